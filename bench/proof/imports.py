"""An import that is killed at any moment and run again leaves nothing half-stored and nothing twice."""

from __future__ import annotations

import gzip
from pathlib import Path

from bench.proof.world import Finding, World, killed
from bench.studies import Studies

PROMISE = "an import killed at any moment leaves nothing half-stored and nothing twice"
RECORDS = 5_000
KILLS = 20


def prove(world: World, size: int) -> Finding:
    """Import once undisturbed and once with kills; after each kill, what is there must be as the undisturbed import left it."""
    records = _records(world.folder / "records.jsonl.gz", RECORDS * size)
    with World(world.database) as undisturbed:
        _expect_success(undisturbed, undisturbed.manage("import_trials", str(records)))
        whole = undisturbed.inside("trials")
    kills = partial = wrong = before = 0
    patience = 1.0
    while kills < KILLS * size and killed(world.start("import_trials", str(records)), patience):
        kills += 1
        found = world.inside("trials")
        partial += before < len(found) < len(whole)
        wrong += sum(whole.get(number) != digest for number, digest in found.items())
        # A kill that comes before anything is stored proves little: the next one waits longer.
        patience *= 1.0 if len(found) > before else 1.3
        before = len(found)
    _expect_success(world, world.manage("import_trials", str(records)))
    found = world.inside("trials")
    counts = {
        "records": len(whole),
        "kills": kills,
        "of them with part of the records stored": partial,
        "half-stored or twice": wrong + sum(whole[number] != digest for number, digest in found.items()),
        "missing": len(whole.keys() - found.keys()),
    }
    return Finding(world.database, PROMISE, found == whole and not wrong and partial > 0, counts)


def _records(path: Path, count: int) -> Path:
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.writelines(Studies().lines(count))
    return path


def _expect_success(world: World, status: int) -> None:
    if status:
        raise SystemExit(f"The import failed by itself:\n{(world.folder / 'output').read_text(encoding='utf-8')[-2000:]}")
