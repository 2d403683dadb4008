"""A short time within which somebody must join: after a birth, an injury, the first signs of an illness. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The longest upper age, in months, that leaves parents days only; and the most of each unit that is short.
NEWBORN = 28 / 30.4
SHORT = {"minute": 60 * 24 * 14, "hour": 24 * 14, "day": 42, "week": 6}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "first": 1, "second": 2, "a": 1, "an": 1}
_NUMBER = r"\d{1,4}|one|two|three|four|five|six|first|second|an?"
_EVENT = (
    r"(?:stroke|birth|delivery|childbirth|injury|trauma|arrest|burns?|bite|accident|rupture|infarction|ha?emorrhage|post-?partum|"
    r"hospital admission|symptom onset|onset(?! of (?:\w+ ){0,2}(?:therapy|treatment)))"
)
_WINDOW = re.compile(
    rf"\b(?:within|less than|up to|no more than|in)\s+(?:the\s+)?(?:first\s+|last\s+)?(?P<count>{_NUMBER})[- ]*"
    rf"(?P<unit>minute|hour|day|week)s?\s+"
    rf"(?:(?:of|after|from|following|since)\s+)?(?:the\s+)?(?:[\w/-]+\s+){{0,3}}?{_EVENT}\b"
    rf"|\bpost-?partum\s+(?:period\s+)?(?:of\s+)?(?:the\s+)?(?P<count2>{_NUMBER})[- ]*(?P<unit2>hour|day|week)s?\b"
    r"(?:\s+(?:and|or|to)\s+\w+\s+(?:hour|day|week)s?\b)?",
    re.IGNORECASE,
)
# Earlier in the line: the time is that of a test, a treatment or an earlier event, not of joining.
_NOT_JOINING = re.compile(
    r"\b(?:onset|occur\w*|develop\w*|history|perform\w*|test\w*|use[ds]?|using|taking|took|receiv\w*|reaction\w*|discontinu\w*|"
    r"follow-?up|before|prior|obtain\w*)\b[^.;\n]{0,80}$",
    re.IGNORECASE,
)
# Right before it: what must not have been then.
_DENIED = re.compile(r"\b(?:no|not|never|without|free of|nor)\b(?! (?:more|later|longer))[^,;:.]{0,60}$", re.IGNORECASE)
LOOK_BACK = 120


def found(text: str) -> Iterator[re.Match[str]]:
    """Each place of a list of who can join that counts hours, days or a few weeks from an event; lines end with a line feed."""
    for match in _WINDOW.finditer(text):
        before = _line_before(text, match.start())
        if _is_short(match) and not _NOT_JOINING.search(before) and not _DENIED.search(before):
            yield match


def _is_short(match: re.Match[str]) -> bool:
    count, unit = match["count"] or match["count2"], match["unit"] or match["unit2"]
    number = _NUMBERS.get(count.lower()) or int(count)
    return number <= SHORT[unit.lower()]


def _line_before(text: str, at: int) -> str:
    return text[max(text.rfind("\n", 0, at) + 1, at - LOOK_BACK) : at]
