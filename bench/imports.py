"""How fast records come in, end to end, against the bare `executemany` of the same rows on the same machine in the same run.

Each measurement is a process of its own with a fresh SQLite database, so that none warms up or bloats another.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.measure import Measure, at_least, at_most
from bench.studies import Studies

MOST_MEGABYTES = 400
ONE_PROCESS, TWO_PROCESSES = 0.3, 0.5
WAYS = ("floor", "one", "two", "again")
# A short measurement is taken more than once.
ROUNDS, SMALL = 2, 10_000


def measures(size: int) -> list[Measure]:
    """Import `size` generated records in one process and in two, again without changes, and their rows alone."""
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
        file = Path(folder) / "studies.jsonl"
        with file.open("wb") as stream:
            stream.writelines(Studies().lines(size))
        megabytes = file.stat().st_size / 1_000_000
        print(f"{size:,} studies, {megabytes:,.0f} MB, mean {megabytes * 1000 / size:.1f} kB", file=sys.stderr, flush=True)
        rounds = [_round(file, Path(folder) / str(number)) for number in range(ROUNDS if size <= SMALL else 1)]
    floor, one, two, again = (_best([runs[way] for runs in rounds]) for way in WAYS)
    speed = {name: size / run["seconds"] for name, run in (("floor", floor), ("one", one), ("two", two), ("again", again))}
    name = f"import {size:,}:"
    return [
        at_least(f"{name} one process", speed["one"], "records/s", against=speed["floor"], ratio=ONE_PROCESS),
        at_least(f"{name} one process, CPU", size / one["cpu"], "records/s", against=size / floor["cpu"], ratio=ONE_PROCESS),
        at_least(f"{name} two processes", speed["two"], "records/s", against=speed["floor"], ratio=TWO_PROCESSES),
        at_least(f"{name} nothing changed", speed["again"], "records/s", against=speed["one"], ratio=2),
        at_most(f"{name} memory, one process", one["megabytes"], "MB", against=MOST_MEGABYTES),
        at_most(f"{name} memory, both processes", two["megabytes"], "MB", against=MOST_MEGABYTES),
    ]


def _round(file: Path, folder: Path) -> dict[str, dict[str, float]]:
    try:
        return {way: _run(way, file, folder) for way in WAYS}
    finally:
        shutil.rmtree(folder)


def _best(runs: list[dict[str, float]]) -> dict[str, float]:
    """The least of each: whatever else the machine does can only add. Memory is the most."""
    best = {name: min(run[name] for run in runs) for name in ("seconds", "cpu")}
    return best | {"megabytes": max(run["megabytes"] for run in runs)}


def _run(way: str, file: Path, folder: Path) -> dict[str, float]:
    """One measurement in a process of its own; "again" works on the database that "two" left behind."""
    place = folder / ("two" if way == "again" else way)
    place.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "IGNORE_ENV_FILE": "1",
        "VAR_DIR": str(place),
        "DATABASE_URL": "",
        "DEBUG": "1",
        "DJANGO_SETTINGS_MODULE": "trialportal.settings",
    }
    command = [sys.executable, "-m", "bench.imports", way, str(file)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    print(f"  {way}: {result['seconds']:.1f} s, CPU {result['cpu']:.1f} s, {result['megabytes']:.0f} MB", file=sys.stderr, flush=True)
    return result


# -- what runs in the process of its own --------------------------------------------------------------------------------------


def _measure(way: str, file: Path) -> dict[str, float]:
    import django

    django.setup()
    from django.core.management import call_command

    if way != "again":
        call_command("migrate", verbosity=0)
    return _floor(file) if way == "floor" else _import(file, workers=int(way != "one"))


def _import(file: Path, *, workers: int) -> dict[str, float]:
    from bench.clock import Clock

    with Clock() as clock:
        total = _take_in(file, workers=workers)
    if total.rejected:
        raise SystemExit(f"{total.rejected} generated studies were rejected.")
    return clock.result()


def _take_in(file: Path, *, workers: int) -> Any:
    from django.utils import timezone

    from trials.lib import sql
    from trials.registry import actions, intake, sources

    reader = intake.reader_for([file], workers=workers)
    run = actions.start(source=file.name, at=timezone.now())
    taking = intake.Intake(run=run, listing="listed", reader=reader)
    with sql.relaxed_sqlite():
        taking.take(sources.read_file(file))
    reader.close()
    actions.finish(run, at=timezone.now())
    return taking.total


def _floor(file: Path) -> dict[str, float]:
    """Import once to write down every row, then time `executemany` of those rows, 1,000 records a transaction, into empty tables."""
    from django.core.management import call_command
    from django.db import connection

    from bench.clock import Clock

    with tempfile.TemporaryFile() as kept:
        with _written_down(kept):
            _take_in(file, workers=0)
        call_command("flush", interactive=False, verbosity=0)
        connection.ensure_connection()
        database = connection.connection
        database.execute("PRAGMA synchronous = NORMAL")
        kept.seek(0)
        clock = Clock()
        for batch in _batches(kept):
            with clock:
                database.execute("BEGIN IMMEDIATE")
                for statement, rows in batch:
                    database.executemany(statement, rows)
                database.execute("COMMIT")
    return clock.result()


@contextmanager
def _written_down(kept: Any) -> Iterator[None]:
    """Every row that the import inserts goes to `kept` as well, a transaction at a time."""
    import pickle
    from unittest.mock import patch

    from trials.lib import sql
    from trials.registry.actions import runs

    batch: list[tuple[str, list[Any]]] = []
    insert, store = sql.insert, runs._store

    def inserting(model: Any, columns: tuple[str, ...], rows: Any) -> None:
        listed = [tuple(row) for row in rows]
        batch.append((sql._insert(model._meta.db_table, columns).replace("%s", "?"), listed))
        insert(model, columns, listed)

    def storing(*args: Any, **options: Any) -> Any:
        counts = store(*args, **options)
        pickle.dump(batch, kept, protocol=5)
        batch.clear()
        return counts

    with patch.object(sql, "insert", inserting), patch.object(runs, "_store", storing):
        yield


def _batches(kept: Any) -> Iterator[list[tuple[str, list[Any]]]]:
    import pickle

    while True:
        try:
            yield pickle.load(kept)
        except EOFError:
            return


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], Path(sys.argv[2]))))
