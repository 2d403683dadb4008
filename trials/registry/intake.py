"""The way of records from their source into the database: read ahead, skip what is held, store in batches."""

from __future__ import annotations

import os
from collections import deque
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
from trials.registry.record.worker import Inline, Second
from trials.registry.sources import Piece, files_in

RECORDS_PER_BATCH = 1000
BYTES_PER_BATCH = 10 * 1024 * 1024
# Below this a second process costs more than it saves; packed files hold about so many times their size.
WORTH_A_PROCESS_BYTES = 20 * 1024 * 1024
PACKED = 5
PRACTICE = "DEMO"


class Sent(NamedTuple):
    """A batch that was handed in: where its records stood, and what could not even be read from the source."""

    places: list[str]
    refused: list[Refused]


class Ahead(NamedTuple):
    """A batch that is being read: where its records stood, the numbers that are wanted, and what is known of it so far."""

    places: list[str]
    news: set[str]
    batch: Batch


@dataclass(kw_only=True)
class Intake:
    """Puts pieces in. `reader` is this process or a second one; `on_batch` is told the counts and refusals of each batch.

    While one batch is stored, the reader has the next one to read and the one after that to look at, so that it never waits.
    """

    run: ImportRun
    listing: str
    reader: Inline | Second
    on_batch: Callable[[Counts, list[Refused]], None] = lambda counts, refused: None
    total: Counts = field(default_factory=Counts)

    def __post_init__(self) -> None:
        self._shared = actions.Shared()
        self._sent: deque[Sent] = deque()
        self._ahead: deque[Ahead] = deque()

    def take(self, pieces: Iterable[Piece], *, cursor: str = "") -> None:
        """Read and store all pieces. After the last of them `cursor` is where a killed run goes on."""
        for batch in _batches(pieces):
            self._send(batch)
            if len(self._sent) > 1:
                self._ask()
            if len(self._ahead) > 1:
                self._store_oldest()
        while self._sent:
            self._ask()
        while self._ahead:
            self._store_oldest()
        if cursor != self.run.cursor:
            self.run.cursor = cursor
            self._store(Batch(cursor=cursor))

    def _send(self, pieces: list[Piece]) -> None:
        """Hand a batch in."""
        whole = [piece for piece in pieces if not piece.problem]
        self.reader.send([piece.raw for piece in whole])
        refused = [Refused(piece.place, "", piece.problem) for piece in pieces if piece.problem]
        self._sent.append(Sent([piece.place for piece in whole], refused))

    def _ask(self) -> None:
        """Of the oldest batch handed in want what is news: the database holds another version, or a batch on its way does."""
        places, refused = self._sent.popleft()
        peeked = self.reader.peeked()
        known = actions.held(number for number, _ in peeked.found if number)
        on_their_way = set[str]().union(*(ahead.news for ahead in self._ahead))
        batch = Batch(refused=refused, cursor=self.run.cursor)
        news: set[str] = set()
        wanted = []
        for index, (number, content_hash) in enumerate(peeked.found):
            if number.startswith(PRACTICE):
                batch.refused.append(Refused(places[index], number, "Practice trials (DEMO…) do not come in this way."))
            elif number and (number in news or number in on_their_way or actions.is_news(content_hash, known.get(number))):
                news.add(number)
                wanted.append(index)
            elif number:
                batch.unchanged += 1
        self.reader.want(wanted)
        batch.refused += [Refused(places[index], number, reason) for index, number, reason in peeked.refused]
        self._ahead.append(Ahead(places, news, batch))

    def _store_oldest(self) -> None:
        """Store the batch that was asked for first."""
        places, _, batch = self._ahead.popleft()
        finished = self.reader.finished()
        batch.records = [record for _, record in finished.records]
        batch.places = [places[index] for index, _ in finished.records]
        batch.refused += [Refused(places[index], number, reason) for index, number, reason in finished.refused]
        self._store(batch)

    def _store(self, batch: Batch) -> None:
        counts = actions.store(self.run, batch, at=timezone.now(), listing=self.listing, shared=self._shared)
        # In DEBUG Django keeps every statement with its values, which here are thousands of keys.
        reset_queries()
        self.total += counts
        self.on_batch(counts, batch.refused)


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
