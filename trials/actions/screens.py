"""Keep what of a trial's criteria can be held against an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F

from trials.actions import changes
from trials.models import Change, ScreenRow, Trial
from trials.terms.hints import HIDDEN

COLUMNS = tuple(field.attname for field in ScreenRow._meta.concrete_fields if not field.primary_key)
WRITTEN_AT_ONCE = 200


def keep(rows: Iterable[ScreenRow], *, at: datetime) -> int:
    """Store these rows, and tell the search index of those that are different; how many were. Rows of trials that are gone are left out.

    Whether visitors can find a trial is looked up here.
    """
    with changes.in_order():
        made = {row.pk: row for row in rows}
        trials = {trial.pk: trial for trial in Trial.objects.filter(pk__in=list(made)).only("pk", "registry_id", "listing")}
        held = {row.pk: _values(row) for row in ScreenRow.objects.filter(pk__in=list(trials))}
        for pk, trial in trials.items():
            made[pk].hints = made[pk].digest | (0 if trial.listing == Trial.Listing.LISTED else HIDDEN)
        different = [made[pk] for pk in sorted(trials) if held.get(pk) != _values(made[pk])]
        ScreenRow.objects.bulk_create(
            different, update_conflicts=True, unique_fields=["trial"], update_fields=COLUMNS, batch_size=WRITTEN_AT_ONCE
        )
        told = [trials[row.pk] for row in different]
        return changes.note(told, kind=Change.Kind.DERIVED, fields=["screen"], by=None, at=at)


def relist(trial_ids: Iterable[int]) -> None:
    """Look up again whether visitors can find these trials."""
    rows = ScreenRow.objects.filter(pk__in=list(trial_ids))
    listed = Trial.objects.listed().filter(pk__in=rows.values("pk")).values("pk")
    found = rows.listed().values("pk")
    rows.filter(pk__in=listed).exclude(pk__in=found).update(hints=F("hints").bitand(~HIDDEN))
    rows.filter(pk__in=found).exclude(pk__in=listed).update(hints=F("hints").bitor(HIDDEN))


def _values(row: ScreenRow) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in COLUMNS)
