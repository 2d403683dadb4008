"""Corrections to take along to another portal, and to take in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from trials import audit
from trials.actions import changes, past
from trials.eligibility import stored
from trials.eligibility.actions.correcting import renew
from trials.eligibility.models import Correction
from trials.eligibility.shape import Group, Requirement, Section
from trials.models import Change, Trial, User


class Line(msgspec.Struct, omit_defaults=True):
    """One correction. The trial is named by its registry number, the criterion by the key of its words."""

    trial: str
    key: str
    section: Section
    quote: str
    requirements: list[Requirement] | None = None
    joint: Group = "all"
    whole: bool = False
    is_hidden: bool = False
    is_added: bool = False
    order: int | None = None


@dataclass(slots=True)
class Taken:
    """How many corrections were taken in, were here already, and were left out: of trials that are not here, or that cannot be read."""

    new: int = 0
    same: int = 0
    elsewhere: int = 0
    unreadable: int = 0


def given() -> Iterator[str]:
    """All corrections that change something, one line of JSON each."""
    rows = Correction.objects.select_related("trial").only("trial__registry_id", *_COLUMNS).order_by("trial__registry_id", "id")
    for row in rows.iterator(chunk_size=500):
        if not row.decision.is_empty:
            requirements = None if row.requirements is None else list(stored.decode_requirements(row.requirements))
            told = {name: getattr(row, name) for name in _COLUMNS if name != "requirements"}
            yield msgspec.json.encode(Line(trial=row.trial.registry_id, requirements=requirements, **told)).decode()


def take_in(lines: Iterable[str | bytes], *, by: User, at: datetime) -> Taken:
    """Corrections that `given` wrote, here or elsewhere. What people here decided about the same criterion is replaced.

    Whether the criterion is here, too, shows at once: what is not is marked as lost.
    """
    taken, by_trial = Taken(), defaultdict[str, list[Line]](list)
    for line in lines:
        try:
            one = msgspec.json.decode(line, type=Line)
        except msgspec.DecodeError:
            taken.unreadable += 1
        else:
            by_trial[one.trial].append(one)
    trials = {trial.registry_id: trial for trial in Trial.objects.filter(registry_id__in=list(by_trial)).order_by("pk")}
    for number, some in by_trial.items():
        if number in trials:
            _take_in_one(trials[number], some, taken, by=by, at=at)
        else:
            taken.elsewhere += len(some)
    return taken


_COLUMNS = ("key", "section", "quote", "requirements", "joint", "whole", "is_hidden", "is_added", "order")


def _take_in_one(trial: Trial, lines: list[Line], taken: Taken, *, by: User, at: datetime) -> None:
    with changes.in_order():
        held = {row.key: row for row in Correction.objects.filter(trial=trial)}
        changed = []
        for line in lines:
            row, told = held.get(line.key), _values(line)
            if row is not None and all(getattr(row, name) == value for name, value in told.items()):
                taken.same += 1
                continue
            row = held[line.key] = row or Correction(trial=trial)
            for name, value in {**told, "by": by, "at": at}.items():
                setattr(row, name, value)
            past.sign(row, by=by, at=at)
            row.save()
            changed.append(row)
        if changed:
            audit.record_all(by, "took in", changed, at=at)
            renew(trial, at=at)
            changes.note([trial], kind=Change.Kind.CURATED, fields=["criteria"], by=by, at=at)
        taken.new += len(changed)


def _values(line: Line) -> dict[str, Any]:
    requirements = None if line.requirements is None else stored.encode_requirements(line.requirements)
    return {name: getattr(line, name) for name in _COLUMNS if name != "requirements"} | {"requirements": requirements}
