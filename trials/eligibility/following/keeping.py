"""What the worker does each second for the criteria: follow what changed, and leave much of it to a process of its own."""

from __future__ import annotations

from datetime import datetime

import structlog

from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.lib.helper import Helper

log = structlog.get_logger()
# So many trials take well under a second, so letters never wait long for the criteria.
CHANGES_A_PASS = 50
# After an import of this size another process does it, with all cores.
MANY = 2_000


class Keeper:
    """One for each worker."""

    def __init__(self) -> None:
        self._readers = Inline()
        self._helper = Helper()

    def keep_up(self, *, at: datetime) -> int:
        """How many trials were read."""
        if self._helper.is_busy:
            return 0
        code = self._helper.ended()
        if code is not None:
            log.info("criteria_read", code=code)
        elif follow.behind(at_most=MANY) == MANY:
            self._helper.begin("read_criteria")
            return 0
        counts = follow.follow_a_little(self._readers, limit=CHANGES_A_PASS, at=at)
        return counts.new + counts.again

    def stop(self) -> None:
        """Ends the process that reads, if there is one; what it has stored stays, and the next goes on from there."""
        self._helper.stop()
