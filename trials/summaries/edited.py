"""What people wrote in place of a draft's sentences. The draft itself stays as it was made, so that both can be shown. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from trials.summaries.shape import Draft, Section, SectionKey, Sentence
from trials.summaries.stored import key

# By the name of the line that they stand for: {"texts": [...], "by": number of the person}. No text leaves the sentence out.
Edits = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the draft and what stands for it: itself, or what the person `by` wrote."""

    section: SectionKey
    name: str
    original: Sentence
    sentences: tuple[Sentence, ...]
    by: int | None


def lines(draft: Draft, edits: Edits) -> tuple[Line, ...]:
    """All sentences of the draft in reading order, each with what stands for it."""
    return tuple(line for section in draft.sections for line in _lines(section, edits))


def applied(draft: Draft, edits: Edits) -> Draft:
    """The draft as its readers get it."""
    if not edits:
        return draft
    return replace(draft, sections=tuple(_section(section, edits) for section in draft.sections))


def kept(draft: Draft, edits: Edits) -> dict[str, Mapping[str, Any]]:
    """Of the edits those whose sentence, and the words of the record behind it, are still in this draft."""
    there = {name(section.key, sentence) for section in draft.sections for sentence in section.sentences} if edits else set()
    return {line: edit for line, edit in edits.items() if line in there}


def name(section: SectionKey, sentence: Sentence) -> str:
    """What a line is called: the same while it stands under the same question, says the same, and the record behind it does too."""
    return f"{section}-{key(sentence)}"


def _lines(section: Section, edits: Edits) -> list[Line]:
    """A section that would be empty keeps its own sentences: no question stands without an answer."""
    found = [_line(section.key, sentence, edits) for sentence in section.sentences]
    return found if any(line.sentences for line in found) else [_line(section.key, sentence, {}) for sentence in section.sentences]


def _section(section: Section, edits: Edits) -> Section:
    return replace(section, sentences=tuple(sentence for line in _lines(section, edits) for sentence in line.sentences))


def _line(section: SectionKey, sentence: Sentence, edits: Edits) -> Line:
    line = name(section, sentence)
    edit = edits.get(line)
    if edit is None:
        return Line(section, line, sentence, (sentence,), None)
    written = tuple(Sentence("written", sentence.sources, sentence.rule, text=text) for text in edit["texts"])
    return Line(section, line, sentence, written, edit["by"])
