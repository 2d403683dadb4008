"""How many trials are read in a second."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import batched

from bench.labels import Row
from bench.readings import structured

CORES, AT_ONCE = 2, 25


def pace(texts: Sequence[Row]) -> dict[str, float]:
    """Trials a second by the clock, and by the time of two cores (a busy machine does not change that); the slowest text in ms."""
    slowest, spent = 0.0, 0.0
    with ProcessPoolExecutor(max_workers=min(CORES, os.cpu_count() or 1), initializer=_begin) as pool:
        list(pool.map(_begin_again, range(CORES)))
        began = time.perf_counter()
        for took in pool.map(_timed, batched(texts, AT_ONCE)):
            spent += sum(took)
            slowest = max(slowest, *took)
        seconds = time.perf_counter() - began
    return {
        "trials_read_per_second_by_the_clock": len(texts) / seconds,
        "trials_read_per_second_of_two_cores": CORES * len(texts) / spent,
        "slowest_text_ms": slowest * 1000,
    }


def _begin() -> None:
    """Load what is loaded once."""
    from trials.eligibility.reading import read

    read("Age 18 or older.", structured(Row("")))


def _begin_again(_number: int) -> None:
    _begin()


def _timed(some: Sequence[Row]) -> list[float]:
    """CPU seconds of each."""
    from trials.eligibility.reading import read

    took = []
    for row in some:
        began = time.process_time()
        read(row.criteria or "", structured(row))
        took.append(time.process_time() - began)
    return took
