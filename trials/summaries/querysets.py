"""Many overviews at once, in the words of the pages and of the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from trials.models import Trial
    from trials.summaries.models import Summary

# Worked on, or laid aside by a person: a trial has one of these at a time in each language.
OPEN: Final = ("draft", "review", "aside")
WAITING: Final = ("draft", "review")


class SummaryQuerySet(models.QuerySet["Summary"]):
    """Overviews."""

    def waiting(self) -> SummaryQuerySet:
        """Those that nobody has finished looking at."""
        return self.filter(state__in=WAITING)

    def published(self) -> SummaryQuerySet:
        """Those that a person here has reviewed and that visitors see."""
        return self.filter(state="published")

    def queue(self, language: str) -> SummaryQuerySet:
        """What to review in this language, by need: changed since it was reviewed, due for another look, then most open sites."""
        return self.waiting().filter(language=language, trial__listing="listed").order_by("need", "-sites", "id")

    def due(self, day: date) -> SummaryQuerySet:
        """Published ones that a person should look at again by this day."""
        return self.published().filter(recheck_on__lte=day)

    def of_trials(self, trial_ids: Iterable[int]) -> SummaryQuerySet:
        """All that are not replaced, of these trials."""
        return self.filter(trial_id__in=list(trial_ids)).exclude(state="old")

    def for_page(self, trial: Trial, language: str, *, unreviewed: Iterable[str]) -> Summary | None:
        """The one that visitors see. `unreviewed` names the authors whose drafts are shown before anybody has looked at them.

        A reviewed text in the reader's language comes first. A draft of the templates can be said in any language.
        """
        rows = sorted(self.filter(trial=trial, state__in=("published", *WAITING)), key=lambda row: row.language != language)
        reviewed = [row for row in rows if row.state == "published" and row.language == language]
        laid_aside = self.filter(trial=trial, language=language, state="aside").exists()
        drafts = [] if laid_aside else [row for row in rows if row.state in WAITING and row.author in unreviewed]
        fitting = [row for row in drafts if row.language == language or row.author == "software"]
        return next(iter([*reviewed, *fitting]), None)
