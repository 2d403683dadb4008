"""What the worker does each second for the index of its machine: follow what changed, and have it made again where that is no use."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

import structlog
from django.conf import settings

from trials.search.index import store, writing

log = structlog.get_logger()
# So many changes take about a second, so letters never wait long for the index.
CHANGES_A_PASS = 500


class RebuildFailed(Exception):
    """The process that made the index anew ended with a fault; its own log tells more."""


class Keeper:
    """One for each worker. Making the index from nothing takes minutes, so a process of its own does it."""

    def __init__(self) -> None:
        self._rebuilding: subprocess.Popen[bytes] | None = None
        self._has_looked = False

    def keep_up(self, *, at: datetime) -> int:
        """How many trials were read again. Raises `RebuildFailed`; the worker tries again later."""
        if self._rebuilding is not None and not self._is_done(self._rebuilding):
            return 0
        try:
            count = writing.follow(limit=CHANGES_A_PASS, look_first=not self._has_looked)
            self._has_looked = True
            return count
        except store.Busy:
            return 0
        except store.Unusable as reason:
            log.warning("index_made_from_nothing", reason=str(reason))
            command = [sys.executable, "-m", "django", "update_index", "--rebuild"]
            self._rebuilding = subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.DEVNULL)  # noqa: S603  # nobody's input
            return 0

    def _is_done(self, process: subprocess.Popen[bytes]) -> bool:
        code = process.poll()
        if code is None:
            return False
        self._rebuilding = None
        if code:
            raise RebuildFailed(f"update_index ended with {code}")
        log.info("index_made")
        return True

    def stop(self) -> None:
        """Ends the process that makes the index, if there is one; what it made so far does not count."""
        if self._rebuilding is not None and self._rebuilding.poll() is None:
            self._rebuilding.terminate()
            self._rebuilding.wait()
