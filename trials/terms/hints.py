"""One word of 63 bits that says of most records at a glance that nothing in them rules a person out. Pure.

A record and a person each have such a word. Where the two share no bit, nothing is ruled out; where they share one, it is worth a closer
look: some topics share bits, and ages are known by stretches. Only a bit of `sure` in common rules out by itself. A database looks at one
column this way, and not at ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trials.terms.profile import WORD, Mask, Profile, numbers

# Set where visitors cannot find the trial: asked for by those who want only what can be found.
HIDDEN = 1 << 0
# Set in a record that takes only the other sex, and in a person of this one.
SEXES = {"FEMALE": 1 << 1, "MALE": 1 << 2}
BMI, WEIGHT = 1 << 3, 1 << 4
_AGES_AT = 5
# In months: where records draw the line. Each stretch between two of them has a bit: set in a record that does not take all of it, and in
# a person who may be in it.
AGES = (
    0.0, 24.0, 72.0, 144.0, 192.0, 216.0, 252.0, 300.0, 360.0, 420.0, 480.0, 540.0, 600.0, 660.0, 720.0, 780.0, 840.0, 900.0, 960.0, 1e6,
)  # fmt: skip
_TOPICS_AT = _AGES_AT + len(AGES) - 1
# What many records rule people out by has a bit of its own: topics that shared it would bring all these up for a closer look.
_OWN = {word: 1 << _TOPICS_AT + place for place, word in enumerate(("y0", "y1", "y2", "y22", "n6", "n7", "n8", "n22"))}
_YES_AT, _YES = _TOPICS_AT + len(_OWN), 18
_NO_AT, _NO = _YES_AT + _YES, WORD - _YES_AT - _YES


def of_record(yes_out: Mask, no_out: Mask, *, sex: str, age_low: float, age_high: float, has_bmi: bool, has_weight: bool) -> int:
    """The word of a record that rules out by these answers, and takes this sex (empty: any) and ages from and to so many months."""
    found = _topics(yes_out, no_out) | _takes_not(sex) | (BMI if has_bmi else 0) | (WEIGHT if has_weight else 0)
    for place, (first, end) in enumerate(pairwise(AGES)):
        if first < age_low or end > age_high:
            found |= 1 << _AGES_AT + place
    return found


def of_person(profile: Profile) -> int:
    """The word of a person."""
    has_bmi = profile.bmi_low is not None or profile.bmi_high is not None
    found = _topics(profile.yes, profile.no) | SEXES.get(profile.sex, 0)
    found |= (BMI if has_bmi else 0) | (WEIGHT if profile.weight is not None else 0)
    return found | sum(1 << _AGES_AT + place for place in _may_be_in(profile.age_months_low, profile.age_months_high))


def sure(profile: Profile) -> int:
    """Those bits of a person that are nobody else's: one of them in common rules out."""
    own = sum(bit for word, bit in _OWN.items() if (profile.yes if word[0] == "y" else profile.no)[0] >> int(word[1:]) & 1)
    return own | SEXES.get(profile.sex, 0)


def _may_be_in(least: float | None, most: float | None) -> Iterator[int]:
    """The stretches of age; all of them on a side of which nothing is known, none where nothing is known at all."""
    if least is None and most is None:
        return
    # Whatever somebody typed lies in one of them.
    from_, to = min(least or 0.0, AGES[-2]), AGES[-1] if most is None else max(most, AGES[0])
    for place, (first, end) in enumerate(pairwise(AGES)):
        if first <= to and end > from_:
            yield place


def _takes_not(sex: str) -> int:
    return sum(bit for other, bit in SEXES.items() if sex and other != sex)


def _topics(yes: Mask, no: Mask) -> int:
    found = 0
    for number in numbers(yes):
        found |= _OWN.get(f"y{number}", 1 << _YES_AT + number % _YES)
    for number in numbers(no):
        found |= _OWN.get(f"n{number}", 1 << _NO_AT + number % _NO)
    return found
