"""Bring the readings up to what the records say: what changed, what nobody has read, what an older reader read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.utils import timezone

from trials.eligibility.actions.keeping import Counts, keep_readings
from trials.eligibility.following import wants
from trials.eligibility.following.wants import TRIALS_AT_ONCE, Batch
from trials.eligibility.following.worker import Read, Readers
from trials.lib import along
from trials.models import Change

# A change of a record is several rows, an added record is one.
CHANGES_AT_ONCE = TRIALS_AT_ONCE
Progress = Callable[[Batch, list[Read]], None]


def behind(*, at_most: int) -> int:
    """How many Changes wait, counted up to so many."""
    return Change.objects.filter(pk__gt=wants.cursor()).order_by("pk")[:at_most].count()


def follow(readers: Readers, *, progress: Progress = lambda *_: None) -> Counts:
    """Take in all Changes. Where another process does the same, go on after it."""
    after = partial(wants.after, limit=CHANGES_AT_ONCE)
    return along.follow(readers, place=wants.cursor, after=after, store=partial(_stored, progress=progress), nothing=Counts())


def follow_a_little(readers: Readers, *, limit: int, at: datetime) -> Counts:
    """Take in the next few Changes."""
    return along.follow_one(readers, wants.after(wants.cursor(), limit=limit), store=partial(keep_readings, at=at), nothing=Counts())


def complete(readers: Readers, *, progress: Progress = lambda *_: None) -> Counts:
    """Read what no Change leads to: trials that nobody has read, and those that an older reader has read."""
    total = Counts()
    for some in (wants.unread(), wants.outdated()):
        total += along.through(readers, map(wants.look, some), store=partial(_stored, progress=progress), nothing=Counts())
    return total


def _stored(batch: Batch, read: list[Read], *, progress: Progress) -> Counts:
    counts = keep_readings(batch, read, at=timezone.now())
    progress(batch, read)
    return counts
