"""What of a trial's criteria can be held against an answer for all trials at once: one row a trial, and the same as words of bits."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from trials.models.trial import Trial
from trials.querysets.screens import ScreenBitsQuerySet
from trials.terms.facts import HIGHEST, LOWEST


class ScreenRow(models.Model):
    """The `trials.eligibility.rules.Screen` of a trial, written by `trials.eligibility` as it follows the Change rows, derived in full.

    Bounds take themselves in: ages in months, BMI in kg/m2, weight in kg. Of each mask `_0` holds the topics with the numbers 0 to 62,
    `_1` those from 63 to 125: `asked` those that the record asks about, `yes_out` and `no_out` those to which "yes" or "no" rules out. A
    trial without a row has not been read yet, and nothing rules it out.
    """

    trial = models.OneToOneField(Trial, models.CASCADE, primary_key=True, related_name="screen", verbose_name=_("trial"))
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

    class Meta:
        verbose_name = _("screening row")
        verbose_name_plural = _("screening rows")

    def __str__(self) -> str:
        return str(self.pk)


class ScreenBits(models.Model):
    """Of which trials of one stretch a fact holds (`trials.terms.facts`): of what a `ScreenRow` rules out by, or that visitors can find it.

    Written by `trials.actions.screens` in the transaction that changes the row or the listing, and nothing that it does not hold: a fact of
    no trial has no row here.
    """

    kind = models.CharField(max_length=16)
    number = models.FloatField()
    stretch = models.PositiveIntegerField(db_index=True)
    bits = models.BinaryField()

    objects = ScreenBitsQuerySet.as_manager()

    class Meta:
        verbose_name = _("screening bits")
        verbose_name_plural = _("screening bits")
        constraints = (models.UniqueConstraint(name="screen_bits_of_a_fact", fields=("kind", "number", "stretch")),)

    def __str__(self) -> str:
        return f"{self.kind} {self.number:g} {self.stretch}"
