"""What is known of one person, as far as many trials can be held against it at once. Pure.

`trials.eligibility.rules` makes it of a visitor's answers; search asks with it. It never leaves the request that it was made in.
"""

from __future__ import annotations

from dataclasses import dataclass

# Two words of 63 bits: the bit of number n is bit n % 63 of word n // 63. A database's largest whole number has 63.
WORD = 63
Mask = tuple[int, int]
NONE: Mask = (0, 0)


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything may be missing. An answer that could be read either way is missing too.

    `age_months_low` and `age_months_high` are the least and the most that the person can be old: who said 65 years is anywhere within that
    year. `sex` is the registry's token, "FEMALE" or "MALE". `yes` and `no` have a bit for each topic that the person has or has not, what
    follows from the tree of topics included. `bmi_low` and `bmi_high` (kg/m2) differ only where rounding matters; `weight` is in kg.
    """

    age_months_low: float | None = None
    age_months_high: float | None = None
    sex: str = ""
    yes: Mask = NONE
    no: Mask = NONE
    bmi_low: float | None = None
    bmi_high: float | None = None
    weight: float | None = None


def mask(numbers: list[int]) -> Mask:
    """The two words with these bits. Numbers that have no bit are left out."""
    words = [0, 0]
    for number in numbers:
        if 0 <= number < 2 * WORD:
            words[number // WORD] |= 1 << number % WORD
    return words[0], words[1]


def numbers(words: Mask) -> list[int]:
    """The numbers whose bits are set, lowest first."""
    return [place * WORD + bit for place, word in enumerate(words) for bit in range(WORD) if word >> bit & 1]
