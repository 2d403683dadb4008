"""Lengths of time as records write them, in small letters: "six (6) months", "2-week", "30 days". Pure."""

from __future__ import annotations

import re

# As people who read and label criteria count.
DAYS_IN_YEAR = 365
DAYS_IN_MONTH = 30

_ONES = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = (
    {word: at for at, word in enumerate(_ONES.split(), 1)} | {word: at * 10 for at, word in enumerate(_TENS.split(), 2)} | {"a": 1, "an": 1}
)
_UNITS = {"h": 1 / 24, "d": 1, "w": 7, "f": 14, "m": DAYS_IN_MONTH, "q": 3 * DAYS_IN_MONTH, "y": DAYS_IN_YEAR, "dec": 10 * DAYS_IN_YEAR}

_NUMBER = rf"(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
# The unit is looked for first, and then what stands before it: that is much faster than looking for numbers.
# Its first group; the letter before it is taken in so that only places after such a letter are tried.
UNIT = re.compile(
    r"[\s0-9)–—-](?=[hdwfmqy])((?:hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|mos?|mths?|quarters?|years?|yrs?|decades?)\b\.?)"
)
LENGTH = re.compile(
    rf"(?<![\w.,/])(?:(?P<low>{_NUMBER})\s?(?:[-–—]|to|or|and)\s?)?(?P<number>{_NUMBER})(?:\s?\(\s?(?P<again>{_NUMBER})\s?\))?"
    r"\s?[-–]?\s?(?:full|consecutive|calendar|complete|whole|continuous|additional|or more)?\s?\)?$"
)


def days_of(number: float, unit: str) -> int | None:
    """Whole days of so many of a unit as records write it ("wks"): 30 a month, 365 for each 12 months; None for parts of a day."""
    letter = "dec" if unit.startswith("dec") else unit[0]
    days = number * _UNITS[letter]
    if letter == "m" and number % 12 == 0:
        days = number / 12 * DAYS_IN_YEAR
    return round(days) if days >= 1 and (letter not in {"h", "d"} or days == int(days)) else None


def number_of(word: str) -> float:
    """The number that a word or digits stand for; raises ValueError for others."""
    return float(_WORDS.get(word) or word.replace(",", "."))
