"""Keep up with what changes a little each second, and leave much of it to a command that runs beside the worker."""

from __future__ import annotations

from datetime import datetime

import structlog

from trials.lib.helper import Helper

log = structlog.get_logger()


class Keeper:
    """One for each worker. Who keeps up with something says how in `is_far_behind` and `a_little`."""

    def __init__(self, command: str, *, event: str) -> None:
        self._command, self._event, self._helper = command, event, Helper()

    def is_far_behind(self) -> bool:
        """Whether so much waits that the command does it, with all cores."""
        raise NotImplementedError

    def a_little(self, *, at: datetime) -> int:
        """Do what takes well under a second, so that letters never wait long for it; how much was done."""
        raise NotImplementedError

    def keep_up(self, *, at: datetime) -> int:
        """How much was done here; nothing while the command runs."""
        if self._helper.is_busy:
            return 0
        code = self._helper.ended()
        if code is not None:
            # What it could not do it has passed by; what it left when it was killed is taken up here.
            log.info(self._event, code=code)
        elif self.is_far_behind():
            self._helper.begin(self._command)
            return 0
        return self.a_little(at=at)

    def stop(self) -> None:
        """End the command, if it runs; what it has stored stays, and the next goes on from there."""
        self._helper.stop()
