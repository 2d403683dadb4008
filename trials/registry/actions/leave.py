"""Trials that the registry dropped, and trials that are deleted here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from trials import audit
from trials.actions import changes, screens
from trials.actions.trials import dropped_by_registry
from trials.models import Change, Condition, Organisation, Site, Trial, User
from trials.registry.models import RecordVersion


def drop_trials(registry_ids: Iterable[str], *, at: datetime) -> int:
    """The registry no longer has these: said once of each. A listed page stays, with a notice and no contact. Returns how many.

    A hidden one stays hidden; who lists it later lists it with the notice.
    """
    with changes.in_order():
        shown = Trial.objects.filter(registry_id__in=list(registry_ids)).exclude(listing=Trial.Listing.DROPPED)
        held = list(shown.only("pk", "registry_id", "listing").order_by("pk").select_for_update())
        known = dropped_by_registry(held)
        trials = [trial for trial in held if trial.listing == Trial.Listing.LISTED or trial.pk not in known]
        rows = Trial.objects.filter(pk__in=[trial.pk for trial in trials])
        # Without its hash the same record is news when the registry has it again.
        rows.update(content_hash="")
        rows.filter(listing=Trial.Listing.LISTED).update(listing=Trial.Listing.DROPPED)
        screens.relist(trial.pk for trial in trials)
        return changes.note(trials, kind=Change.Kind.DROPPED, fields=["listing"], by=None, at=at)


def delete_trials(trials: models.QuerySet[Trial], *, by: User | None, at: datetime) -> int:
    """Delete trials with their record versions and whatever only they used. Returns how many.

    Raises `ProtectedError`, and deletes nothing, while somebody's enquiry is about one of them.
    """
    with changes.in_order():
        gone = list(trials)
        keys = [trial.pk for trial in gone]
        changes.note(gone, kind=Change.Kind.REMOVED, fields=[""], by=by, at=at)
        for trial in gone:
            audit.record(by, "deleted", trial, at=at)
        RecordVersion.objects.filter(trial_id__in=keys).delete()
        Trial.objects.filter(pk__in=keys).delete()
        screens.forget(keys)
        _sweep()
    return len(gone)


def _sweep() -> None:
    """Shared rows that no trial uses any more."""
    Site.objects.filter(trial_sites__isnull=True, paused=False, languages="").delete()
    Condition.objects.filter(trial_conditions__isnull=True).delete()
    Organisation.objects.filter(trials__isnull=True).delete()
