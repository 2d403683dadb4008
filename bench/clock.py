"""Wall time, CPU time and peak memory of a stretch of work, its child processes included."""

from __future__ import annotations

import resource
import time
from types import TracebackType

_KILOBYTES_PER_MEGABYTE = 1024


class Clock:
    """Used as a context, also several times: the stretches add up."""

    def __init__(self) -> None:
        self._seconds = self._cpu = 0.0

    def __enter__(self) -> Clock:
        self._began = time.perf_counter(), _cpu()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        wall, cpu = self._began
        self._seconds += time.perf_counter() - wall
        self._cpu += _cpu() - cpu

    def result(self) -> dict[str, float]:
        """Seconds, CPU seconds, and the most memory that this process and its largest child ever held, in MB."""
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return {"seconds": self._seconds, "cpu": self._cpu, "megabytes": (own + child) / _KILOBYTES_PER_MEGABYTE}


def _cpu() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
