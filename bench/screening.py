"""What it costs to hold one person's 24 answers against every trial of a made-up registry, and against what a search finds.

In the database (SQLite and PostgreSQL): how many trials nothing rules out, and the 20 newest of them, against the same count over a wide
table with a column for each topic. In the index: both halves of a search with words and of one without, with their counts, first 20 and the
counts beside the filters; and the next best question. A child process for each kind of work, as in `bench.search`, whose registry it uses.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bench.measure import Measure, at_least, at_most
from bench.search import child, folder, late, run, timed

MOST_MS, TIMES = 100.0, 5.0
TIMES_HOLD_FROM = 100_000
PEOPLE, PAGE = 30, 20
WORDS = ("cancer", "failure", "disease", "heart", "breast", "treatment")


def measures(size: int) -> list[Measure]:
    """Fill, build, ask; on both databases where PostgreSQL is here."""
    found = []
    with folder(size) as place:
        environment = {"DATABASE_URL": "", "VAR_DIR": str(place)}
        if not (place / "filled").exists():
            child("bench.search", "fill", size, environment)
            (place / "filled").touch()
        if not (place / "screened").exists():
            child("bench.screening", "fill", size, environment)
            child("bench.search", "build", size, environment)
            (place / "screened").touch()
        found += _told("SQLite", size, child("bench.screening", "count", size, environment))
        for name, cost in child("bench.screening", "split", size, environment).items():
            print(f"  {name:28} {_said(cost)}", file=sys.stderr)
            found.append(at_most(f"screening: {name}, index, p95", cost["cpu95"], "ms CPU", against=MOST_MS))
        if address := _postgres():
            environment = {"DATABASE_URL": address, "VAR_DIR": str(place)}
            child("bench.screening", "begin", size, environment)
            found += _told("PostgreSQL", size, child("bench.screening", "count", size, environment))
    return found


def _told(database: str, size: int, costs: dict[str, Any]) -> list[Measure]:
    for name, cost in costs.items():
        print(f"  {database} {name:20} {_said(cost)}", file=sys.stderr)
    found = [
        at_most(f"screening: {name}, {database}, p95", costs[name]["cpu95"], "ms CPU", against=MOST_MS)
        for name in ("count", "count and first 20")
    ]
    wide, bits = costs["wide table"]["cpu"], costs["count"]["cpu"]
    wanted = TIMES if size >= TIMES_HOLD_FROM else 1.0
    return [*found, at_least(f"screening: wide table by count, {database}", wide, "ms CPU", against=bits, ratio=wanted)]


def _said(cost: dict[str, float]) -> str:
    """Medians and 95th percentiles."""
    return f"CPU {cost['cpu']:7.1f} / {cost['cpu95']:7.1f} ms, by the clock {cost['wall']:7.1f} / {cost['wall95']:7.1f} ms"


def _postgres() -> str:
    """The address of a throw-away server; empty where PostgreSQL is not here."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from tests.postgres import NoPostgreSQL, start

    try:
        return start()
    except NoPostgreSQL as reason:
        print(f"  {reason}", file=sys.stderr)
        return ""


# -- what runs in a process of its own ------------------------------------------------------------------------------------------


def _begin(size: int) -> dict[str, float]:
    from bench.screens import fill_trials

    _migrate()
    fill_trials(size)
    return _fill(size)


def _fill(size: int) -> dict[str, float]:
    from bench.clock import Clock
    from bench.screens import fill

    _migrate()
    with Clock() as clock:
        fill(size)
    return clock.result()


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _count(size: int) -> dict[str, dict[str, float]]:
    from django.db import connection

    from bench.screens import Drawn, wide_count
    from trials.models import ScreenBits
    from trials.search.plain_answer import Plain
    from trials.search.query import Query

    drawn = Drawn(5)
    people = [drawn.person() for _ in range(PEOPLE)]

    def count(profile: Any) -> int:
        split = ScreenBits.objects.split(profile)
        return split.total - split.ruled_out

    def both(profile: Any) -> int:
        """As the page of results asks where there is no index."""
        found = Plain(Query(profile=profile)).open
        return found.total + len(found.ids(0, PAGE))

    def wide(profile: Any) -> int:
        with connection.cursor() as cursor:
            cursor.execute(*wide_count(profile))
            return int(cursor.fetchone()[0])

    if [count(one) for one in people[:3]] != [wide(one) for one in people[:3]]:
        raise SystemExit("The bits and the wide table do not say the same.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Work that is shared out among processes would not be counted.
            cursor.execute("SET max_parallel_workers_per_gather = 0")
    kinds = {"count": count, "count and first 20": both, "wide table": wide}
    return {name: _timed([partial(ask, one) for one in people]) for name, ask in kinds.items()}


def _timed(work: list[Callable[[], int]]) -> dict[str, float]:
    """Milliseconds, median and 95th percentile: by the clock, and of CPU in this process and the one of the database that serves it."""
    from django.db import connection

    server = 0
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            server = cursor.fetchone()[0]

    def spent() -> tuple[float, float]:
        theirs = int(Path(f"/proc/{server}/schedstat").read_text().split()[0]) / 1e6 if server else 0.0
        return time.process_time() * 1000 + theirs, time.perf_counter() * 1000

    cpu, wall = [], []
    for one in work:
        began = spent()
        one()
        ended = spent()
        cpu.append(ended[0] - began[0])
        wall.append(ended[1] - began[1])
    return {"cpu": statistics.median(cpu), "cpu95": late(cpu), "wall": statistics.median(wall), "wall95": late(wall)}


def _split(size: int) -> dict[str, dict[str, float]]:
    from bench.screens import Drawn
    from trials.search import found
    from trials.search.query import Query

    drawn = Drawn(5)
    people = [drawn.person() for _ in range(PEOPLE)]
    words = [(WORDS[at % len(WORDS)],) for at in range(PEOPLE)]

    def halves(**asked: Any) -> int:
        one = found.find(Query(**asked))
        return int(one.total) + len(one.facets) + sum(len(half[:PAGE]) + half.total for half in (one.open, one.ruled_out))

    def question(**asked: Any) -> int:
        return (found.find(Query(**asked)).next_question() or (0, 0))[1]

    found.find(Query()).facets  # noqa: B018  # the counts of everything are kept; a first visit makes them
    if found.find(Query(profile=people[0])).engine != "index":
        raise SystemExit("The index did not answer.")
    return {
        "words, halves and facets": timed([partial(halves, profile=one, words=two) for one, two in zip(people, words, strict=True)]),
        "all trials, halves and facets": timed([partial(halves, profile=one) for one in people]),
        "words, next question": timed([partial(question, profile=one, words=two) for one, two in zip(people, words, strict=True)]),
        "all trials, next question": timed([partial(question, profile=one) for one in people]),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialportal.settings")
    run({"fill": _fill, "begin": _begin, "count": _count, "split": _split})
