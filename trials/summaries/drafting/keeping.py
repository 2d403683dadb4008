"""What the worker does each second for the overviews: follow what changed, and leave much of it to a process of its own."""

from __future__ import annotations

from datetime import datetime

import structlog

from trials.lib.helper import Helper
from trials.summaries.drafting import following
from trials.summaries.drafting.worker import Inline

log = structlog.get_logger()
# So many trials take well under a second, so letters never wait long for the overviews.
CHANGES_A_PASS = 50
# After an import of this size another process does it, with all cores.
MANY = 2_000


class Keeper:
    """One for each worker."""

    def __init__(self) -> None:
        self._drafters = Inline()
        self._helper = Helper()

    def keep_up(self, *, at: datetime) -> int:
        """How many overviews were made or found out of date."""
        if self._helper.is_busy:
            return 0
        code = self._helper.ended()
        if code is not None:
            # What it could not draft it has passed by; those that it left when it was killed are taken up here.
            log.info("overviews_drafted", code=code)
        elif following.behind(at_most=MANY) == MANY:
            self._helper.begin("draft_summaries")
            return 0
        counts = following.follow_a_little(self._drafters, limit=CHANGES_A_PASS, at=at)
        return counts.new + counts.again + counts.stale

    def stop(self) -> None:
        """Ends the process that drafts, if there is one; what it has stored stays, and the next goes on from there."""
        self._helper.stop()
