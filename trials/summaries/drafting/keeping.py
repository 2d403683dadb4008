"""What the worker does each second for the overviews."""

from __future__ import annotations

from datetime import datetime

from trials.lib import keeper
from trials.summaries.drafting import following
from trials.summaries.drafting.worker import Inline

CHANGES_A_PASS = 50
# After an import of this size another process does it.
MANY = 2_000


class Keeper(keeper.Keeper):
    """Counts the overviews that were made or found out of date."""

    def __init__(self) -> None:
        super().__init__("draft_summaries", event="overviews_drafted")
        self._drafters = Inline()

    def is_far_behind(self) -> bool:
        """Whether `MANY` Changes wait."""
        return following.behind(at_most=MANY) == MANY

    def a_little(self, *, at: datetime) -> int:
        """Take in the next Changes."""
        counts = following.follow_a_little(self._drafters, limit=CHANGES_A_PASS, at=at)
        return counts.new + counts.again + counts.stale
