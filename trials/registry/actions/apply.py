"""Put records in: each whole or not at all, unchanged ones skipped, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from django.db import DatabaseError, IntegrityError

from trials.actions import changes, screens
from trials.lib import sql
from trials.models import Trial
from trials.registry.actions.changed import bring_up_to_date
from trials.registry.actions.new import add
from trials.registry.actions.shared import Shared
from trials.registry.record import Record, peek, read


class Held(NamedTuple):
    """What decides whether a record is news."""

    pk: int
    content_hash: str
    is_demo: bool
    listing: str
    last_update: str


class Counts(msgspec.Struct):
    """How many records were new, changed, the same, and refused; `older` of the unchanged ones are older than what is held."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    older: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(mine + theirs for mine, theirs in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)))


def held(registry_ids: Iterable[str]) -> dict[str, Held]:
    """What the portal holds of these numbers."""
    columns = ("registry_id", "id", "content_hash", "is_demo", "listing", "last_update_submitted_raw")
    return {number: Held(*rest) for number, *rest in sql.select(Trial, columns, "registry_id", registry_ids)}


def is_news(content_hash: str, known: Held | None, *, is_demo: bool = False) -> bool:
    """Whether to store the record: not when the same is held, and never a practice copy over the real one."""
    if known is None or known.listing == Trial.Listing.DROPPED:
        return True
    if is_demo and not known.is_demo:
        return False
    return known.content_hash != content_hash or bool(known.is_demo) != is_demo


def apply_records(records: Sequence[Record], *, at: datetime, listing: str, is_demo: bool = False, shared: Shared | None = None) -> Counts:
    """Store a batch (1,000 or so) in one transaction, in the order given. New trials get `listing` ("hidden" or "listed").

    Raises what the database raises when it refuses; then nothing of the batch is stored.
    """
    shared = shared or Shared()
    try:
        return _apply(records, shared, at=at, listing=listing, is_demo=is_demo)
    except IntegrityError:
        # A shared row that we remember may have been deleted since: look again, once.
        shared.forget()
        return _apply(records, shared, at=at, listing=listing, is_demo=is_demo)
    except DatabaseError:
        shared.forget()
        raise


def import_study(raw: dict[str, Any] | bytes, *, at: datetime, listing: str, is_demo: bool = False) -> Trial:
    """Put one study in and return its trial; raises `Rejected` when it cannot be taken."""
    record = read(peek(raw if isinstance(raw, bytes) else msgspec.json.encode(raw)))
    apply_records([record], at=at, listing=listing, is_demo=is_demo)
    return Trial.objects.get(registry_id=record.registry_id)


def _apply(records: Sequence[Record], shared: Shared, *, at: datetime, listing: str, is_demo: bool) -> Counts:
    counts = Counts()
    with changes.in_order():
        for once in _rounds(records):
            counts += _apply_once(once, shared, at=sql.moment(at), listing=listing, is_demo=is_demo)
    return counts


def _rounds(records: Sequence[Record]) -> list[list[Record]]:
    """The records in groups that hold each number once: the second version of a trial comes after the first."""
    groups: list[list[Record]] = []
    seen: dict[str, int] = {}
    for record in records:
        turn = seen.get(record.registry_id, 0)
        seen[record.registry_id] = turn + 1
        if turn == len(groups):
            groups.append([])
        groups[turn].append(record)
    return groups


def _apply_once(records: list[Record], shared: Shared, *, at: Any, listing: str, is_demo: bool) -> Counts:
    known = held(record.registry_id for record in records)
    news = [record for record in records if is_news(record.content_hash, known.get(record.registry_id), is_demo=is_demo)]
    older = [record for record in news if _is_older(record, known.get(record.registry_id))]
    news = [record for record in news if record not in older] if older else news
    shared.find_or_add(news)
    fresh = [record for record in news if record.registry_id not in known]
    changed = [(known[record.registry_id].pk, record) for record in news if record.registry_id in known]
    add(fresh, shared, at=at, listing=listing, is_demo=is_demo)
    bring_up_to_date(changed, shared, at=at, is_demo=is_demo)
    _list_again([known[record.registry_id] for _, record in changed])
    return Counts(new=len(fresh), updated=len(changed), unchanged=len(records) - len(news), older=len(older))


def _is_older(record: Record, known: Held | None) -> bool:
    """An old file must not bring back an old state."""
    if known is None or known.is_demo:
        return False
    return len(record.fields["last_update_submitted_raw"]) > 0 and record.fields["last_update_submitted_raw"] < known.last_update


def _list_again(known: list[Held]) -> None:
    """The registry has these again: a page that was marked as dropped is an ordinary page once more."""
    back = [(Trial.Listing.LISTED.value, held.pk) for held in known if held.listing == Trial.Listing.DROPPED]
    sql.update(Trial, ("listing",), back)
    screens.relist(pk for _, pk in back)
