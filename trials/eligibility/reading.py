"""A record's eligibility text, read: every criterion with what it asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trials.eligibility.alternatives import alternatives
from trials.eligibility.language import is_english
from trials.eligibility.parse import LINE, Parsed, limits, parse, turns
from trials.eligibility.questions import own
from trials.eligibility.segment import segment
from trials.eligibility.settled import Record, asked_of_all, loosely
from trials.eligibility.shape import SURE, Criterion, Reading, Span, Structured

# What stands under more lines than this is left to the study team: nobody could follow what all of them say of it.
DEEPEST = 12
# It is not read, and may say who is excused from the line above it.
UNREAD = Parsed(excuses=True)
# A line this short only names something.
LONGEST_NAME = 60


class Above(NamedTuple):
    """The lines that criteria stand under, the outermost first: in the record's words with `LINE` between, and as a question says them."""

    lines: str = ""
    said: str = ""
    depth: int = 0

    @property
    def is_too_deep(self) -> bool:
        """Whether there are more than can be followed."""
        return self.depth > DEEPEST

    def with_line(self, words: str) -> Above:
        """These lines and one under them; where they are too many, none of them is kept."""
        if self.depth >= DEEPEST:
            return Above(depth=self.depth + 1)
        said = " ".join(words.split())
        return Above(LINE.join((self.lines, words)), "\n".join((self.said, said)), self.depth + 1) if self.depth else Above(words, said, 1)


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
    aboves = _aboves(text, spans)
    doubted = _doubted(text, spans)
    parsed = [
        UNREAD if above.is_too_deep else parse(text, span, above=above.lines, structured=structured, is_doubted=place in doubted)
        for place, (span, above) in enumerate(zip(spans, aboves, strict=True))
    ]
    heads = {span.parent for span in spans}
    excused = {span.parent for span, each in zip(spans, parsed, strict=True) if each.excuses}
    listed = _listed(text, spans)
    record = Record(text, structured, asked_of_all(parsed, spans))
    for place, (span, each, above) in enumerate(zip(spans, parsed, aboves, strict=True)):
        settled = record.settle(each, span, is_head=place in heads, is_excused=place in excused)
        yield _criterion(text, span, loosely(settled) if place in listed else settled, above)


def _aboves(text: str, spans: Sequence[Span]) -> list[Above]:
    """What each stands under; made once for all that stand under the same line, however long that is."""
    under: dict[int | None, Above] = {None: Above()}
    for span in spans:
        if span.parent is not None and span.parent not in under:
            head = spans[span.parent]
            under[span.parent] = under[head.parent].with_line(text[head.start : head.end])
    return [under[span.parent] for span in spans]


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


def _criterion(text: str, span: Span, parsed: Parsed, above: Above) -> Criterion:
    words = text[span.start : span.end]
    is_asked = any(requirement.confidence >= SURE for requirement in parsed.requirements)
    question = None if is_asked or above.is_too_deep else own(words, span.section, above=above.said)
    asked, under = (question.id, above.said if question.needs_above else "") if question else (None, "")
    return Criterion(span, words, parsed.requirements, parsed.joint, parsed.whole, asked, under)
