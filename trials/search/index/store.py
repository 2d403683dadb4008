"""The index folder: one folder for each generation, and a file `current` that names the one that counts, replaced in one step."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

import msgspec
import numpy as np
from django.conf import settings

from trials.search.index.geo import OpenSites
from trials.search.index.schema import VERSION

CURRENT, LOCK = "current", "lock"


class Busy(Exception):
    """Somebody else is writing the index of this machine."""


class Unusable(Exception):
    """There is no index, or none that this code can read."""


@dataclass(frozen=True, slots=True)
class State:
    """What counts: the generation, the files of its open sites, the last Change that is in it, and the month (its first day) for whose
    date the trials are ranked."""

    version: int
    generation: int
    sites: int
    cursor: int
    trials: int
    month: date


def folder() -> Path:
    """Where this machine keeps its index."""
    return Path(settings.INDEX_DIR)


def place(generation: int) -> Path:
    """The folder of one generation."""
    return folder() / str(generation)


def read() -> State:
    """What counts now. Raises `Unusable`, also for the index of another version."""
    try:
        state = msgspec.json.decode((folder() / CURRENT).read_bytes(), type=State)
    except FileNotFoundError:
        raise Unusable("there is no index yet") from None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Unusable(f"the file that names the index cannot be read ({type(fault).__name__})") from None
    if state.version != VERSION:
        raise Unusable(f"the index is of version {state.version}, this code reads {VERSION}")
    return state


def stamp() -> tuple[int, int] | None:
    """Changes whenever `current` is replaced; None when it is not there."""
    try:
        found = (folder() / CURRENT).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def publish(state: State) -> None:
    """From here on `state` counts, for every process of this machine."""
    _replace(folder() / CURRENT, msgspec.json.encode(asdict(state)))


def load_sites(state: State) -> OpenSites:
    """The open sites, as files that the processes of this machine share in memory. Raises OSError or ValueError when they are torn."""
    paths = _site_files(state.generation, state.sites)
    trials, points, cells = (np.load(path, mmap_mode="r", allow_pickle=False) for path in paths)
    if trials.ndim != 1 or points.shape != (3, len(trials)) or cells.shape != trials.shape:
        raise ValueError("the files of the open sites do not fit together")
    return OpenSites(trials, points, cells)


def save_sites(state: State, sites: OpenSites) -> State:
    """Writes the open sites beside the old ones; they count when the state that comes back is published."""
    number = state.sites + 1
    for path, column in zip(_site_files(state.generation, number), (sites.trials, sites.points, sites.cells), strict=True):
        with path.open("wb") as file:
            np.save(file, column, allow_pickle=False)
            file.flush()
            os.fsync(file.fileno())
    return replace(state, sites=number)


def tidy(state: State) -> None:
    """Deletes what no longer counts. A process that still reads it keeps it open."""
    kept = set(_site_files(state.generation, state.sites))
    for path in place(state.generation).glob("sites-*.npy"):
        if path not in kept:
            path.unlink(missing_ok=True)
    for old in folder().iterdir():
        if old.is_dir() and old.name.isdigit() and int(old.name) != state.generation:
            shutil.rmtree(old, ignore_errors=True)


def new_generation() -> int:
    """The number of a generation that was never there, also not before somebody emptied the folder; its own folder is made."""
    numbers = [int(path.name) for path in folder().iterdir() if path.name.isdigit()]
    generation = max(max(numbers, default=0) + 1, int(time.time()))
    place(generation).mkdir()
    return generation


@contextmanager
def writing() -> Iterator[None]:
    """Only one process of this machine writes at a time; raises `Busy`. The lock goes with the process, however it ends."""
    folder().mkdir(parents=True, exist_ok=True)
    with (folder() / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy("another process is writing the index") from None
        yield


def _site_files(generation: int, number: int) -> tuple[Path, ...]:
    return tuple(place(generation) / f"sites-{number}-{column}.npy" for column in ("trials", "points", "cells"))


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
