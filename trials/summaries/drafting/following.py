"""Bring the overviews up to what the records say: what changed, what is missing, what older rules made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from functools import partial
from operator import attrgetter

from django.utils import timezone

from trials.lib.crew import side_by_side
from trials.models import Change
from trials.summaries.actions.storing import Counts, Overtaken, store
from trials.summaries.drafting import wants
from trials.summaries.drafting.wants import TRIALS_AT_ONCE, Batch
from trials.summaries.drafting.worker import Drafted, Drafters
from trials.summaries.models import Cursor

# A change of a record is several rows, an added record is one.
CHANGES_AT_ONCE = TRIALS_AT_ONCE
Progress = Callable[[Batch, list[Drafted]], None]


def cursor() -> int:
    """The last Change that was taken in; 0 at first."""
    return Cursor.objects.get_or_create(pk=1)[0].change


def behind(*, at_most: int) -> int:
    """How many Changes wait, counted up to so many."""
    return Change.objects.filter(pk__gt=cursor()).order_by("pk")[:at_most].count()


def waiting() -> int:
    """How many trials wait to be looked at."""
    return wants.waiting(cursor())


def follow(drafters: Drafters, *, progress: Progress = lambda *_: None) -> Counts:
    """Take in all Changes. Where another process does the same, go on after it."""
    total = Counts()
    while True:
        try:
            for counts in _through(_changed(cursor()), drafters, progress):
                total += counts
        except Overtaken:
            drafters.forget()
            continue
        return total


def follow_a_little(drafters: Drafters, *, limit: int, at: datetime) -> Counts:
    """Take in the next few Changes."""
    since = cursor()
    ids, until = wants.changed(since, limit=limit)
    if until == since:
        return Counts()
    batch = wants.look(ids, since=since, until=until)
    drafters.send(batch.wanted)
    try:
        return store(batch, drafters.receive(), at=at)
    except Overtaken:
        return Counts()


def complete(drafters: Drafters, *, progress: Progress = lambda *_: None, but: Collection[int] = ()) -> Counts:
    """Draft what no Change leads to: trials without an overview, and drafts that older rules made; `but` those that were just tried."""
    total = Counts()
    for some in (wants.missing(), wants.outdated()):
        batches = (wants.look([pk for pk in ids if pk not in but]) for ids in some)
        for counts in _through(batches, drafters, progress):
            total += counts
    return total


def _changed(since: int) -> Iterator[Batch]:
    while True:
        ids, until = wants.changed(since, limit=CHANGES_AT_ONCE)
        if until == since:
            return
        yield wants.look(ids, since=since, until=until)
        since = until


def _through(batches: Iterable[Batch], drafters: Drafters, progress: Progress) -> Iterator[Counts]:
    return side_by_side(batches, drafters, attrgetter("wanted"), partial(_stored, progress=progress))


def _stored(batch: Batch, drafted: list[Drafted], *, progress: Progress) -> Counts:
    counts = store(batch, drafted, at=timezone.now())
    progress(batch, drafted)
    return counts
