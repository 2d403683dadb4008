"""What a search costs on a made-up registry, through `find`: count, first page and the counts beside every filter, each time.

A child process for each kind of work, with a database and an index of its own under a temporary folder (or BENCH_REGISTRY, where it is
kept and found again). The plain query of the database answers the same searches with the same counts in the same run.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from bench.measure import Measure, at_most

MOST_MS = 50.0
# At least so many times faster than the plain query; the issue of small registries is that both are quick, so it holds from here on.
TIMES = {"one word": 100, "several words": 100, "phrase": 100, "5 to 20 synonyms": 100, "facet counts": 100, "six filters and words": 30,
         "within 50 km and words": 30}  # fmt: skip
TIMES_HOLD_FROM = 500_000
REBUILD_SECONDS, REBUILD_MEGABYTES, FINDABLE_SECONDS = 600.0, 2_000.0, 2.0
SEARCHES, PAGE, SMALL = 60, 20, 10_000
ENVIRONMENT = {"IGNORE_ENV_FILE": "1", "DEBUG": "1", "DJANGO_SETTINGS_MODULE": "trialportal.settings"}


def measures(size: int) -> list[Measure]:
    """Fill, build, ask, change."""
    with folder(size) as place:
        environment = {"DATABASE_URL": "", "VAR_DIR": str(place)}
        if not (place / "filled").exists():
            child("bench.search", "fill", size, environment)
            (place / "filled").touch()
        built = child("bench.search", "build", size, environment)
        asked = child("bench.search", "ask", size, environment)
        changed = child("bench.search", "change", size, environment)
    found = []
    for name, cost in asked.items():
        print(_line(name, cost), file=sys.stderr)
        if "plain" in cost:
            ratio = cost["plain"] / cost["cpu"]
            wanted = TIMES[name] if size >= TIMES_HOLD_FROM else 1
            found.append(
                Measure(f"search: {name}, times faster", cost["cpu"], "ms CPU", cost["plain"], ratio, f"at least {wanted}", ratio >= wanted)
            )
        found.append(at_most(f"search: {name}, p95", cost["cpu95"], "ms CPU", against=MOST_MS))
    found.append(at_most("index: rebuild", built["seconds"], "s", against=REBUILD_SECONDS))
    found.append(at_most("index: rebuild, memory", built["megabytes"], "MB", against=REBUILD_MEGABYTES))
    found.append(at_most("index: changed trial findable", changed["seconds"], "s", against=FINDABLE_SECONDS))
    return found


@contextmanager
def folder(size: int) -> Iterator[Path]:
    """Where the registry of this size is: kept where BENCH_REGISTRY says, else gone afterwards."""
    if kept := os.environ.get("BENCH_REGISTRY"):
        found = Path(kept) / str(size)
        found.mkdir(parents=True, exist_ok=True)
        yield found
        return
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as made:
        yield Path(made)


def child(module: str, what: str, size: int, environment: dict[str, str]) -> Any:
    """What a process of its own says of a kind of work of this module."""
    command = [sys.executable, "-m", module, what, str(size)]
    done = subprocess.run(command, env={**os.environ, **ENVIRONMENT, **environment}, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def run(work: dict[str, Callable[[int], Any]]) -> None:
    """In that process: do what its arguments say."""
    import django

    django.setup()
    print(json.dumps(work[sys.argv[1]](int(sys.argv[2]))))


def _line(name: str, cost: dict[str, float]) -> str:
    told = f"  {name:24} CPU {cost['cpu']:7.1f} / {cost['cpu95']:7.1f} ms, wall {cost['wall']:7.1f} / {cost['wall95']:7.1f} ms"
    return f"{told}, plain query {cost['plain']:9.1f} ms ({cost['plain'] / cost['cpu']:.0f} times)" if "plain" in cost else told


# -- what runs in a process of its own ------------------------------------------------------------------------------------------


def _fill(size: int) -> dict[str, float]:
    from django.core.management import call_command

    from bench.clock import Clock
    from bench.trials import fill

    call_command("migrate", verbosity=0)
    with Clock() as clock:
        fill(size)
    return clock.result()


def _build(size: int) -> dict[str, float]:
    from bench.clock import Clock
    from trials.search.index import writing

    with Clock() as clock:
        writing.rebuild()
    return clock.result()


def _ask(size: int) -> dict[str, dict[str, float]]:
    from django.db import connection

    from trials.search import found

    made = _searches()
    plainly = 3 if size <= SMALL else 1
    costs: dict[str, dict[str, float]] = {}
    for name, queries in made.items():
        cost = timed([partial(lambda query: _used(found.find(query)), query) for query in queries])
        one = found.find(queries[0])
        if one.engine != "index":
            raise SystemExit("The index did not answer.")
        old = [partial(lambda query: _used(found.Found(None, query)), query) for query in queries[:plainly]]
        costs[name] = {**cost, "plain": timed(old)["cpu"]}
    connection.close()
    return costs | _completions()


def _used(one: Any) -> int:
    return int(one.total) + len(one[:PAGE]) + len(one.facets)


def timed(work: Sequence[Callable[[], int]]) -> dict[str, float]:
    """Medians and 95th percentiles in milliseconds, of CPU (all threads) and of the wall clock."""
    cpu, wall = [], []
    for one in work:
        began = time.perf_counter(), time.process_time()
        one()
        wall.append((time.perf_counter() - began[0]) * 1000)
        cpu.append((time.process_time() - began[1]) * 1000)
    return {"cpu": statistics.median(cpu), "cpu95": late(cpu), "wall": statistics.median(wall), "wall95": late(wall)}


def late(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def _searches() -> dict[str, list[Any]]:
    """Searches of each kind, from one seed: common words and rare ones."""
    from bench.trials import ILLS, ORGANS, PLAIN, WHOLE, Registry
    from trials.search.query import Near, Query
    from trials.terms.ages import Age
    from trials.vocabulary.expand import Expansion, Span

    draw = random.Random(2)
    registry = Registry()
    rare = registry.words[200:3_000]
    one = [(draw.choice((*ORGANS, *ILLS, *WHOLE[:1], *rare[:60])),) for _ in range(SEARCHES)]
    several = [(draw.choice(ORGANS), draw.choice(ILLS), draw.choice(PLAIN)) for _ in range(SEARCHES)]
    names = [tuple(draw.choice(registry.conditions[:400]).replace(",", "").split()) for _ in range(SEARCHES)]
    spans = [Span(" ".join(words), tuple(draw.sample(registry.conditions[:600], draw.randint(5, 20))), words[0]) for words in names]
    towns = [(48.85, 2.35), (51.5, -0.12), (40.71, -74.0), (52.52, 13.4), (41.88, -87.63), (31.23, 121.47), (30.04, 31.24)]
    near = [Near(*draw.choice(towns)) for _ in range(SEARCHES)]
    six = Query(
        status=("RECRUITING", "NOT_YET_RECRUITING"), phase=("PHASE2", "PHASE3"), study_type=("INTERVENTIONAL",), sex="FEMALE",
        country=("US", "FR"), age=Age(45, "years"),
    )  # fmt: skip
    return {
        "one word": [Query(words=words) for words in one],
        "several words": [Query(words=words) for words in several],
        "phrase": [Query(words=words, phrase=True) for words in names],
        "5 to 20 synonyms": [Query(words=words, expansion=Expansion((span,))) for words, span in zip(names, spans, strict=True)],
        "six filters and words": [replace(six, words=words) for words in one],
        "within 50 km and words": [Query(words=words, near=point, within_km=50.0) for words, point in zip(one, near, strict=True)],
        "facet counts": [Query(updated_since=date(draw.randint(2000, 2025), 1, 1)) for _ in range(SEARCHES)],
    }


def _completions() -> dict[str, dict[str, float]]:
    """Proposals while somebody types, from the vocabulary and the gazetteer; none that was given before."""
    from django.core.management import call_command

    from trials.places import suggest as places
    from trials.places.models import Place
    from trials.vocabulary.suggest import conditions

    call_command("load_starter_vocabulary", verbosity=0, stdout=sys.stderr)
    if not Place.objects.exists():
        call_command("load_places", stdout=sys.stderr)
    ills = [word[:at] for word in ("diabetes", "heart", "lung", "breast", "asthma", "kidney", "depression") for at in (2, 3, 4, 5, 6)]
    names = ("san francisco", "saint etienne", "london", "berlin", "madrid", "new york", "lyon", "münchen", "北京", "la paz", "al khobar")
    towns = [name[:at] for name in names for at in (2, 3, 4, 6) if at <= len(name)]
    conditions("warm")
    places.towns("warm")
    return {
        "autocomplete: conditions": timed([partial(lambda text: len(conditions(text)), text) for text in ills]),
        "autocomplete: towns": timed([partial(lambda text: len(places.towns(text)), text) for text in towns]),
    }


def _change(size: int) -> dict[str, float]:
    """With the worker running: change trials and look until each is found; the longest wait."""
    from trials.actions import changes
    from trials.models import Change, Trial
    from trials.search.found import find
    from trials.search.query import Query

    worker = subprocess.Popen([sys.executable, "manage.py", "work"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    waits = []
    try:
        time.sleep(8)
        for at in range(5):
            word = f"zq{int(time.time() * 1000):x}{at}"
            with changes.in_order():
                Trial.objects.filter(pk=at + 1).update(plain_title=f"Changed {word}")
                changes.note(
                    Trial.objects.filter(pk=at + 1), kind=Change.Kind.CURATED, fields=["plain_title"], by=None, at=datetime.now(UTC)
                )
            began = time.perf_counter()
            while not find(Query(words=(word,))).total and time.perf_counter() - began < 30:
                time.sleep(0.02)
            waits.append(time.perf_counter() - began)
    finally:
        worker.terminate()
        worker.wait()
    return {"seconds": max(waits)}


if __name__ == "__main__":
    run({"fill": _fill, "build": _build, "ask": _ask, "change": _change})
