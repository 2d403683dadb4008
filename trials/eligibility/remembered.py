"""What a page of the check needs of a record, kept in memory while the record, its reading and its corrections are as they were.

A check asks for the same record a dozen times within minutes; one small query says whether anything has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Max, OuterRef, Subquery

from trials.eligibility.held import reading_of
from trials.eligibility.models import Correction, TopicWording
from trials.eligibility.shape import Reading
from trials.lib.statement import Statement
from trials.models import Trial

# Some ten kilobytes each, a hundred for the longest.
MOST = 300
PARTS = ("question", "help", "box", "when")

_corrections = Correction.objects.filter(trial=OuterRef("pk")).order_by().values("trial")
_STAMPS = Statement(
    lambda numbers: (
        Trial.objects.readable()
        .filter(registry_id__in=numbers)
        .order_by()
        .values_list(
            "pk", "registry_id", "page_stamp", "content_hash", "listing", "reading__text_hash", "reading__version", "reading__fault",
            Subquery(_corrections.annotate(last=Max("at")).values("last")),
            Subquery(_corrections.annotate(count=Count("pk")).values("count")),
        )
    ),
    kind=str,
)  # fmt: skip
_WORDINGS = Statement(
    lambda languages: TopicWording.objects.filter(language__in=languages).order_by().values_list("topic", *PARTS), kind=str
)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A trial, shared by all who ask for it: to be read, never changed; and what was read of it."""

    trial: Trial
    reading: Reading
    condition: str


def of(registry_id: str) -> Remembered | None:
    """The readable trial of this number, as it is now; None where there is none of just this spelling."""
    rows = _STAMPS.rows([registry_id])
    return _load(rows[0]) if rows else None


@lru_cache(maxsize=MOST)
def _load(stamp: tuple[object, ...]) -> Remembered | None:
    trial = Trial.objects.prefetch_related("trial_conditions").filter(pk=stamp[0]).first()
    if trial is None:
        return None
    first = next(iter(trial.trial_conditions.all()), None)
    return Remembered(trial, reading_of(trial), first.name if first else "")


def reworded(language: str) -> Mapping[str, Mapping[str, str]]:
    """The parts of questions that people here worded, by topic."""
    return dict(_parts(language))


def _parts(language: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for topic, *texts in _WORDINGS.rows([language]):
        yield topic, {name: text for name, text in zip(PARTS, texts, strict=True) if text}
