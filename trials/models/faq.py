"""Questions and answers about trials, editable by coordinators."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from trials.models.trial import Trial


class FrequentQuestion(models.Model):
    """One question with its answer, about trials at large or about one trial."""

    trial = models.ForeignKey(Trial, models.CASCADE, null=True, blank=True, related_name="questions", verbose_name=_("only for this trial"))
    position = models.PositiveSmallIntegerField(_("order"), default=100, help_text=_("Small numbers come first."))
    question = models.CharField(_("question"), max_length=200)
    answer = models.TextField(_("answer"), help_text=_("Short sentences. Promise nothing. An empty line starts a new paragraph."))
    shown = models.BooleanField(_("shown"), default=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ("position", "id")
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")

    def __str__(self) -> str:
        return self.question


class SiteStamp(models.Model):
    """One row whose number rises when something changes that many stored pages show, a general question for instance."""

    stamp = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.stamp)
