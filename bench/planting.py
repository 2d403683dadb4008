"""Errors planted in a sentence by stated rules, one at a time: what a gate that compares with the record must see.

- number: each numeral that stands alone gets one more ("80" becomes "81"), and ten times as much ("800").
- unit: each unit of time after a numeral becomes the next shorter or longer one ("24 months" becomes "24 weeks", "3 hours" "3 days").
- date: each month becomes the next one, and each year of a date the next year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
OTHER_UNIT = {"minute": "hour", "hour": "day", "day": "hour", "week": "day", "month": "week", "year": "month"}
_NUMERAL = re.compile(r"(?<![\w.,/^-])\d+(?:[.,]\d+)*(?![\w^-]|[.,/]\d|%)")
_UNIT = re.compile(r"(?<=\d )(minute|hour|day|week|month|year)(s?)\b")
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{4}})\b")


def planted(text: str) -> Iterator[tuple[str, str]]:
    """(Kind of error, the text with it)."""
    dates = [match.span() for match in _MONTH.finditer(text)]
    for match in _NUMERAL.finditer(text):
        if not any(begins <= match.start() < ends for begins, ends in dates):
            for other in _others(match[0]):
                yield "number", text[: match.start()] + other + text[match.end() :]
    for match in _UNIT.finditer(text):
        yield "unit", text[: match.start()] + OTHER_UNIT[match[1]] + match[2] + text[match.end() :]
    for match in _MONTH.finditer(text):
        following = MONTHS[(MONTHS.index(match[1]) + 1) % 12]
        yield "date", f"{text[: match.start()]}{following} {match[2]}{text[match.end() :]}"
        yield "date", f"{text[: match.start()]}{match[1]} {int(match[2]) + 1}{text[match.end() :]}"


def _others(numeral: str) -> Iterator[str]:
    """One more in its last digit, and ten times as much; 0 only gets one more."""
    bare = numeral.replace(",", "")
    if "." in bare:
        whole, _, part = bare.rpartition(".")
        yield f"{whole}.{int(part) + 1:0{len(part)}}"
        return
    yield str(int(bare) + 1)
    if int(bare):
        yield f"{bare}0"
