"""Numbers in figures and in words: "1,200", "2.5", "twenty-five", "one hundred and twenty"."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_ONES.split())} | {word: 20 + 10 * at for at, word in enumerate(_TENS.split())}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
        ],
        start=1,
    )
}
PARTS = {"half": Fraction(1, 2), "halves": Fraction(1, 2), "third": Fraction(1, 3), "thirds": Fraction(1, 3), "quarter": Fraction(1, 4)} | {
    "quarters": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
}
TIMES = {"once": 1, "twice": 2, "thrice": 3, "single": 1}
WORD = rf"(?:{'|'.join(sorted([*SMALL, *SCALES], key=len, reverse=True))})"
# A run of number words: "two", "twenty-five", "one hundred and twenty"; "twelve and twenty-four" are two numbers.
IN_WORDS = rf"{WORD}(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and ){WORD}){{0,6}}"
IN_FIGURES = r"\d{1,3}(?:,\d{3}){1,3}(?:\.\d+)?(?!\d)|\d{1,12}(?:\.\d{1,6})?"
_JOINTS = re.compile(r"[ -]")


def figures(text: str) -> Fraction:
    """The value of a number in figures."""
    return Fraction(text.replace(",", ""))


def words(text: str) -> Fraction:
    """The value of a run of number words."""
    total = current = 0
    for word in _JOINTS.split(text):
        if word in SMALL:
            current += SMALL[word]
        elif word in ("hundred", "dozen"):
            current = (current or 1) * SCALES[word]
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0
    return Fraction(total + current)
