"""What an overview is made of: sections under fixed questions, sentences, and for each sentence the places of the record it leads back to.

Pure. A sentence that software wrote is a `Phrase`, put into words by `trials.words` in the reader's language; one that a person or a
model wrote is text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from trials.lib.phrase import Phrase

SectionKey = Literal["why", "happen", "do", "join", "benefits", "long", "where"]
# The fixed questions, in their order; their wording is in trials.words under "overview-<key>".
SECTIONS: tuple[SectionKey, ...] = ("why", "happen", "do", "join", "benefits", "long", "where")
Kind = Literal["fixed", "values", "quote", "written"]
Person = Literal["you", "child"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place in the registry's record and what stood there. `value` is None where the record says nothing there."""

    path: str
    value: Any
    hash: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `fixed` has no value of the trial's in it and is approved once for all trials; `values` names things of the record;
    `quote` holds the record's own words; `written` is a person's or a model's text. `rule` names what made it."""

    kind: Kind
    sources: tuple[Source, ...]
    rule: str
    phrase: Phrase | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The answer to one of the fixed questions; never without a sentence."""

    key: SectionKey
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a reader should see first, proposed by a rule and set by a curator: `kind` is "first-in-people", "cell-product",
    "human-source", "time-window" or "people-pay"."""

    kind: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """An overview as it leaves the drafter: every section, in order. `person` is who is spoken to, by the ages of the trial."""

    sections: tuple[Section, ...]
    notices: tuple[Notice, ...]
    person: Person

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in reading order."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)
