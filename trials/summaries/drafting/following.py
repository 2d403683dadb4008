"""Bring the overviews up to what the records say: what changed, what is missing, what older rules made."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial

from django.utils import timezone

from trials.lib import along
from trials.models import Change
from trials.summaries.actions.storing import Counts, store
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
    after = partial(wants.after, limit=CHANGES_AT_ONCE)
    return along.follow(drafters, place=cursor, after=after, store=partial(_stored, progress=progress), nothing=Counts())


def follow_a_little(drafters: Drafters, *, limit: int, at: datetime) -> Counts:
    """Take in the next few Changes."""
    return along.follow_one(drafters, wants.after(cursor(), limit=limit), store=partial(store, at=at), nothing=Counts())


def complete(drafters: Drafters, *, progress: Progress = lambda *_: None, but: Collection[int] = ()) -> Counts:
    """Draft what no Change leads to: trials without an overview, and drafts that older rules made; `but` those that were just tried."""
    total = Counts()
    for some in (wants.missing(), wants.outdated()):
        batches = (wants.look([pk for pk in ids if pk not in but]) for ids in some)
        total += along.through(drafters, batches, store=partial(_stored, progress=progress), nothing=Counts())
    return total


def _stored(batch: Batch, drafted: list[Drafted], *, progress: Progress) -> Counts:
    counts = store(batch, drafted, at=timezone.now())
    progress(batch, drafted)
    return counts
