"""What of a trial's criteria can be held against an answer for all trials at once: one narrow row a trial."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from trials.models.trial import Trial
from trials.querysets.screens import ScreenQuerySet
from trials.terms import hints

# What a record does not bound is bounded by these, so that no column is empty and every comparison is a plain one.
LOWEST, HIGHEST = -1.0, 1e6


class ScreenRow(models.Model):
    """The `trials.eligibility.rules.Screen` of a trial, written by `trials.eligibility` as it follows the Change rows, derived in full.

    Bounds take themselves in: ages in months, BMI in kg/m2, weight in kg. Of each mask `_0` holds the topics with the numbers 0 to 62,
    `_1` those from 63 to 125: `asked` those that the record asks about, `yes_out` and `no_out` those to which "yes" or "no" rules out. A
    trial without a row has not been read yet, and nothing rules it out. `hints` is a digest of the row (`trials.terms.hints`), with a bit
    for trials that visitors could not find when it was written: one look at it settles most rows.
    """

    trial = models.OneToOneField(Trial, models.CASCADE, primary_key=True, related_name="screen", verbose_name=_("trial"))
    hints = models.BigIntegerField(default=0)
    yes_out_0 = models.BigIntegerField(default=0)
    yes_out_1 = models.BigIntegerField(default=0)
    no_out_0 = models.BigIntegerField(default=0)
    no_out_1 = models.BigIntegerField(default=0)
    age_low = models.FloatField(default=LOWEST)
    age_high = models.FloatField(default=HIGHEST)
    sex = models.CharField(max_length=6, blank=True)
    bmi_low = models.FloatField(default=LOWEST)
    bmi_high = models.FloatField(default=HIGHEST)
    weight_low = models.FloatField(default=LOWEST)
    weight_high = models.FloatField(default=HIGHEST)
    healthy = models.BooleanField(null=True, blank=True)
    asked_0 = models.BigIntegerField(default=0)
    asked_1 = models.BigIntegerField(default=0)

    objects = ScreenQuerySet.as_manager()

    class Meta:
        verbose_name = _("screening row")
        verbose_name_plural = _("screening rows")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def digest(self) -> int:
        """What `hints` are, but for whether visitors can find the trial."""
        return hints.of_record(
            (self.yes_out_0, self.yes_out_1),
            (self.no_out_0, self.no_out_1),
            sex=self.sex,
            age_low=self.age_low,
            age_high=self.age_high,
            has_bmi=(self.bmi_low, self.bmi_high) != (LOWEST, HIGHEST),
            has_weight=(self.weight_low, self.weight_high) != (LOWEST, HIGHEST),
        )
