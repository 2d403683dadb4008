"""What the worker does each second for the criteria."""

from __future__ import annotations

from datetime import datetime

from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.lib import keeper

CHANGES_A_PASS = 50
# After an import of this size another process does it.
MANY = 2_000


class Keeper(keeper.Keeper):
    """Counts the trials that were read."""

    def __init__(self) -> None:
        super().__init__("read_criteria", event="criteria_read")
        self._readers = Inline()

    def is_far_behind(self) -> bool:
        """Whether `MANY` Changes wait."""
        return follow.behind(at_most=MANY) == MANY

    def a_little(self, *, at: datetime) -> int:
        """Take in the next Changes."""
        counts = follow.follow_a_little(self._readers, limit=CHANGES_A_PASS, at=at)
        return counts.new + counts.again
