"""A command of this portal that runs beside the worker, for what takes longer than letters may wait."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings


class Helper:
    """One command at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, command: str) -> None:
        """Start `manage.py command`."""
        arguments = [sys.executable, "-m", "django", command]
        self._process = subprocess.Popen(arguments, cwd=settings.BASE_DIR, stdout=subprocess.DEVNULL)  # noqa: S603  # nobody's input

    @property
    def is_busy(self) -> bool:
        """Whether it still runs."""
        return self._process is not None and self._process.poll() is None

    def ended(self) -> int | None:
        """The exit status of a command that has ended, told once; else None."""
        if self._process is None or self.is_busy:
            return None
        code, self._process = self._process.returncode, None
        return code

    def stop(self) -> None:
        """End the command, if there is one; what it has stored stays, and the next goes on from there."""
        if self._process is not None and self.is_busy:
            self._process.terminate()
            self._process.wait()
