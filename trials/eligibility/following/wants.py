"""Which trials want to be read, and what there is to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import models
from django.db.models import Count, Exists, OuterRef

from trials.eligibility import stored
from trials.eligibility.following.worker import Wanted
from trials.eligibility.models import Cursor, TrialReading
from trials.eligibility.shape import Structured
from trials.eligibility.stored import READER_VERSION
from trials.models import Change, Trial, TrialCondition

TRIALS_AT_ONCE = 200
FIELDS = ("pk", "eligibility_text", "minimum_age_months", "maximum_age_months", "sex", "healthy_volunteers")


@dataclass(frozen=True, slots=True)
class Batch:
    """Trials to look at, with the Changes that led to them: those after `since` up to `until`, both 0 where none did.

    `hashes` say what there is to read of each; `wanted` are those of which something else was read, or nothing, or by an older reader.
    """

    hashes: dict[int, str]
    wanted: list[Wanted] = field(default_factory=list)
    since: int = 0
    until: int = 0


def cursor() -> int:
    """The last Change that was taken in; 0 at first."""
    return Cursor.objects.get_or_create(pk=1)[0].change


def changed(since: int, *, limit: int) -> tuple[list[int], int]:
    """The trials of the next Changes, each once, and the last of these Changes (`since` itself where there is none).

    What a reading itself brought about leads to no trial.
    """
    rows = list(Change.objects.filter(pk__gt=since).order_by("pk").values_list("pk", "trial_id", "kind")[:limit])
    trials = dict.fromkeys(trial for _pk, trial, kind in rows if kind != Change.Kind.DERIVED)
    return list(trials), rows[-1][0] if rows else since


def after(place: int, *, limit: int) -> Batch | None:
    """The trials of the next Changes after this one; None where there is none."""
    ids, until = changed(place, limit=limit)
    return None if until == place else look(ids, since=place, until=until)


def waiting(since: int) -> int:
    """How many trials there are to look at: those of later Changes, and those that no Change leads to."""
    changed = Change.objects.filter(pk__gt=since).exclude(kind=Change.Kind.DERIVED).order_by()
    others = (_unread() | _by_older_reader()).exclude(pk__in=changed.values("trial_id"))
    return int(changed.aggregate(count=Count("trial_id", distinct=True))["count"]) + others.count()


def unread() -> Iterator[list[int]]:
    """Trials that nobody has read, some at a time."""
    return _some(_unread())


def outdated() -> Iterator[list[int]]:
    """Trials that an older reader has read, some at a time."""
    return _some(_by_older_reader())


def look(ids: Sequence[int], *, since: int = 0, until: int = 0) -> Batch:
    """What there is to read of these trials; one that is gone is passed by."""
    told = readable(ids)
    hashes = {pk: stored.digest(text, structured) for pk, (text, structured) in told.items()}
    rows = TrialReading.objects.filter(pk__in=list(told)).values_list("pk", "text_hash", "version")
    held = {pk: (text_hash, version) for pk, text_hash, version in rows}
    due = [pk for pk in told if held.get(pk) != (hashes[pk], READER_VERSION)]
    return Batch(hashes, [Wanted(pk, *told[pk]) for pk in due], since=since, until=until)


def readable(ids: Sequence[int]) -> dict[int, tuple[str, Structured]]:
    """Of each trial the text of its criteria, and what it says in fields of its own."""
    conditions: dict[int, list[str]] = defaultdict(list)
    for trial, name in TrialCondition.objects.filter(trial_id__in=ids).order_by("trial_id", "position").values_list("trial_id", "name"):
        conditions[trial].append(name)
    rows = Trial.objects.filter(pk__in=ids).order_by("pk").values_list(*FIELDS)
    return {pk: (text, Structured(low, high, sex, healthy, tuple(conditions[pk]))) for pk, text, low, high, sex, healthy in rows}


def _unread() -> models.QuerySet[Trial]:
    return Trial.objects.filter(~Exists(TrialReading.objects.filter(trial=OuterRef("pk"))))


def _by_older_reader() -> models.QuerySet[Trial]:
    return Trial.objects.filter(pk__in=TrialReading.objects.by_older(READER_VERSION).values("trial_id"))


def _some(trials: models.QuerySet[Trial]) -> Iterator[list[int]]:
    """In order, each piece asked for after the one before; one that could not be done is passed by, or there would be no end."""
    last = 0
    while found := list(trials.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:TRIALS_AT_ONCE]):
        yield found
        last = found[-1]
