"""What the gates look at and what they find. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from trials.lib.phrase import Phrase
from trials.summaries.shape import Draft, SectionKey, Sentence, Source

Gate = Literal["headings", "sources", "numbers", "quotes", "promissory", "durations", "routes", "groups", "criteria", "reading", "terms"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or a bullet, whoever wrote it.

    `lead` is what stands before a list of bullets ("Women who"). `sources` are the places that it leads back to; None where the writer
    named none, so that it is held against the part of the record that its heading is about. `names` are stretches that only name something.
    """

    text: str
    lead: str = ""
    sources: tuple[Source, ...] | None = None
    names: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The line as a sentence, its lead-in before it."""
        if not self.lead:
            return self.text
        lowers = self.text[:1].isupper() and self.text[1:2].islower()
        return f"{self.lead} {self.text[:1].lower() + self.text[1:] if lowers else self.text}"


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading. `key` is None where it is none of the fixed questions; `heading` is empty where there is none."""

    key: SectionKey | None
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A text about a trial, in its own order."""

    parts: tuple[Part, ...]

    def lines(self, *keys: SectionKey) -> tuple[Line, ...]:
        """The lines under these questions; without a question all lines."""
        return tuple(line for part in self.parts if not keys or part.key in keys for line in part.lines)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that must be mended: which gate found it, in which sentence (empty: in the whole), why, and which field of the record
    says otherwise (empty: none does)."""

    gate: Gate
    sentence: str
    why: Phrase
    field: str = ""


def overview(draft: Draft, parts_of: Callable[[Sentence], Sequence[tuple[str, str]]]) -> Overview:
    """A draft as the gates look at it. `parts_of` says a sentence in parts (text, "own" or "name" or "quote")."""
    return Overview(
        tuple(Part(section.key, "", tuple(_line(each, parts_of(each)) for each in section.sentences)) for section in draft.sections)
    )


def _line(sentence: Sentence, parts: Sequence[tuple[str, str]]) -> Line:
    names = tuple(text for text, kind in parts if kind == "name")
    return Line("".join(text for text, _ in parts), sources=sentence.sources, names=names)
