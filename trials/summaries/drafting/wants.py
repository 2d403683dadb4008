"""Which trials want a draft, and the records to draft them from."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery

from trials.models import Change, Trial, TrialSite
from trials.registry.models import RecordVersion
from trials.summaries import local
from trials.summaries.drafter import RULES_VERSION
from trials.summaries.drafting.worker import Wanted, study_of
from trials.summaries.models import Summary

TRIALS_AT_ONCE = 200
_HASH_BYTES = 16


@dataclass(frozen=True, slots=True)
class Fact:
    """What the portal knows of a trial when its record is handed to a drafter: the record's hash, version and text, and the open sites."""

    content_hash: str
    sites: int
    version_id: int | None
    raw: bytes
    is_packed: bool

    def wanted(self, trial: int) -> Wanted:
        """The record for a drafter."""
        return Wanted(trial, self.raw, self.is_packed)


@dataclass(frozen=True, slots=True)
class Batch:
    """Trials to look at, with the Changes that led to them: those after `since` up to `until`, both 0 where none did. `wanted` are those
    whose overview is missing or made from something else; `unread` those whose record is not here."""

    facts: dict[int, Fact]
    wanted: list[Wanted]
    unread: list[int] = field(default_factory=list)
    since: int = 0
    until: int = 0


def changed(since: int, *, limit: int) -> tuple[list[int], int]:
    """The trials of the next Changes, each once, and the last of these Changes (`since` itself where there is none)."""
    rows = list(Change.objects.filter(pk__gt=since).order_by("pk").values_list("pk", "trial_id")[:limit])
    return list(dict.fromkeys(trial for _pk, trial in rows)), rows[-1][0] if rows else since


def after(place: int, *, limit: int) -> Batch | None:
    """The trials of the next Changes after this one; None where there is none."""
    ids, until = changed(place, limit=limit)
    return None if until == place else look(ids, since=place, until=until)


def waiting(since: int) -> int:
    """How many trials there are to look at: those of later Changes, and those that no Change leads to."""
    changed = Change.objects.filter(pk__gt=since).order_by()
    others = (_undrafted() | _by_older_rules()).exclude(pk__in=changed.values("trial_id"))
    return int(changed.aggregate(count=Count("trial_id", distinct=True))["count"]) + others.count()


def missing() -> Iterator[list[int]]:
    """Trials without any overview, some at a time."""
    return _some(_undrafted())


def outdated() -> Iterator[list[int]]:
    """Trials whose draft was made by an earlier version of the rules and that nobody has looked at, some at a time."""
    return _some(_by_older_rules())


def _undrafted() -> models.QuerySet[Trial]:
    return Trial.objects.filter(~Exists(Summary.objects.filter(trial=OuterRef("pk"))))


def _by_older_rules() -> models.QuerySet[Trial]:
    old = Summary.objects.filter(state__in=("draft", "aside"), rules__lt=RULES_VERSION)
    return Trial.objects.filter(pk__in=old.values("trial_id"))


def _some(trials: models.QuerySet[Trial]) -> Iterator[list[int]]:
    """In order, each piece asked for after the one before; one that could not be done is passed by, or there would be no end."""
    last = 0
    while found := list(trials.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:TRIALS_AT_ONCE]):
        yield found
        last = found[-1]


def look(ids: Sequence[int], *, since: int = 0, until: int = 0, anyway: bool = False) -> Batch:
    """What to draft of these trials, all of them `anyway`; one that is gone is passed by."""
    trials = list(Trial.objects.filter(pk__in=ids).values_list("pk", "content_hash", "registry"))
    made = {pk: local_record(pk) for pk, _hash, registry in trials if registry == "local"}
    hashes = {pk: _digest(made[pk]) if pk in made else content_hash for pk, content_hash, _registry in trials}
    due = set(hashes) if anyway else _due(hashes)
    kept = _versions([pk for pk in due if pk not in made])
    sites = _open_sites(hashes)
    batch = Batch({}, [], since=since, until=until)
    for pk, content_hash in hashes.items():
        version, raw = kept.get(pk, (None, made.get(pk, b"")))
        fact = Fact(content_hash, sites.get(pk, 0), version, raw, is_packed=pk not in made)
        batch.facts[pk] = fact
        if pk in due and raw:
            batch.wanted.append(fact.wanted(pk))
        elif pk in due:
            batch.unread.append(pk)
    return batch


def _due(hashes: dict[int, str]) -> set[int]:
    """Those with no overview, or with one that was not made from this record by these rules."""
    rows = defaultdict(list)
    for pk, state, content_hash, rules in Summary.objects.of_trials(hashes).values_list("trial_id", "state", "content_hash", "rules"):
        rows[pk].append(content_hash == hashes[pk] and (rules == RULES_VERSION or state in {"review", "published"}))
    return {pk for pk in hashes if not rows[pk] or not all(rows[pk])}


def _versions(ids: Iterable[int]) -> dict[int, tuple[int, bytes]]:
    """The id and the packed record of the version that each trial shows now."""
    shown = Trial.objects.filter(pk=OuterRef("trial_id")).values("content_hash")[:1]
    rows = RecordVersion.objects.filter(trial_id__in=list(ids), content_hash=Subquery(shown)).order_by("pk")
    return {trial: (pk, bytes(raw)) for trial, pk, raw in rows.values_list("trial_id", "pk", "raw")}


def _open_sites(ids: Iterable[int]) -> dict[int, int]:
    rows = TrialSite.objects.open().filter(trial_id__in=list(ids)).order_by()
    return dict(rows.values("trial_id").annotate(number=Count("pk")).values_list("trial_id", "number"))


def local_record(pk: int) -> bytes:
    """The record that we compose of a trial that no registry holds."""
    related = ("trial_conditions", "sponsors__organisation", "interventions", "trial_sites__site")
    return msgspec.json.encode(local.study(Trial.objects.prefetch_related(*related).get(pk=pk)))


def _digest(record: bytes) -> str:
    return hashlib.blake2b(record, digest_size=_HASH_BYTES).hexdigest()


def study(pk: int) -> dict[str, Any]:
    """The record of a trial as it is now; empty where it is not here."""
    if Trial.objects.filter(pk=pk, registry="local").exists():
        return study_of(local_record(pk), is_packed=False)
    kept = _versions([pk]).get(pk)
    return study_of(kept[1]) if kept else {}
