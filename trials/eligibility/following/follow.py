"""Bring the readings up to what the records say: what changed, what nobody has read, what an older reader read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from operator import attrgetter

from django.utils import timezone

from trials.eligibility.actions.keeping import Counts, Overtaken, keep_readings
from trials.eligibility.following import wants
from trials.eligibility.following.wants import TRIALS_AT_ONCE, Batch
from trials.eligibility.following.worker import Read, Readers
from trials.lib.crew import side_by_side
from trials.models import Change

# A change of a record is several rows, an added record is one.
CHANGES_AT_ONCE = TRIALS_AT_ONCE
Progress = Callable[[Batch, list[Read]], None]


def behind(*, at_most: int) -> int:
    """How many Changes wait, counted up to so many."""
    return Change.objects.filter(pk__gt=wants.cursor()).order_by("pk")[:at_most].count()


def follow(readers: Readers, *, progress: Progress = lambda *_: None) -> Counts:
    """Take in all Changes. Where another process does the same, go on after it."""
    total = Counts()
    while True:
        try:
            for counts in _through(_changed(wants.cursor()), readers, progress):
                total += counts
        except Overtaken:
            readers.forget()
            continue
        return total


def follow_a_little(readers: Readers, *, limit: int, at: datetime) -> Counts:
    """Take in the next few Changes."""
    since = wants.cursor()
    ids, until = wants.changed(since, limit=limit)
    if until == since:
        return Counts()
    batch = wants.look(ids, since=since, until=until)
    readers.send(batch.wanted)
    try:
        return keep_readings(batch, readers.receive(), at=at)
    except Overtaken:
        return Counts()


def complete(readers: Readers, *, progress: Progress = lambda *_: None) -> Counts:
    """Read what no Change leads to: trials that nobody has read, and those that an older reader has read."""
    total = Counts()
    for some in (wants.unread(), wants.outdated()):
        for counts in _through(map(wants.look, some), readers, progress):
            total += counts
    return total


def _changed(since: int) -> Iterator[Batch]:
    while True:
        ids, until = wants.changed(since, limit=CHANGES_AT_ONCE)
        if until == since:
            return
        yield wants.look(ids, since=since, until=until)
        since = until


def _through(batches: Iterable[Batch], readers: Readers, progress: Progress) -> Iterator[Counts]:
    return side_by_side(batches, readers, attrgetter("wanted"), partial(_stored, progress=progress))


def _stored(batch: Batch, read: list[Read], *, progress: Progress) -> Counts:
    counts = keep_readings(batch, read, at=timezone.now())
    progress(batch, read)
    return counts
