"""A draft as it is printed: as an object for JSON, and as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trials.summaries.shape import Draft, Section, Sentence
from trials.summaries.text import said
from trials.words import say

# A value longer than this is cut where people read it; the object for JSON has it whole.
LONGEST_VALUE = 100


def as_object(draft: Draft) -> dict[str, Any]:
    """Sections and notices with their sentences, and for each sentence its text, kind, rule and sources (path, value, hash)."""
    return {
        "person": draft.person,
        "notices": [{"kind": notice.kind, **_sentence(notice.sentence)} for notice in draft.notices],
        "sections": [
            {"key": section.key, "heading": heading(section), "sentences": [_sentence(each) for each in section.sentences]}
            for section in draft.sections
        ],
    }


def as_text(draft: Draft) -> str:
    """The same to read, a sentence a line, with the places that it leads back to under it."""
    return "\n".join(_lines(draft))


def heading(section: Section) -> str:
    """The fixed question over a section."""
    return say(f"overview-{section.key}")


def _sentence(sentence: Sentence) -> dict[str, Any]:
    sources = [{"path": source.path, "value": source.value, "hash": source.hash} for source in sentence.sources]
    return {"text": said(sentence), "kind": sentence.kind, "rule": sentence.rule, "sources": sources}


def _lines(draft: Draft) -> Iterator[str]:
    for notice in draft.notices:
        yield f"! {said(notice.sentence)}"
        yield from _places(notice.sentence)
    for section in draft.sections:
        yield f"\n{heading(section)}"
        for sentence in section.sentences:
            yield f"  {said(sentence)}"
            yield from _places(sentence)


def _places(sentence: Sentence) -> Iterator[str]:
    for source in sentence.sources:
        value = "(nothing)" if source.value is None else str(source.value)
        yield f"      {source.path}: {value if len(value) <= LONGEST_VALUE else value[:LONGEST_VALUE] + '…'}"
