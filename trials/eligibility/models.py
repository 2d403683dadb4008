"""What was read from the criteria of each trial, and what people here decided about it.

Why a reading is one column and not rows stands in docs/adr/0014-a-reading-is-one-row.md.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from trials.eligibility import stored
from trials.eligibility.corrected import Decision
from trials.eligibility.querysets import CorrectionQuerySet, TrialReadingQuerySet
from trials.eligibility.shape import Section
from trials.models import Trial


class TrialReading(models.Model):
    """What software read of one trial, as `stored.encode` wrote it; corrections of people stand beside it and are laid over it."""

    trial = models.OneToOneField(Trial, models.CASCADE, primary_key=True, related_name="reading", verbose_name=_("trial"))

    # -- what was read, and from what
    body = models.TextField(_("criteria and what they ask"))
    text_hash = models.CharField(max_length=32, help_text=_("Of the text and the fields that were read."))
    version = models.PositiveIntegerField(_("version of the reader"))
    read_at = models.DateTimeField(_("read"))
    fault = models.CharField(_("why nothing was read"), max_length=300, blank=True)

    # -- where it stands in the queue
    least_sure = models.FloatField(_("how sure of the least sure requirement"), default=1.0)
    lost = models.PositiveIntegerField(_("corrections whose criterion changed"), default=0)

    # -- what a person here said of it
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("checked by")
    )
    checked_hash = models.CharField(max_length=32, blank=True, help_text=_("What was read when a person checked it."))

    objects = TrialReadingQuerySet.as_manager()

    class Meta:
        ordering = ("-lost", "least_sure", "trial_id")
        verbose_name = _("criteria of a trial")
        verbose_name_plural = _("criteria of trials")
        indexes = (
            models.Index(fields=("-lost", "least_sure", "trial"), name="eligibility_queue"),
            models.Index(fields=("version", "trial"), name="eligibility_version"),
        )

    def __str__(self) -> str:
        return self.trial.registry_id

    @property
    def is_checked(self) -> bool:
        """Whether a person compared it with the record as it is read now."""
        return self.checked_at is not None and self.checked_hash == self.text_hash


class Correction(models.Model):
    """What a person decided about one criterion of one trial. It counts for as long as the words of the criterion stay the same."""

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="corrections", verbose_name=_("trial"))
    key = models.CharField(max_length=40, help_text=_("Of the section, the words of the criterion and those above it."))
    section = models.CharField(_("section"), max_length=9, choices={"inclusion": _("Who can join"), "exclusion": _("Who cannot join")})
    quote = models.TextField(_("words of the record"))
    requirements = models.JSONField(_("what must hold"), null=True, blank=True, help_text=_("Empty: as software read it."))
    joint = models.CharField(_("how they join"), max_length=8, default="all")
    whole = models.BooleanField(_("they are all that it asks"), default=False)
    is_hidden = models.BooleanField(_("hidden"), default=False)
    is_added = models.BooleanField(_("added by a person"), default=False)
    order = models.PositiveIntegerField(_("place among those beside it"), null=True, blank=True)
    is_lost = models.BooleanField(_("its criterion changed"), default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"))

    objects = CorrectionQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["is_lost"], cascade_delete_history=True)

    class Meta:
        ordering = ("trial", "id")
        verbose_name = _("corrected criterion")
        verbose_name_plural = _("corrected criteria")
        constraints = (models.UniqueConstraint(fields=("trial", "key"), name="eligibility_correction_once"),)
        indexes = (models.Index(fields=("trial",), condition=Q(is_lost=True), name="eligibility_lost"),)

    def __str__(self) -> str:
        return self.quote[:60]

    @property
    def decision(self) -> Decision:
        """The same without the database. Raises `stored.Damaged`."""
        requirements = None if self.requirements is None else stored.decode_requirements(self.requirements)
        section: Section = "inclusion" if self.section == "inclusion" else "exclusion"
        return Decision(
            key=self.key,
            section=section,
            quote=self.quote,
            requirements=requirements,
            joint=self.joint,
            whole=self.whole,
            is_hidden=self.is_hidden,
            is_added=self.is_added,
            order=self.order,
        )


class TopicWording(models.Model):
    """How people here word a question, instead of as it was shipped. An empty part stays as shipped.

    `[a|b]` is `a` when it speaks to the visitor and `b` when it speaks of a child or somebody cared for: "[Do|Does] [you] smoke now?".
    """

    topic = models.CharField(_("topic"), max_length=40)
    language = models.CharField(_("language"), max_length=8)
    question = models.TextField(_("question"), blank=True)
    help = models.TextField(_("help"), blank=True)
    box = models.CharField(_("label on a page of boxes"), max_length=300, blank=True)
    when = models.TextField(_("when was that last?"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when it was written"))

    history = HistoricalRecords(cascade_delete_history=True)

    class Meta:
        ordering = ("topic", "language")
        verbose_name = _("wording of a question")
        verbose_name_plural = _("wordings of questions")
        constraints = (models.UniqueConstraint(fields=("topic", "language"), name="eligibility_wording_once"),)

    def __str__(self) -> str:
        return f"{self.topic} ({self.language})"


class Cursor(models.Model):
    """One row: the last Change that the readings have taken in."""

    change = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.change)
