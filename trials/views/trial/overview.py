"""The overview as pages show it: the sentences under their questions, each with a name of its own, and where to read the record's words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import structlog
from django.urls import reverse
from django.utils.translation import get_language

from trials.lib.phrase import Phrase
from trials.models import Trial
from trials.summaries import shown
from trials.summaries.shown import Said, Writer
from trials.summaries.stored import Damaged
from trials.words import say

# Sentences that speak of rules which the page lists in full further down.
TO_ALL_RULES = frozenset({
    "join.can.more", "join.can.count", "join.can.text", "join.cannot.more", "join.cannot.count", "join.cannot.text", "join.rules.unsplit",
    "join.team", "join.doctor",
})  # fmt: skip
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; `anchor` is its id on the page of sources, the same as long as it and the record behind it say the same."""

    anchor: str
    said: Said
    is_about_rules: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What is said under one of the fixed questions."""

    key: str
    question: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """`notices` were set by a person here and stand first. Without an overview that may be shown there are no parts and no label."""

    sources: str
    notices: tuple[Line, ...]
    parts: tuple[Part, ...] = ()
    label: Phrase | None = None
    stale: Phrase | None = None
    writer: Writer | None = None
    found: shown.Overview | None = None

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def lines(self) -> Iterator[Line]:
        """All sentences in reading order, the notices first."""
        yield from self.notices
        for part in self.parts:
            yield from part.lines


def of_page(trial: Trial) -> OverviewPage:
    """The overview of a trial in the language of now. One that cannot be read is left out: the page stands without it."""
    try:
        found = shown.overview(trial, get_language() or "")
        notices = found.notices if found else shown.notices(trial)
    except Damaged as fault:
        log.error("overview_unreadable", trial=trial.registry_id, fault=str(fault))
        found, notices = None, ()
    numbers = count(1)
    sources, lines = reverse("sources", args=[trial.registry_id]), tuple(_line(said, next(numbers)) for _kind, said in notices)
    if found is None:
        return OverviewPage(sources, lines)
    parts = tuple(
        Part(answer.key, say(f"overview-{answer.key}"), tuple(_line(said, next(numbers)) for said in answer.sentences))
        for answer in found.answers
    )
    return OverviewPage(sources, lines, parts, found.label, found.stale, found.writer, found)


def _line(said: Said, number: int) -> Line:
    """Numbered, so that no two have one name; with a hash, so that an old link never leads to another sentence."""
    written = "\n".join([said.text, *(place.path + place.hash for place in said.sources)])
    return Line(f"s{number}-{hashlib.sha256(written.encode()).hexdigest()[:8]}", said, said.rule in TO_ALL_RULES)
