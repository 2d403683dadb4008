"""Imports as rows: what came from where, how it went, and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import DataError, IntegrityError, transaction
from django.db.models import F

from trials.actions import changes
from trials.registry.actions.apply import Counts, apply_records
from trials.registry.actions.shared import Shared
from trials.registry.models import ImportRun, Reject
from trials.registry.record import Record

# Enough to see what is wrong with a file; the report holds all.
MOST_REJECTS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that did not go in."""

    place: str
    registry_id: str
    reason: str


@dataclass(kw_only=True)
class Batch:
    """What one transaction stores: records to put in, how many were the same, what was refused, and where to go on after it."""

    records: Sequence[Record] = ()
    places: Sequence[str] = ()
    unchanged: int = 0
    refused: list[Refused] = field(default_factory=list)
    cursor: str = ""
    is_demo: bool = False


def start(*, source: str, at: datetime) -> ImportRun:
    """A new run."""
    return ImportRun.objects.create(source=source[:500], started_at=at)


def interrupted(*, source: str) -> ImportRun | None:
    """The last run of this source, when it did not come to its end and says where to go on."""
    last = ImportRun.objects.filter(source=source[:500]).order_by("-id").first()
    return last if last and last.cursor and last.state != ImportRun.State.DONE else None


@transaction.atomic
def go_on(run: ImportRun) -> ImportRun:
    """Take an interrupted run up again."""
    run.state = ImportRun.State.RUNNING
    run.message = ""
    run.save(update_fields=["state", "message"])
    return run


def store(run: ImportRun, batch: Batch, *, at: datetime, listing: str, shared: Shared) -> Counts:
    """Put a batch in and count it, in one transaction: what a killed run has counted is stored, and the other way round."""
    for _ in range(2):
        try:
            return _store(run, batch, at=at, listing=listing, shared=shared)
        except (DataError, IntegrityError):
            # Perhaps a shared row that we remember was deleted since: look again, once.
            shared.forget()
    return _one_by_one(run, batch, at=at, listing=listing, shared=shared)


def finish(run: ImportRun, *, at: datetime, fault: str = "") -> None:
    """The run came to its end, or stopped with a fault that `fault` tells in one sentence."""
    run.state = ImportRun.State.FAILED if fault else ImportRun.State.DONE
    run.message = fault
    run.ended_at = at
    run.save(update_fields=["state", "message", "ended_at"])


@transaction.atomic
def forget(*, source: str) -> int:
    """Delete the runs of this source with what they refused; the trials stay. How many runs there were."""
    runs = ImportRun.objects.filter(source=source[:500])
    count = runs.count()
    runs.delete()
    return count


def _store(run: ImportRun, batch: Batch, *, at: datetime, listing: str, shared: Shared) -> Counts:
    with changes.in_order():
        counts = apply_records(batch.records, at=at, listing=listing, is_demo=batch.is_demo, shared=shared)
        counts += Counts(unchanged=batch.unchanged, rejected=len(batch.refused))
        _count(run, counts, batch)
    return counts


def _count(run: ImportRun, counts: Counts, batch: Batch) -> None:
    ImportRun.objects.filter(pk=run.pk).update(
        new=F("new") + counts.new,
        updated=F("updated") + counts.updated,
        unchanged=F("unchanged") + counts.unchanged,
        rejected=F("rejected") + counts.rejected,
        cursor=batch.cursor,
    )
    if batch.refused:
        room = max(0, MOST_REJECTS_KEPT - run.rejects.count())
        Reject.objects.bulk_create(
            Reject(run=run, place=refused.place[:200], registry_id=refused.registry_id[:64], reason=refused.reason[:500])
            for refused in batch.refused[:room]
        )


def _one_by_one(run: ImportRun, batch: Batch, *, at: datetime, listing: str, shared: Shared) -> Counts:
    """The database refused something: find it, and let the others in."""
    total = Counts()
    for place, record in zip(batch.places, batch.records, strict=True):
        shared.forget()
        try:
            total += _store(run, Batch(records=[record], cursor=run.cursor, is_demo=batch.is_demo), at=at, listing=listing, shared=shared)
        except (DataError, IntegrityError) as error:
            batch.refused.append(Refused(place, record.registry_id, f"The database did not take the record ({type(error).__name__})."))
    return total + _store(
        run, Batch(unchanged=batch.unchanged, refused=batch.refused, cursor=batch.cursor), at=at, listing=listing, shared=shared
    )
