"""Overviews as they are kept: one row for each version of a trial's overview, with who looked at which sentence.

Why the sentences are one column and not rows stands in docs/adr/0011-an-overview-is-one-row.md.
"""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from trials.models import Trial
from trials.summaries import edited, stored
from trials.summaries.querysets import OPEN, ModelCallQuerySet, SummaryQuerySet
from trials.summaries.shape import Draft


class Batch(models.Model):
    """Overviews that one person set out to review, so that the end can be seen."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("whose"))
    language = models.CharField(_("language"), max_length=8)
    made_at = models.DateTimeField(_("made"))

    class Meta:
        ordering = ("-id",)
        verbose_name = _("batch")
        verbose_name_plural = _("batches")

    def __str__(self) -> str:
        return f"{self.pk}"


class Summary(models.Model):
    """A version of one trial's overview. `body` is what its author made; `edits` is what people wrote in place of sentences of it."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft: nobody here has looked at it")
        REVIEW = "review", _("In review")
        PUBLISHED = "published", _("Published: reviewed by a person here")
        ASIDE = "aside", _("Set aside: visitors do not see it")
        OLD = "old", _("Replaced by a newer one")

    class Author(models.TextChoices):
        SOFTWARE = "software", _("Software, from templates")
        MODEL = "model", _("A language model")

    class Need(models.IntegerChoices):
        STALE = 0, _("The record changed after it was reviewed")
        RECHECK = 1, _("Time to look again")
        NEW = 2, _("Never reviewed")

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="summaries", verbose_name=_("trial"))
    language = models.CharField(_("language"), max_length=8)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    author = models.CharField(_("written by"), max_length=10, choices=Author, default=Author.SOFTWARE)

    # -- what it was made from
    rules = models.PositiveIntegerField(_("version of the rules"))
    content_hash = models.CharField(max_length=32)
    version_id = models.BigIntegerField(null=True, blank=True, help_text=_("The record version; empty for a trial that no registry holds."))
    record_date = models.CharField(_("date of the record"), max_length=16, blank=True)
    drafted_at = models.DateTimeField(_("drafted"))

    # -- what it says
    body = models.TextField(_("sentences and their sources"))
    edits = models.JSONField(_("sentences that people wrote"), default=dict, blank=True)
    said = models.JSONField(default=list, blank=True, help_text=_("The words as they were reviewed, kept when it was published."))
    stale = models.JSONField(_("changed places of the record"), default=list, blank=True)

    # -- where it stands in the queue
    need = models.PositiveSmallIntegerField(_("why"), choices=Need, default=Need.NEW)
    sites = models.PositiveIntegerField(_("open sites"), default=0)
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="summaries", verbose_name=_("batch"))
    edition = models.PositiveIntegerField(default=0, help_text=_("Raised by each change that a person makes."))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("reviewed by")
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    recheck_on = models.DateField(_("look again on"), null=True, blank=True)

    objects = SummaryQuerySet.as_manager()
    history = HistoricalRecords(
        excluded_fields=["said", "stale", "need", "sites", "batch", "rules", "content_hash", "version_id", "record_date", "drafted_at"]
    )

    class Meta:
        ordering = ("need", "-sites", "id")
        verbose_name = _("overview")
        verbose_name_plural = _("overviews")
        constraints = (
            models.UniqueConstraint(fields=("trial", "language"), condition=Q(state__in=OPEN), name="summary_one_at_work"),
            models.UniqueConstraint(fields=("trial", "language"), condition=Q(state="published"), name="summary_one_published"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False, recheck_on__isnull=False), name="summary_published_when"
            ),
        )
        # Nearly every row waits: the queue is read in this order, and what does not wait is passed by.
        indexes = (models.Index(fields=("language", "need", "-sites", "id"), name="summary_queue"),)

    def __str__(self) -> str:
        return self.trial.registry_id

    @cached_property
    def draft(self) -> Draft:
        """What its author made. Raises `stored.Damaged`."""
        return stored.decode(self.body)

    @property
    def overview(self) -> Draft:
        """The draft with what people wrote in it."""
        return edited.applied(self.draft, self.edits)

    @property
    def lines(self) -> tuple[edited.Line, ...]:
        """Each sentence of the draft with what stands for it."""
        return edited.lines(self.draft, self.edits)

    @property
    def is_stale(self) -> bool:
        """Whether a place of the record that it cites says something else by now."""
        return bool(self.stale)

    @property
    def is_open(self) -> bool:
        """Whether it is still worked on."""
        return self.state in OPEN


class Tick(models.Model):
    """A person compared a sentence with the record, or, where `sentence` is empty, a whole section that is always looked at by hand.

    `sentence` is a hash of the words and of what the record said: another word in either, and the tick no longer counts.
    """

    summary = models.ForeignKey(Summary, models.CASCADE, related_name="ticks")
    section = models.CharField(max_length=10)
    sentence = models.CharField(max_length=16, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("summary", "section", "sentence"), name="summary_tick_once"),)

    def __str__(self) -> str:
        return f"{self.section} {self.sentence}".strip()


class FixedSentence(models.Model):
    """A sentence of the templates that holds nothing of a trial: approved once, for all trials, in each language."""

    name = models.CharField(_("name of the sentence"), max_length=80)
    key = models.CharField(max_length=16)
    language = models.CharField(_("language"), max_length=8)
    sentence = models.TextField()
    example = models.ForeignKey(Trial, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("a trial that has it"))
    approved_text = models.TextField(_("words that were approved"), blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("approved by")
    )
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name = _("sentence for all trials")
        verbose_name_plural = _("sentences for all trials")
        constraints = (models.UniqueConstraint(fields=("key", "language"), name="summary_fixed_once"),)

    def __str__(self) -> str:
        return self.name


class Notice(models.Model):
    """Something that a reader should see before all else. A rule proposes it; visitors see it when a person has set it."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("Proposed by a rule")
        SET = "set", _("Shown to visitors")
        DECLINED = "declined", _("Declined")

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="notices", verbose_name=_("trial"))
    kind = models.CharField(_("kind"), max_length=24)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.PROPOSED)
    sentence = models.TextField()
    # The record no longer gives the reason, or gives another one, since a person decided.
    is_stale = models.BooleanField(_("the record has changed since"), default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        ordering = ("trial", "kind")
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = (models.UniqueConstraint(fields=("trial", "kind"), name="summary_notice_once"),)
        indexes = (models.Index(fields=("state", "is_stale"), name="summary_notice_state"),)

    def __str__(self) -> str:
        return self.kind


class ModelCall(models.Model):
    """One question to a language model: what came of it and what it cost. No text of the record or of the answer is kept."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("Asked, no answer yet")
        TAKEN = "taken", _("Draft taken")
        REFUSED = "refused", _("Answer did not pass the checks")
        SILENT = "silent", _("No usable answer from the server")
        OVERTAKEN = "overtaken", _("The draft or the record changed meanwhile")
        KEPT = "kept", _("The record was not sent")

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="model_calls", verbose_name=_("trial"))
    language = models.CharField(_("language"), max_length=8)
    content_hash = models.CharField(max_length=32)
    rules = models.PositiveIntegerField()
    model = models.CharField(_("model"), max_length=100)
    asked_at = models.DateTimeField(_("asked"))
    outcome = models.CharField(_("what came of it"), max_length=10, choices=Outcome, default=Outcome.WAITING)
    reason = models.CharField(_("why"), max_length=300, blank=True)
    tokens_in = models.PositiveIntegerField(_("tokens sent"), null=True, blank=True)
    tokens_out = models.PositiveIntegerField(_("tokens written"), null=True, blank=True)

    objects = ModelCallQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        verbose_name = _("question to the language model")
        verbose_name_plural = _("questions to the language model")
        indexes = (
            models.Index(fields=("asked_at",), name="summary_model_asked"),
            models.Index(fields=("trial", "language", "content_hash"), name="summary_model_record"),
        )

    def __str__(self) -> str:
        return f"{self.pk}"


class Cursor(models.Model):
    """One row: the last Change that the overviews have taken in."""

    change = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.change)
