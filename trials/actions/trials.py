"""What people here decide about a trial: its plain title, whether visitors see it, and when somebody last checked it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import batched
from typing import Final

from django.db import models
from simple_history.utils import bulk_update_with_history

from trials import audit
from trials.actions import changes, past, screens
from trials.lib.text import clean, one_line
from trials.models import Change, Trial, User

WORDS_OF_OURS: Final = frozenset({"plain_title", "picture", "curator_note"})
BATCH = 500


def curate(trial: Trial, *, by: User | None, at: datetime, **values: str) -> list[str]:
    """Set `plain_title`, `picture` or `curator_note`; no field of the registry's. The names of those that were different come back."""
    unknown = values.keys() - WORDS_OF_OURS
    if unknown:
        raise ValueError(f"Not for people to write: {', '.join(sorted(unknown))}.")
    values = {name: clean(value).strip() if name == "curator_note" else one_line(value) for name, value in values.items()}
    with changes.in_order():
        row = Trial.objects.select_for_update().get(pk=trial.pk)
        fields = [name for name, value in values.items() if getattr(row, name) != value]
        for name, value in values.items():
            setattr(row, name, value)
            setattr(trial, name, value)
        if fields:
            _write([row], fields, verb="curated", by=by, at=at)
    return fields


def list_trials(trials: Iterable[Trial], *, by: User | None, at: datetime) -> int:
    """Visitors can find and read these trials; one that the registry dropped comes back with its notice. Gives how many changed."""

    def show(rows: list[Trial]) -> None:
        gone = dropped_by_registry(rows)
        for row in rows:
            row.listing = Trial.Listing.DROPPED if row.pk in gone else Trial.Listing.LISTED

    shown = models.Q(listing__in=(Trial.Listing.LISTED, Trial.Listing.DROPPED))
    return _each(trials, ~shown, show, ["listing"], verb="listed", by=by, at=at)


def hide_trials(trials: Iterable[Trial], *, by: User | None, at: datetime) -> int:
    """Visitors get “not found” for these trials. Gives how many changed."""

    def hide(rows: list[Trial]) -> None:
        for row in rows:
            row.listing = Trial.Listing.HIDDEN

    return _each(trials, ~models.Q(listing=Trial.Listing.HIDDEN), hide, ["listing"], verb="hidden", by=by, at=at)


def mark_checked(trials: Iterable[Trial], *, by: User, at: datetime) -> int:
    """A person compared these trials with the record now; the pages say when. Gives how many there were."""

    def check(rows: list[Trial]) -> None:
        for row in rows:
            row.checked_at, row.checked_by = at, by

    return _each(trials, models.Q(), check, ["checked_at", "checked_by"], verb="checked", by=by, at=at)


def _each(
    trials: Iterable[Trial],
    which: models.Q,
    decide: Callable[[list[Trial]], None],
    fields: list[str],
    *,
    verb: str,
    by: User | None,
    at: datetime,
) -> int:
    """Lock those that are meant, decide, store: some hundreds at a time, all in one transaction, however many there are."""
    ids, count = [trial.pk for trial in trials], 0
    with changes.in_order():
        for some in batched(ids, BATCH):
            rows = Trial.objects.select_for_update().filter(which, pk__in=some)
            locked = list(rows.only("pk", "registry_id", *Trial.CURATED).order_by("pk"))
            decide(locked)
            count += _write(locked, fields, verb=verb, by=by, at=at)
    return count


def dropped_by_registry(rows: Iterable[Trial]) -> set[int]:
    """Those about which the registry's last word here was that it no longer has them."""
    last: dict[int, str] = {}
    kinds = (Change.Kind.ADDED, Change.Kind.CHANGED, Change.Kind.DROPPED)
    said = Change.objects.filter(trial_id__in=[row.pk for row in rows], kind__in=kinds).order_by("id")
    for trial_id, kind in said.values_list("trial_id", "kind"):
        last[trial_id] = kind
    return {trial_id for trial_id, kind in last.items() if kind == Change.Kind.DROPPED}


def _write(rows: list[Trial], fields: list[str], *, verb: str, by: User | None, at: datetime) -> int:
    """Store the fields with their history, their Change rows and the audit line."""
    if not rows:
        return 0
    past.keep(Trial.objects.filter(pk__in=[row.pk for row in rows]), at=at)
    bulk_update_with_history(rows, Trial, fields, batch_size=BATCH, default_user=by, default_date=at)
    if "listing" in fields:
        screens.relist(row.pk for row in rows)
    audit.record_all(by, verb, rows, fields, at=at)
    return changes.note(rows, kind=Change.Kind.CURATED, fields=fields, by=by, at=at)
