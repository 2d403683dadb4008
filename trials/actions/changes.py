"""Write down what changed, in the order in which it is committed, and make the stored pages old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import batched

from django.db import connection, models, transaction

from trials.models import Change, SiteStamp, Trial, User

# Any number that nothing else in the database uses as an advisory lock.
ORDER_LOCK = 7_205_117_409
BATCH = 500


@contextmanager
def in_order() -> Iterator[None]:
    """A transaction whose Change rows get their numbers in the order of commit, so that a follower's cursor skips none.

    Every transaction that writes Change rows begins with this, before it locks any other row, so that two never wait for
    each other. SQLite has one writer anyway; PostgreSQL holds the lock until the transaction ends.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ORDER_LOCK])
        yield


def note(trials: Iterable[Trial], *, kind: str, fields: Iterable[str], by: User | None, at: datetime) -> int:
    """One Change row for each trial and field, and a higher `page_stamp` on each trial. How many trials there were comes back."""
    names, count = list(fields), 0
    with in_order():
        for batch in batched(trials, BATCH):
            Change.objects.bulk_create(
                Change(trial_id=trial.pk, registry_id=trial.registry_id, kind=kind, field=name, actor=by, at=at)
                for trial in batch
                for name in names
            )
            touch(trial.pk for trial in batch)
            count += len(batch)
    return count


def touch(trial_ids: Iterable[int]) -> None:
    """The stored pages of these trials are old."""
    for batch in batched(trial_ids, BATCH):
        Trial.objects.filter(pk__in=batch).update(page_stamp=models.F("page_stamp") + 1)


@transaction.atomic
def touch_every_page() -> None:
    """The stored pages of all trials are old: something changed that each may show."""
    SiteStamp.objects.get_or_create(pk=1)
    SiteStamp.objects.filter(pk=1).update(stamp=models.F("stamp") + 1)
