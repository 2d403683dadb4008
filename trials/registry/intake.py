"""The way of records from their source into the database: read ahead, skip what is held, store in batches."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from django.db import reset_queries
from django.utils import timezone

from trials.registry import actions
from trials.registry.actions import Batch, Counts, Refused
from trials.registry.models import ImportRun
from trials.registry.record.worker import Finished, Inline, Second
from trials.registry.sources import Piece, files_in

RECORDS_PER_BATCH = 1000
BYTES_PER_BATCH = 10 * 1024 * 1024
# Below this a second process costs more than it saves; packed files hold about so many times their size.
WORTH_A_PROCESS_BYTES = 20 * 1024 * 1024
PACKED = 5
PRACTICE = "DEMO"


class Ahead(NamedTuple):
    """A batch that is being read."""

    places: list[str]
    news: set[str]
    batch: Batch


@dataclass(kw_only=True)
class Intake:
    """Puts pieces in. `reader` is this process or a second one; `on_batch` is told the counts and refusals of each batch."""

    run: ImportRun
    listing: str
    reader: Inline | Second
    on_batch: Callable[[Counts, list[Refused]], None] = lambda counts, refused: None
    total: Counts = field(default_factory=Counts)

    def __post_init__(self) -> None:
        self._shared = actions.Shared()
        self._ahead: Ahead | None = None
        self._ready: Batch | None = None

    def take(self, pieces: Iterable[Piece], *, cursor: str = "") -> None:
        """Read and store all pieces. After the last of them `cursor` is where a killed run goes on."""
        batches = _batches(pieces)
        for batch in batches:
            self._next(batch, self.run.cursor)
        self._flush()
        if cursor != self.run.cursor:
            self._store(Batch(cursor=cursor))
            self.run.cursor = cursor

    def _next(self, pieces: list[Piece], cursor: str) -> None:
        """Hand in a batch; while it is read, store the one before the last."""
        whole = [piece for piece in pieces if not piece.problem]
        self.reader.send([piece.raw for piece in whole])
        self._store_ready()
        self._collect()
        refused = [Refused(piece.place, "", piece.problem) for piece in pieces if piece.problem]
        self._ask([piece.place for piece in whole], Batch(refused=refused, cursor=cursor))

    def _ask(self, places: list[str], batch: Batch) -> None:
        """Want only what is news: the database holds another version, or a batch on its way does."""
        peeked = self.reader.peeked()
        known = actions.held(number for number, _ in peeked.found if number)
        on_their_way = set(self._ready_numbers())
        news: set[str] = set()
        wanted = []
        for index, (number, content_hash) in enumerate(peeked.found):
            if number.startswith(PRACTICE):
                batch.refused.append(Refused(places[index], number, "Practice trials (DEMO…) do not come in this way."))
            elif not number:
                continue
            elif number in news or number in on_their_way or actions.is_news(content_hash, known.get(number)):
                news.add(number)
                wanted.append(index)
            else:
                batch.unchanged += 1
        self.reader.want(wanted)
        batch.refused += [Refused(places[index], number, reason) for index, number, reason in peeked.refused]
        self._ahead = Ahead(places, news, batch)

    def _collect(self) -> None:
        """What was read ahead is ready to be stored."""
        if self._ahead:
            finished: Finished = self.reader.finished()
            places, _, batch = self._ahead
            batch.records = [record for _, record in finished.records]
            batch.places = [places[index] for index, _ in finished.records]
            batch.refused += [Refused(places[index], number, reason) for index, number, reason in finished.refused]
            self._ready, self._ahead = batch, None

    def _ready_numbers(self) -> Iterator[str]:
        return (record.registry_id for record in (self._ready.records if self._ready else ()))

    def _store_ready(self) -> None:
        if self._ready:
            batch, self._ready = self._ready, None
            self._store(batch)

    def _store(self, batch: Batch) -> None:
        counts = actions.store(self.run, batch, at=timezone.now(), listing=self.listing, shared=self._shared)
        # In DEBUG Django keeps every statement with its values, which here are thousands of keys.
        reset_queries()
        self.total += counts
        self.on_batch(counts, batch.refused)

    def _flush(self) -> None:
        self._store_ready()
        self._collect()
        self._store_ready()


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.raw)
        if len(batch) >= RECORDS_PER_BATCH or size >= BYTES_PER_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def reader_for(paths: Iterable[Path], *, workers: int | None) -> Inline | Second:
    """A second process when asked for (1), or, when nothing is said, for enough bytes on more than one core."""
    if workers is None:
        workers = int(_cores() > 1 and _is_worth_a_process(paths))
    return Second() if workers else Inline()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _is_worth_a_process(paths: Iterable[Path]) -> bool:
    size = 0
    for file in chain.from_iterable(map(files_in, paths)):
        size += file.stat().st_size * (PACKED if file.suffix in {".gz", ".zip"} else 1)
        if size > WORTH_A_PROCESS_BYTES:
            return True
    return False
