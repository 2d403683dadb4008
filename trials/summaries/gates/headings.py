"""The fixed questions: which one a heading asks, and whether all are answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.lib.phrase import Phrase
from trials.summaries.gates.folded import fold
from trials.summaries.gates.shape import Finding, Overview
from trials.summaries.shape import SECTIONS, SectionKey

_TRIAL = r"(?:the |this |our |your )?(?:clinical )?(?:study|trial|research|it)"
_ONE = (
    r"(?:i|we|you|my child(?: and i)?|your child(?: and you)?|participants?|patients?|people|volunteers?|women|men|children|everyone|"
    r"those who join)"
)
_QUESTIONS: dict[SectionKey, re.Pattern[str]] = {
    "why": re.compile(rf"why (?:is|was|are|do|does) (?:\w+ )?{_TRIAL}(?: \w+){{0,3}}|why(?: {_TRIAL})?|(?:the )?purpose(?: of {_TRIAL})?"),
    "happen": re.compile(r"what (?:(?:will|would|does|is going to) happen|happens)(?: (?:in|during|to|if|on)\b.{0,40})?"),
    "do": re.compile(
        rf"what (?:will|would|do|does|must|should) {_ONE} (?:need|have|be asked|be expected)(?: to do)?(?: .{{0,30}})?|"
        rf"what is asked of {_ONE}"
    ),
    "join": re.compile(
        rf"who (?:can|may|could|is able to|is allowed to) (?:join|take part|participate|enrol+)(?: (?:in )?{_TRIAL})?"
        r"(?:,? and who can(?:not|'t)(?: .{0,20})?)?"
    ),
    "benefits": re.compile(
        r"what (?:are|could be|might be) the (?:possible |potential |likely )?(?:benefits?|risks?)"
        r"(?: (?:and|or) (?:the )?(?:possible |potential )?(?:benefits?|risks?|harms?))?(?: .{0,30})?|(?:possible )?benefits? and risks?"
    ),
    "long": re.compile(rf"how long (?:will|does|is|would) (?:\w+ )?{_TRIAL}(?: \w+){{0,4}}|how long"),
    "where": re.compile(
        rf"where (?:is|will|does|can|are) (?:\w+ )?{_TRIAL}\b.{{0,60}}|where,? and who(?: .{{0,30}})?|"
        rf"who (?:runs|is running|is behind|leads) {_TRIAL}(?:,? and where.{{0,20}})?"
    ),
}
# What stands above an overview as its title and asks nothing.
TITLES = frozenset(
    {"overview", "summary", "powered by ai", "plain-language summary", "plain language summary", "about this study", "about this trial"}
)
_AROUND = re.compile(r"^[\s#>|=-]+|[\s#?:.=-]+$")


def key_of(heading: str) -> SectionKey | None:
    """Which of the fixed questions a heading asks, in our words or in those of other portals; None for any other."""
    text = bare(heading)
    return next((key for key, question in _QUESTIONS.items() if question.fullmatch(text)), None)


def bare(heading: str) -> str:
    """A heading in small letters without the marks around it."""
    return _AROUND.sub("", fold(heading.strip()).text).strip()


def headings(text: Overview) -> Iterator[Finding]:
    """Questions that are not asked, not answered, asked twice, or none of the seven."""
    seen: dict[SectionKey, bool] = {}
    for part in text.parts:
        if part.key is None:
            if part.heading and bare(part.heading) not in TITLES:
                yield Finding("headings", part.heading, Phrase("gate-headings-unknown", {"heading": part.heading}))
            continue
        if part.key in seen and part.lines:
            yield Finding("headings", part.heading, Phrase("gate-headings-twice", {"question": Phrase(f"overview-{part.key}")}))
        seen[part.key] = seen.get(part.key, False) or bool(part.lines)
    for key in SECTIONS:
        if not seen.get(key):
            why = "gate-headings-empty" if key in seen else "gate-headings-missing"
            yield Finding("headings", "", Phrase(why, {"question": Phrase(f"overview-{key}")}))
