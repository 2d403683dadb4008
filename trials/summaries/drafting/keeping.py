"""What the worker does each second for the overviews: follow what changed, and leave much of it to a process of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

import structlog
from django.conf import settings

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
        self._helper: subprocess.Popen[bytes] | None = None

    def keep_up(self, *, at: datetime) -> int:
        """How many overviews were made or found out of date."""
        if self._helper is not None and self._helper.poll() is None:
            return 0
        if self._helper is not None:
            # What it could not draft it has passed by; those that it left when it was killed are taken up here.
            log.info("overviews_drafted", code=self._helper.returncode)
            self._helper = None
        elif following.behind(at_most=MANY) == MANY:
            command = [sys.executable, "-m", "django", "draft_summaries"]
            self._helper = subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.DEVNULL)  # noqa: S603  # nobody's input
            return 0
        counts = following.follow_a_little(self._drafters, limit=CHANGES_A_PASS, at=at)
        return counts.new + counts.again + counts.stale

    def stop(self) -> None:
        """Ends the process that drafts, if there is one; what it has stored stays, and the next goes on from there."""
        if self._helper is not None and self._helper.poll() is None:
            self._helper.terminate()
            self._helper.wait()
