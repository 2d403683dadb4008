"""Many readings at once, in the words of the pages and of the queue."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trials.eligibility.models import Correction, TrialReading  # noqa: F401  # ruff does not see names in strings


class TrialReadingQuerySet(models.QuerySet["TrialReading"]):
    """Readings."""

    def queue(self) -> TrialReadingQuerySet:
        """What to look at, of trials that visitors can find: corrections that were lost first, then what is least sure."""
        return self.filter(trial__listing="listed").order_by("-lost", "least_sure", "trial_id")

    def by_older(self, version: int) -> TrialReadingQuerySet:
        """Those that an older reader made."""
        return self.filter(version__lt=version)


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Corrections."""

    def lost(self) -> CorrectionQuerySet:
        """Those whose criterion is no longer there as it was."""
        return self.filter(is_lost=True)

    def by_trial(self, trial_ids: Iterable[int]) -> dict[int, list[Correction]]:
        """The corrections of these trials; a trial without any is not in it."""
        found: dict[int, list[Correction]] = defaultdict(list)
        for row in self.filter(trial_id__in=list(trial_ids)).order_by("id"):
            found[row.trial_id].append(row)
        return dict(found)
