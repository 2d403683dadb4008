"""An overview as its reviewer goes through it: each sentence with what it still wants from a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import override

from trials.summaries import stored
from trials.summaries.edited import Line
from trials.summaries.models import FixedSentence, Summary, Tick
from trials.summaries.shape import SectionKey, Sentence
from trials.summaries.text import said

# Sections on which a patient's decision hangs: a person confirms each as a whole.
BY_HAND: Final[tuple[SectionKey, ...]] = ("join", "benefits")


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence. `key` is a hash of its words and of what the record says; `tick` is who compared the two."""

    line: Line
    sentence: Sentence
    said: str
    key: str
    tick: Tick | None
    is_approved: bool
    is_stale: bool

    @property
    def section(self) -> SectionKey:
        """Under which question it stands."""
        return self.line.section

    @property
    def is_fixed(self) -> bool:
        """Whether it is approved once for all trials instead of ticked here."""
        return self.sentence.kind == "fixed"

    @property
    def is_done(self) -> bool:
        """Whether nobody has to look at it any more."""
        return not self.is_stale and (self.is_approved if self.is_fixed else self.tick is not None)


@dataclass(frozen=True, slots=True)
class Missing:
    """What has to be done before an overview can be published."""

    sentences: int
    fixed: int
    sections: tuple[SectionKey, ...]
    is_stale: bool

    def __bool__(self) -> bool:
        return bool(self.sentences or self.fixed or self.sections or self.is_stale)


def points(summary: Summary) -> tuple[Point, ...]:
    """All sentences in reading order, in the language of the overview."""
    ticks = {tick.sentence: tick for tick in summary.ticks.select_related("by") if tick.sentence}
    with override(summary.language):
        pairs = [(line, sentence, said(sentence)) for line in summary.lines for sentence in line.sentences]
    approved = _approved(summary.language, (sentence for _line, sentence, _said in pairs))
    stale = set(summary.stale)
    found = []
    for line, sentence, text in pairs:
        key = stored.said_key(text, sentence)
        is_stale = any(place.path in stale for place in sentence.sources)
        found.append(Point(line, sentence, text, key, ticks.get(key), approved.get(stored.fixed_key(sentence)) == text, is_stale))
    return tuple(found)


def confirmed(summary: Summary) -> dict[str, Tick]:
    """The sections that a person confirmed as a whole."""
    return {tick.section: tick for tick in summary.ticks.select_related("by") if not tick.sentence}


def missing(summary: Summary, found: Iterable[Point]) -> Missing:
    """What is left to do."""
    open_points = [point for point in found if not point.is_done]
    fixed = sum(point.is_fixed for point in open_points)
    there = confirmed(summary)
    sections = tuple(key for key in BY_HAND if key not in there)
    return Missing(len(open_points) - fixed, fixed, sections, bool(summary.stale))


def _approved(language: str, sentences: Iterable[Sentence]) -> dict[str, str]:
    keys = {stored.fixed_key(sentence) for sentence in sentences if sentence.kind == "fixed"}
    rows = FixedSentence.objects.filter(language=language, key__in=keys).exclude(approved_text="")
    return dict(rows.values_list("key", "approved_text"))
