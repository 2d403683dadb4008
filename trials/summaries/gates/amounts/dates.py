"""Dates as people and registries write them, known to the day, the month or the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.lib.dates import PartialDate

_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = (
    {name: number for number, name in enumerate(_MONTHS, 1)} | {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[89]|2[0-9]|99)\d{2}"
_DATE = re.compile(
    rf"(?<![\w.,/-])(?:"
    rf"(?P<y1>{_YEAR})-(?P<m1>\d{{2}})(?:-(?P<d1>\d{{2}}))?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{_MONTH})\.?,? (?P<y2>{_YEAR})"
    rf"|(?P<m3>{_MONTH})\.? (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>{_YEAR})"
    rf"|(?P<m4>{_MONTH})\.?,? (?P<y4>{_YEAR})"
    rf"|(?P<d5>\d{{1,2}})[./](?P<m5>\d{{1,2}})[./](?P<y5>{_YEAR})"
    rf"|(?P<y6>{_YEAR})(?= ?(?:to|and|or|-|until|through) ?{_YEAR}\b|[.,;:!?)]|$| (?!(?:people|participants|patients|women|men|children|"
    rf"sites|places|mg|ml|"
    rf"hours|days|units|persons|subjects|adults|volunteers|mcg|iu|kcal|calories|steps)\b))"
    r")(?![\w/-]|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its place in the text. `either` is the other reading of 03/04/2025, if there is one."""

    start: int
    end: int
    date: PartialDate
    either: PartialDate | None = None


def dates(text: str) -> Iterator[Dated]:
    """The dates in a folded text; a number of four figures alone is a year where one may stand."""
    for match in _DATE.finditer(text):
        found = match.groupdict()
        number = next(name[1] for name, value in found.items() if name[0] == "y" and value)
        year, month, day = found[f"y{number}"], found.get(f"m{number}"), found.get(f"d{number}")
        first = _date(year, month, day)
        second = _date(year, day, month) if number == "5" else None
        if first or second:
            yield Dated(match.start(), match.end(), first or second, second if first else None)  # type: ignore[arg-type]


def _date(year: str, month: str | None, day: str | None) -> PartialDate | None:
    written = [year, *(f"{MONTHS.get(part) or int(part):02d}" for part in (month, day) if part)]
    return PartialDate.parse("-".join(written))


def agree(said: PartialDate, recorded: PartialDate) -> bool:
    """Whether a date says no more and nothing else than a recorded one: May 2025 for 4 May 2025, but not the other way round."""
    return (
        said.year == recorded.year
        and said.month in (None, recorded.month)
        and (said.day is None or (said.day == recorded.day and said.month == recorded.month))
    )
