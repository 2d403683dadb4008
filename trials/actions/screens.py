"""Keep what of a trial's criteria can be held against an answer: its row, and beside it the bits that all trials are counted by.

Every change of a row or of a listing goes through here in its own transaction. All of them take the lock of `changes.in_order`, so that
nobody changes a stretch of bits that another has read and not yet written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import batched

from django.db.models import Max

from trials.actions import changes
from trials.models import Change, ScreenBits, ScreenRow, Trial
from trials.terms import facts
from trials.terms.facts import LISTED, OF_ROWS, STRETCH, Fact

COLUMNS = tuple(field.attname for field in ScreenRow._meta.concrete_fields if not field.primary_key)
ALL = OF_ROWS | {LISTED[0]}
WRITTEN_AT_ONCE = 200
LOOKED_UP_AT_ONCE = 500


def keep(rows: Iterable[ScreenRow], *, at: datetime) -> int:
    """Store these rows, and tell the search index of those that are different; how many were. Rows of trials that are gone are left out."""
    with changes.in_order():
        made = {row.pk: row for row in rows}
        trials = {trial.pk: trial for trial in Trial.objects.filter(pk__in=list(made)).only("pk", "registry_id")}
        held = {row.pk: _values(row) for row in ScreenRow.objects.filter(pk__in=list(trials))}
        different = [made[pk] for pk in sorted(trials) if held.get(pk) != _values(made[pk])]
        ScreenRow.objects.bulk_create(
            different, update_conflicts=True, unique_fields=["trial"], update_fields=COLUMNS, batch_size=WRITTEN_AT_ONCE
        )
        _put({row.pk: {*facts.of_row(row)} for row in different}, OF_ROWS)
        told = [trials[row.pk] for row in different]
        return changes.note(told, kind=Change.Kind.DERIVED, fields=["screen"], by=None, at=at)


def relist(trial_ids: Iterable[int]) -> None:
    """Whether visitors can find these trials has changed, or they are new."""
    with changes.in_order():
        for some in batched(trial_ids, LOOKED_UP_AT_ONCE):
            listed = set(Trial.objects.listed().filter(pk__in=some).values_list("pk", flat=True))
            _put({pk: [LISTED] if pk in listed else () for pk in some}, {LISTED[0]})


def forget(trial_ids: Iterable[int]) -> None:
    """These trials are gone."""
    with changes.in_order():
        _put(dict.fromkeys(trial_ids, ()), ALL)


def recount() -> int:
    """Make all bits anew of the rows and the listings, a stretch of trials in a transaction; how many stretches there are."""
    trial, bits = (model.objects.aggregate(last=Max(name))["last"] or 0 for model, name in ((Trial, "pk"), (ScreenBits, "stretch")))
    last = max(trial // STRETCH, bits)
    for stretch in range(last + 1):
        with changes.in_order():
            here = range(stretch * STRETCH, (stretch + 1) * STRETCH)
            there = {"pk__gte": here.start, "pk__lt": here.stop}
            told: dict[int, set[Fact]] = {pk: set() for pk in here}
            for row in ScreenRow.objects.filter(**there):
                told[row.pk].update(facts.of_row(row))
            for pk in Trial.objects.listed().filter(**there).values_list("pk", flat=True):
                told[pk].add(LISTED)
            _put(told, ALL)
    return last + 1


def _put(told: Mapping[int, Collection[Fact]], kinds: Collection[str]) -> None:
    """Of these trials these facts hold, and no others of these kinds. What that leaves as it is is not written."""
    for stretch, ids in facts.stretches(told).items():
        others = ~facts.bits(ids)
        now = facts.gathered({pk: told[pk] for pk in ids})
        rows = ScreenBits.objects.filter(stretch=stretch, kind__in=kinds)
        held: dict[Fact, int] = {(kind, number): facts.read(kept) for kind, number, kept in rows.values_list("kind", "number", "bits")}
        then = {fact: held.get(fact, 0) & others | now.get(fact, 0) for fact in held.keys() | now.keys()}
        _write(stretch, {fact: places for fact, places in then.items() if places != held.get(fact)})


def _write(stretch: int, places: Mapping[Fact, int]) -> None:
    rows = [
        ScreenBits(kind=kind, number=number, stretch=stretch, bits=facts.written(now)) for (kind, number), now in sorted(places.items())
    ]
    ScreenBits.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["kind", "number", "stretch"], update_fields=["bits"], batch_size=WRITTEN_AT_ONCE
    )
    if not all(places.values()):
        ScreenBits.objects.filter(stretch=stretch, bits=facts.written(0)).delete()


def _values(row: ScreenRow) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in COLUMNS)
