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

        A reviewed text in the reader's language comes first. What the templates made can be said in any language, so a reader of another
        one gets that, as the draft that it is to them.
        """
        rows = list(self.filter(trial=trial).exclude(state="old").order_by("pk"))
        mine, others = ([row for row in rows if (row.language == language) is same] for same in (True, False))
        if reviewed := [row for row in mine if row.state == "published"]:
            return reviewed[0]
        if any(row.state == "aside" for row in mine):
            return None
        others = [row for row in others if row.author == "software" and row.state != "aside"]
        # What is at work is newer than what is published.
        drafts = [*mine, *sorted(others, key=lambda row: row.state == "published")]
        return next((row for row in drafts if row.author in unreviewed), None)
