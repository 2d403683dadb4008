"""What a page of the check, or a list of trials, needs of records, kept in memory while the record, its reading and its corrections are as
they were.

A check asks for the same record a dozen times within minutes; one small query says whether anything has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, QuerySet, Subquery

from trials.eligibility.held import readings_of
from trials.eligibility.models import Correction, TopicWording
from trials.eligibility.rules import Standing, standing
from trials.eligibility.shape import Reading
from trials.eligibility.told.notices import has_short_window, mentions_breastfeeding
from trials.lib.statement import Statement
from trials.models import Trial

# Some ten kilobytes each, a hundred for the longest.
MOST = 600
# Long, and not asked for here.
NOT_HELD = (
    "detailed_description", "arms", "outcomes", "references", "documents", "ipd_sharing", "oversight", "central_contacts", "officials",
    "mesh",
)  # fmt: skip
PARTS = ("question", "help", "box", "when")

_corrections = Correction.objects.filter(trial=OuterRef("pk")).order_by().values("trial")


def _stamps(trials: QuerySet[Trial]) -> QuerySet[Trial, Any]:
    return (
        trials.order_by()
        .values_list(
            "pk", "registry_id", "page_stamp", "content_hash", "listing", "reading__text_hash", "reading__version", "reading__fault",
            "reading__checked_at", "reading__checked_hash",
            Subquery(_corrections.annotate(last=Max("at")).values("last")),
            Subquery(_corrections.annotate(count=Count("pk")).values("count")),
            Exists(TopicWording.objects.all()),
        )
    )  # fmt: skip


_BY_NUMBER = Statement(lambda numbers: _stamps(Trial.objects.readable().filter(registry_id__in=numbers)), kind=str)
_BY_ID = Statement(lambda ids: _stamps(Trial.objects.readable().filter(pk__in=ids)))
_WORDINGS = Statement(
    lambda languages: TopicWording.objects.filter(language__in=languages).order_by().values_list("topic", *PARTS), kind=str
)


@dataclass(frozen=True)
class Remembered:
    """A trial, shared by all who ask for it: to be read, never changed; what was read of it, and when a person last compared the two."""

    trial: Trial
    reading: Reading
    condition: str
    checked_at: datetime | None
    # Whether people here worded any question: mostly not, and then nobody needs to look.
    is_reworded: bool

    @cached_property
    def standing(self) -> Standing:
        """How the parts of the reading stand to one another."""
        return standing(self.reading)

    @cached_property
    def has_short_window(self) -> bool:
        """Whether the record asks for something that happened only a short time ago."""
        return has_short_window(self.reading)

    @cached_property
    def mentions_breastfeeding(self) -> bool:
        """Whether the record speaks of breastfeeding at all."""
        return mentions_breastfeeding(self.trial.eligibility_text)


Stamp = tuple[object, ...]
_kept: dict[Stamp, Remembered] = {}


def of(registry_id: str) -> Remembered | None:
    """The readable trial of this number, as it is now; None where there is none of just this spelling."""
    return next(iter(_held(_BY_NUMBER.rows([registry_id])).values()), None)


def several(trial_ids: Collection[int]) -> dict[int, Remembered]:
    """The readable ones of these trials, as they are now: one query, and four more for those that are not remembered."""
    return _held(_BY_ID.rows(trial_ids))


def _held(stamps: Sequence[Stamp]) -> dict[int, Remembered]:
    found = {stamp: _kept[stamp] for stamp in stamps if stamp in _kept}
    missing = {int(str(stamp[0])): stamp for stamp in stamps if stamp not in found}
    if missing:
        loaded = {missing[pk]: remembered for pk, remembered in _load(missing, is_reworded=bool(stamps[0][-1])).items()}
        if len(_kept) + len(loaded) > MOST:
            _kept.clear()
        _kept.update(loaded)
        found |= loaded
    return {remembered.trial.pk: remembered for remembered in found.values()}


def _load(trial_ids: Collection[int], *, is_reworded: bool) -> dict[int, Remembered]:
    trials = Trial.objects.defer(*NOT_HELD).prefetch_related("trial_conditions").in_bulk(trial_ids)
    readings = readings_of(trials.values())
    return {
        pk: Remembered(trial, readings[pk].reading, _condition(trial), readings[pk].checked_at, is_reworded) for pk, trial in trials.items()
    }


def _condition(trial: Trial) -> str:
    first = next(iter(trial.trial_conditions.all()), None)
    return first.name if first else ""


def reworded(language: str) -> Mapping[str, Mapping[str, str]]:
    """The parts of questions that people here worded, by topic."""
    return dict(_parts(language))


def _parts(language: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for topic, *texts in _WORDINGS.rows([language]):
        yield topic, {name: text for name, text in zip(PARTS, texts, strict=True) if text}
