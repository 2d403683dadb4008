"""The search index follows the database, whoever kills its writer, and nobody who searches meanwhile is told anything wrong."""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bench.proof.world import Finding, World
from bench.studies import Studies

PROMISE = "a search is answered in full while the writer of the index is killed, and the index agrees with the database afterwards"
RECORDS = 400
KILLS = 9
CHANGES = 100
WRITERS = (("update_index",), ("update_index", "--rebuild"), ("work",))


def prove(world: World, size: int) -> Finding:
    """Search all the time; change trials and kill each writer in turn; then a full disk, a torn file and an index of another version."""
    world.environment["IMPORTED_TRIALS"] = "listed"
    _import(world, RECORDS * size)
    faults = {"could not be made": world.manage("update_index") != 0}
    stop = world.folder / "stop"
    with ThreadPoolExecutor(1) as pool:
        reads = pool.submit(world.inside, "search", str(RECORDS * size))
        try:
            kills = sum(_disturbed(world, WRITERS[turn % len(WRITERS)]) for turn in range(KILLS * size))
            faults["full disk not told"] = world.inside("full_disk") != "told"
            faults["did not agree after kills and a full disk"] = not _agrees(world)
        finally:
            stop.touch()
        seen = reads.result()
    for what, spoil in (("torn", _tear), ("of another version", _make_foreign)):
        spoil(_current(world))
        faults[f"{what}: not the database's answer"] = world.inside("search_once") != {"engine": "plain", "trials": RECORDS * size}
        faults[f"{what}: not made again"] = not _agrees(world) or world.inside("search_once")["engine"] != "index"
    leftover = sum(path.is_dir() for path in (world.folder / "index").iterdir()) - 1
    counts = {
        "trials": RECORDS * size,
        "kills while it was written": kills,
        "searches meanwhile": seen["searches"],
        "of them by the database": seen["plain"],
        "with a fault": seen["faults"],
        "with another number of trials": seen["wrong"],
        "generations left over": leftover,
        **{f"index {what}": int(is_so) for what, is_so in faults.items() if is_so},
    }
    held = not (any(faults.values()) or seen["faults"] or seen["wrong"] or leftover) and kills > 0 and seen["searches"] > kills
    return Finding(world.database, PROMISE, held, counts)


def _import(world: World, count: int) -> None:
    path = world.folder / "records.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.writelines(Studies().lines(count))
    if world.manage("import_trials", str(path)):
        raise SystemExit(f"The import failed by itself:\n{(world.folder / 'output').read_text(encoding='utf-8')[-2000:]}")


def _disturbed(world: World, writer: tuple[str, ...]) -> bool:
    """Change trials, start a writer, and kill it outright a moment after it began to write; False when it was done by then."""
    world.inside("change", str(CHANGES))
    process = world.start(*writer)
    while process.poll() is None and not _is_written(world):
        time.sleep(0.005)
    try:
        process.wait(timeout=random.uniform(0, 1) ** 2)
    except subprocess.TimeoutExpired:
        was_writing = _is_written(world)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return was_writing
    return False


def _is_written(world: World) -> bool:
    with (world.folder / "index" / "lock").open("r") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _agrees(world: World) -> bool:
    return world.manage("update_index") == 0 and world.manage("check_index") == 0


def _current(world: World) -> Path:
    return world.folder / "index" / "current"


def _tear(current: Path) -> None:
    """Half of every file of the index, as after a fall of the machine."""
    generation: Any = json.loads(current.read_bytes())["generation"]
    for path in (current.parent / str(generation)).iterdir():
        os.truncate(path, path.stat().st_size // 2)


def _make_foreign(current: Path) -> None:
    current.write_text(json.dumps(json.loads(current.read_bytes()) | {"version": 0}), encoding="utf-8")
