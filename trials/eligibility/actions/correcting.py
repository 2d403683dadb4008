"""What a person decides about the criteria of a trial: correct, hide, add, move, take back, and say that all was compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from trials import audit
from trials.actions import changes, past, screens
from trials.eligibility import stored
from trials.eligibility.actions.keeping import screen_row
from trials.eligibility.corrected import added_key
from trials.eligibility.following.worker import least_sure
from trials.eligibility.held import Held, held
from trials.eligibility.models import Correction, TrialReading
from trials.eligibility.rules import screen
from trials.eligibility.shape import Group, Requirement, Section
from trials.models import Change, Trial, User


class Refused(Exception):
    """Nothing was stored; the message says why."""


class NotThere(Refused):
    """The criterion is not in the record, or no longer."""


def correct(
    trial: Trial, key: str, *, requirements: tuple[Requirement, ...], joint: Group = "all", whole: bool, by: User, at: datetime
) -> Correction:
    """These requirements stand instead of what was read; their places count from the first character of the criterion.

    Raises `NotThere`.
    """
    told = {"requirements": stored.encode_requirements(requirements), "joint": joint, "whole": whole}
    return _decide(trial, key, told, verb="corrected", by=by, at=at)


def hide(trial: Trial, key: str, *, is_hidden: bool = True, by: User, at: datetime) -> Correction:
    """Visitors are not asked about this criterion and what is under it; or they are again. Raises `NotThere`."""
    return _decide(trial, key, {"is_hidden": is_hidden}, verb="hid" if is_hidden else "showed", by=by, at=at)


def move(trial: Trial, key: str, *, order: int | None, by: User, at: datetime) -> Correction:
    """It stands in this place, from 0, among those beside it; None: where the record has it. Raises `NotThere`."""
    return _decide(trial, key, {"order": order}, verb="moved", by=by, at=at)


def take_back(trial: Trial, key: str, *, by: User | None, at: datetime) -> Correction:
    """The criterion is as software read it again; one that a person added is hidden. Raises `NotThere`."""
    with changes.in_order():
        row = Correction.objects.filter(trial=trial, key=key).first()
        if row is None:
            raise NotThere
        told = {"requirements": None, "joint": "all", "whole": False, "is_hidden": row.is_added, "order": None, "is_lost": False}
        return _decide(trial, key, told, verb="took back", by=by, at=at)


def add(
    trial: Trial, *, quote: str, section: Section, requirements: tuple[Requirement, ...], joint: Group = "all", whole: bool, by: User,
    at: datetime,
) -> Correction:  # fmt: skip
    """A criterion that software did not find. `quote` are its words, exactly as they stand in the record. Raises `NotThere`."""
    if not quote.strip() or quote not in trial.eligibility_text:
        raise NotThere
    key = added_key(section, quote)
    told = {"requirements": stored.encode_requirements(requirements), "joint": joint, "whole": whole, "is_hidden": False}
    return _decide(trial, key, told, verb="added", by=by, at=at, new={"section": section, "quote": quote, "is_added": True})


def mark_checked(trial: Trial, *, by: User, at: datetime) -> TrialReading:
    """This person compared what counts now with the record. It holds until there is something else to read. Raises `Refused`."""
    with changes.in_order():
        row = TrialReading.objects.select_for_update().filter(pk=trial.pk).first()
        if row is None:
            raise Refused
        row.checked_at, row.checked_by, row.checked_hash = at, by, row.text_hash
        row.save(update_fields=["checked_at", "checked_by", "checked_hash"])
        audit.record(by, "checked criteria", row, at=at)
        changes.note([trial], kind=Change.Kind.CURATED, fields=["criteria"], by=by, at=at)
    return row


def _decide(
    trial: Trial, key: str, told: dict[str, Any], *, verb: str, by: User | None, at: datetime, new: dict[str, Any] | None = None
) -> Correction:
    with _working_on(trial, by=by, at=at) as locked:
        row = Correction.objects.filter(trial=locked, key=key).first()
        if row is None:
            row = Correction(trial=locked, key=key, **(new or _of_record(held(locked), key)))
        else:
            past.keep(Correction.objects.filter(pk=row.pk), at=at)
        for name, value in told.items():
            setattr(row, name, value)
        row.by, row.at = by, at
        past.sign(row, by=by, at=at)
        row.save()
        audit.record(by, verb, row, sorted(told), at=at)
    return row


def _of_record(held: Held, key: str) -> dict[str, Any]:
    for entry in held.corrected.entries:
        if entry.key == key:
            return {"section": entry.criterion.span.section, "quote": entry.criterion.text}
    raise NotThere


@contextmanager
def _working_on(trial: Trial, *, by: User | None, at: datetime) -> Iterator[Trial]:
    """The trial, locked; afterwards what counts of it is worked out anew, and the pages are old."""
    with changes.in_order():
        locked = Trial.objects.select_for_update().get(pk=trial.pk)
        yield locked
        renew(locked, at=at)
        changes.note([locked], kind=Change.Kind.CURATED, fields=["criteria"], by=by, at=at)


def renew(trial: Trial, *, at: datetime) -> None:
    """What holds for many people at once, and which corrections are lost, from what counts now. Inside a transaction."""
    now = held(trial)
    gone = {decision.key for decision in now.corrected.lost}
    rows = Correction.objects.filter(trial=trial)
    rows.filter(key__in=gone, is_lost=False).update(is_lost=True)
    rows.filter(is_lost=True).exclude(key__in=gone).update(is_lost=False)
    TrialReading.objects.filter(pk=trial.pk).update(least_sure=least_sure(now.reading), lost=len(gone))
    screens.keep([screen_row(trial.pk, screen(now.reading))], at=at)
