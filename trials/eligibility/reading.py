"""A record's eligibility text, read: every criterion with what it asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trials.eligibility.alternatives import alternatives
from trials.eligibility.language import is_english
from trials.eligibility.parse import LINE, Parsed, limits, parse, turns
from trials.eligibility.questions import own
from trials.eligibility.segment import segment
from trials.eligibility.settled import Record, asked_of_all, loosely
from trials.eligibility.shape import SURE, Criterion, Reading, Span, Structured

# A line this short only names something.
LONGEST_NAME = 60


def read(text: str, structured: Structured | None = None) -> Reading:
    """The reading of a text with what the record says in fields of its own; every criterion once, in the order of the text.

    What is not in English is kept as it stands. The time that it takes grows with the text and no faster.
    """
    structured = structured or Structured()
    spans = segment(text)
    if not is_english(text):
        return Reading(structured, tuple(Criterion(span, text[span.start : span.end]) for span in spans))
    return Reading(structured, tuple(alternatives(text, [*_criteria(text, spans, structured)])))


def _criteria(text: str, spans: Sequence[Span], structured: Structured) -> Iterator[Criterion]:
    aboves = [_above(text, spans, span) for span in spans]
    doubted = _doubted(text, spans)
    parsed = [
        parse(text, span, above=above, structured=structured, is_doubted=place in doubted)
        for place, (span, above) in enumerate(zip(spans, aboves, strict=True))
    ]
    heads = {span.parent for span in spans}
    excused = {span.parent for span, each in zip(spans, parsed, strict=True) if each.excuses}
    listed = _listed(text, spans)
    record = Record(text, structured, asked_of_all(parsed, spans))
    for place, (span, each, above) in enumerate(zip(spans, parsed, aboves, strict=True)):
        settled = record.settle(each, span, is_head=place in heads, is_excused=place in excused)
        yield _criterion(text, span, loosely(settled) if place in listed else settled, above)


def _above(text: str, spans: Sequence[Span], span: Span) -> str:
    lines: list[str] = []
    while span.parent is not None:
        span = spans[span.parent]
        lines.insert(0, text[span.start : span.end])
    return LINE.join(lines)


def _doubted(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Places of lines that come after one beside them which ends with a colon and turns what follows it ("Not allowed:").

    Whether they stand under it the text does not show.
    """
    heads = {span.parent for span in spans}
    turning: dict[tuple[int | None, str], bool] = {}
    found = set()
    for place, span in enumerate(spans):
        beside = (span.parent, span.section)
        if turning.get(beside):
            found.add(place)
        words = text[span.start : span.end].rstrip()
        if words.endswith(":") and place not in heads and span.section == "inclusion":
            turning[beside] = turning.get(beside, False) or turns(words, span.section)
    return frozenset(found)


def _listed(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Places of short exclusions that come after one beside them which ends with a colon and limits what it heads ("Within 6 months:").

    Whether they stand under it the text does not show.
    """
    heads = {span.parent for span in spans}
    limiting: set[int | None] = set()
    found = set()
    for place, span in enumerate(spans):
        if span.section != "exclusion":
            continue
        words = text[span.start : span.end].rstrip()
        if words.endswith(":") and place not in heads and limits(words):
            limiting.add(span.parent)
        elif span.parent in limiting and len(words) <= LONGEST_NAME:
            found.add(place)
    return frozenset(found)


def _criterion(text: str, span: Span, parsed: Parsed, above: str) -> Criterion:
    words = text[span.start : span.end]
    is_asked = any(requirement.confidence >= SURE for requirement in parsed.requirements)
    above = "" if is_asked else "\n".join(" ".join(line.split()) for line in above.split(LINE))
    question = None if is_asked else own(words, span.section, above=above)
    asked, under = (question.id, above if question.needs_above else "") if question else (None, "")
    return Criterion(span, words, parsed.requirements, parsed.joint, parsed.whole, asked, under)
