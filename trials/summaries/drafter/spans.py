"""Times in the time frames of a record ("Baseline, Week 4 and Week 52", "up to 24 months"), the longest of them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trials.lib.phrase import Phrase

DAYS = {"minutes": 1 / 1440, "hours": 1 / 24, "days": 1.0, "weeks": 7.0, "months": 365.25 / 12, "years": 365.25}
_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TO_NINETEEN = _SMALL.split()
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: number for number, word in enumerate(_TO_NINETEEN, start=1)}
NUMBERS |= {
    tens + joint + ones: number * 10 + one
    for number, tens in enumerate(_ROUND.split(), start=2)
    for one, ones in enumerate(["", *_TO_NINETEEN[:9]])
    for joint in (("-", " ") if ones else ("",))
}
# Shorter than this is the time of a test, longer than that is a slip or the year of a calendar.
LEAST_DAYS = 1.0
MOST_DAYS = 60 * 365.25
LONGEST_FRAME = 2_000
_UNITS = r"(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|mos?|years?|yrs?)"
# The longer words first, or "forty-eight weeks" would be read as eight.
_NUMBER = r"(?:\d{1,5}(?:\.\d{1,2})?|\b(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")\b)"
_JOINT = r"\s*(?:,|;|/|&|\band\b|\bor\b|\bto\b|-|–|—)\s*(?:and\s+)?"
# "Weeks 4, 8 and 12"; a number that has a unit of its own behind it belongs to that.
_UNIT_FIRST = re.compile(
    rf"\b(days?|weeks?|months?|years?|hours?)\s*(\d{{1,5}}(?:{_JOINT}\d{{1,5}}\b(?!\s*-?\s*{_UNITS}\b))*)\b(?!\s*-?\s*{_UNITS}\b)"
)
# "4, 8 and 12 weeks", "12-week"; not an age, not what comes again and again, and not a time after an end that is not known.
_NUMBER_FIRST = re.compile(
    rf"(?<![\w.])(?<!every )(?<!each )(?<!per )((?:{_NUMBER}{_JOINT})*{_NUMBER})(?:th|st|nd|rd)?\s*-?\s*({_UNITS})\b"
    r"(?!\s*(?:old|(?:of |adjusted |corrected |post-?menstrual )?(?:age|life))\b)"
    r"(?!\s*(?:after|post|following|from|beyond)[\s-]+(?:the\s+|their\s+)?(?:end|last|final|complet|stop|discontinu|discharge|cessation))"
)
_SHORT = {"min": "minutes", "hour": "hours", "hr": "hours", "h": "hours", "day": "days", "week": "weeks", "wk": "weeks", "month": "months",
          "mo": "months", "year": "years", "yr": "years", "minute": "minutes"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A number of a unit, such as 24 months."""

    number: float
    unit: str

    @property
    def days(self) -> float:
        """The same in days."""
        return self.number * DAYS[self.unit]

    @property
    def phrase(self) -> Phrase:
        """As it is said: in the record's own unit."""
        return Phrase(self.unit, {"count": int(self.number) if self.number.is_integer() else self.number})


def longest(text: str) -> Span | None:
    """The longest time that the text names. None where it names none, or in a way that could be read as another one."""
    low = text[:LONGEST_FRAME].casefold()
    found = [(match[1], match[2]) for match in _UNIT_FIRST.finditer(low)]
    rest = _UNIT_FIRST.sub(" . ", low)
    found += [(match[2], match[1]) for match in _NUMBER_FIRST.finditer(rest)]
    spans = [_span(unit, numbers) for unit, numbers in found]
    if not spans or None in spans:
        return None
    most = max((span for span in spans if span), key=lambda span: span.days)
    return most if LEAST_DAYS <= most.days <= MOST_DAYS else None


def _span(unit: str, numbers: str) -> Span | None:
    """The last of a row of numbers; None where it is not the greatest, because then the row was not one."""
    each = [float(NUMBERS.get(number, number)) for number in re.findall(_NUMBER, numbers)]
    return Span(each[-1], _SHORT[unit.rstrip("s") if unit != "hrs" else "hr"]) if each and each[-1] == max(each) else None
