"""What the desk of one trial shows: each criterion in the record's words, beside what we read in it and how visitors are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from trials.eligibility.admin.words import joins, requirement_words, section_words
from trials.eligibility.corrected import Decision, Entry, words
from trials.eligibility.held import Held
from trials.eligibility.models import Correction
from trials.eligibility.questions import asked_by, own_question
from trials.eligibility.shape import SURE, Criterion, Requirement
from trials.eligibility.told.said import Voice
from trials.eligibility.voice import voice_of
from trials.lib import prose

DEEPEST = 3
MOST_WORDS = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion.

    `sure` and `unsure` say what it asks, `questions` how a visitor is asked; with none it is left to the study team. `joint` says how
    several of them join, `joins` how those under it do. `by` is the correction of a person.
    """

    key: str
    number: int
    criterion: Criterion
    depth: int
    sure: tuple[str, ...]
    unsure: tuple[str, ...]
    questions: tuple[str, ...]
    joint: str
    joins: str
    by: Correction | None
    is_hidden: bool
    is_under_hidden: bool
    is_first: bool
    is_last: bool

    @property
    def words(self) -> str:
        """The record's words without its signs for bold and the like."""
        return prose.plain(self.criterion.text)

    @property
    def wants_a_look(self) -> bool:
        """Whether something was read in it that is not sure enough to be used, and nobody has decided."""
        return bool(self.unsure) and not self.is_out

    @property
    def is_out(self) -> bool:
        """Whether visitors are not asked about it."""
        return self.is_hidden or self.is_under_hidden

    @property
    def is_corrected(self) -> bool:
        """Whether a person wrote what it asks."""
        return self.by is not None and self.by.requirements is not None


@dataclass(frozen=True, slots=True)
class Section:
    """Criteria that follow one another in one of the record's two lists."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A correction whose criterion changed: what it said, and the criterion of today that it may be about now."""

    correction: Correction
    said: tuple[str, ...]
    likely: Line | None


def context(held: Held, corrections: Sequence[Correction]) -> dict[str, Any]:
    """Everything that the template shows."""
    voice = voice_of("you")
    lines = list(_Lines(held, {row.key: row for row in corrections}, voice).all())
    gone = {decision.key for decision in held.corrected.lost}
    rows = [row for row in corrections if row.key in gone]
    return {
        "sections": list(_sections(lines)),
        "unsure": [line for line in lines if line.wants_a_look],
        "lost": [_lost(row, lines, voice) for row in rows],
        "hidden": sum(line.is_hidden for line in lines),
        "asked": sum(bool(line.questions) for line in lines),
    }


class _Lines:
    """The criteria in the order in which they count now."""

    def __init__(self, held: Held, rows: Mapping[str, Correction], voice: Voice) -> None:
        self._entries, self._rows, self._voice = held.corrected.entries, rows, voice
        self._beside: dict[int | None, list[int]] = defaultdict(list)
        for place, entry in enumerate(self._entries):
            self._beside[entry.criterion.span.parent].append(place)

    def all(self) -> Iterator[Line]:
        depths: list[int] = []
        out: set[int] = set()
        for place, entry in enumerate(self._entries):
            parent = entry.criterion.span.parent
            depths.append(0 if parent is None else depths[parent] + 1)
            hidden, under = bool(entry.decision and entry.decision.is_hidden), parent in out
            if hidden or under:
                out.add(place)
            yield self._line(place, entry, depths[place], is_hidden=hidden, is_under_hidden=under)

    def _line(self, place: int, entry: Entry, depth: int, *, is_hidden: bool, is_under_hidden: bool) -> Line:
        criterion, beside = entry.criterion, self._beside[entry.criterion.span.parent]
        sure = [each for each in criterion.requirements if each.confidence >= SURE]
        unsure = [each for each in criterion.requirements if each.confidence < SURE]
        return Line(
            key=entry.key,
            number=place + 1,
            criterion=criterion,
            depth=min(depth, DEEPEST),
            sure=self._said(sure),
            unsure=self._said(unsure),
            questions=self._questions(place, sure),
            joint=_("one of these is enough") if criterion.joint == "any" and len(sure) > 1 else "",
            joins=joins(criterion.span, len(self._beside[place])),
            by=self._rows.get(entry.key) if entry.decision and not entry.decision.is_empty else None,
            is_hidden=is_hidden,
            is_under_hidden=is_under_hidden,
            is_first=place == beside[0],
            is_last=place == beside[-1],
        )

    def _said(self, requirements: Sequence[Requirement]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(requirement_words(each, self._voice) for each in requirements))

    def _questions(self, place: int, sure: Sequence[Requirement]) -> tuple[str, ...]:
        if sure:
            return tuple(dict.fromkeys(self._voice.wording(each.topic).question for each in sure))
        asked = asked_by(self._entries[place].criterion)
        return (own_question(asked, self._voice.language, self._voice.person),) if asked else ()


def _sections(lines: Sequence[Line]) -> Iterator[Section]:
    kept: list[Line] = []
    for line in lines:
        if kept and line.criterion.span.section != kept[0].criterion.span.section:
            yield Section(section_words(kept[0].criterion.span.section), tuple(kept))
            kept = []
        kept.append(line)
    if kept:
        yield Section(section_words(kept[0].criterion.span.section), tuple(kept))


def _lost(row: Correction, lines: Sequence[Line], voice: Voice) -> Lost:
    decision = row.decision
    said = tuple(requirement_words(each, voice) for each in decision.requirements or ())
    return Lost(row, said, likeliest(decision, lines))


def likeliest(decision: Decision, lines: Sequence[Line]) -> Line | None:
    """The criterion of the same list that has most of its words and fewest others, and that nobody has decided about."""
    wanted = set(words(decision.quote).split())

    def alike(line: Line) -> tuple[float, float]:
        found = set(words(line.criterion.text).split())
        shared = len(wanted & found)
        return shared / max(len(wanted), 1), shared / max(len(wanted | found), 1)

    free = [line for line in lines if line.criterion.span.section == decision.section and not line.by]
    best = max(free, key=alike, default=None)
    return best if best and alike(best)[0] >= MOST_WORDS else None
