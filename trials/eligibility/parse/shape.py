"""What is read of one criterion, and the steps on the way there. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import msgspec

from trials.eligibility.lexicon import CueKind, Meaning, Relation
from trials.eligibility.parse.windows import Window
from trials.eligibility.shape import Group, Requirement

MarkKind = Literal["topic", "hidden", "window", "number", "unknown"] | CueKind


class Parsed(msgspec.Struct, frozen=True, gc=False):
    """What must hold by one criterion, how that joins, and whether it is all that the criterion asks; as in `shape.Criterion`.

    `excuses` is whether it allows or excepts something, perhaps of the line that it stands under.
    """

    requirements: tuple[Requirement, ...] = ()
    joint: Group = "all"
    whole: bool = False
    excuses: bool = False


NOTHING = Parsed()


class Mark(msgspec.Struct, frozen=True, gc=False):
    """One word or phrase of a criterion, and what it is. `start` and `end` count within the criterion."""

    kind: MarkKind
    start: int
    end: int
    text: str = ""
    meaning: Meaning | None = None
    window: Window | None = None

    def _replace(self, **changes: Any) -> Mark:
        """The same mark, but for the fields named."""
        return msgspec.structs.replace(self, **changes)

    @property
    def topic(self) -> str:
        """The key of its topic, empty where it is none."""
        return self.meaning.topic if self.meaning else ""

    @property
    def relation(self) -> Relation | None:
        """How its words stand to its topic; None where it is none."""
        return self.meaning.relation if self.meaning else None

    def says(self, words: frozenset[str]) -> bool:
        """Whether any of its words is one of these."""
        return not words.isdisjoint(_words(self.text))


@dataclass(slots=True)
class Part:
    """What stands between two separators. `before` is the separator in front of it; `depth` how many brackets it is in.

    `is_label`: a colon comes after it, and nothing before. `is_head`: a colon comes after it.
    """

    before: MarkKind
    depth: int
    marks: list[Mark] = field(default_factory=list)
    is_label: bool = False
    is_head: bool = False

    @property
    def topics(self) -> list[Mark]:
        """The topics named in it."""
        return [mark for mark in self.marks if mark.kind == "topic"]

    @property
    def head(self) -> list[Mark]:
        """What stands before the first topic; all of it where there is none."""
        return self.marks[: self._first()]

    @property
    def tail(self) -> list[Mark]:
        """What stands after the first topic."""
        return self.marks[self._first() + 1 :]

    def has(self, *kinds: MarkKind) -> bool:
        """Whether any of its marks is of these kinds."""
        return any(mark.kind in kinds for mark in self.marks)

    def _first(self) -> int:
        return next((at for at, mark in enumerate(self.marks) if mark.kind == "topic"), len(self.marks))


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())
