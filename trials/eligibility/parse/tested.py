"""Tests whose result a record asks for: "the pregnancy test must be negative". Pure."""

from __future__ import annotations

from trials.eligibility.lexicon import Meaning
from trials.eligibility.parse.shape import Mark

NEAR = 12
BEFORE = 5
_POSITIVE = frozenset({"positive"})
_TESTS = ("pregnancy test", "pregnancy tests", "pregnancy testing")
_NOT_PREGNANT = Meaning("pregnant", "opposite")
_PREGNANT = Meaning("pregnant", "same")
_ENDS = frozenset({"stop"})


def tested(found: list[Mark]) -> list[Mark]:
    """The marks with a pregnancy test and what its result is, near it, as what they say together: pregnant, or not."""
    for place, mark in enumerate(found):
        if mark.kind != "hidden" or not mark.text.lower().replace("-", " ").endswith(_TESTS):
            continue
        negative = _negative(found, place)
        if negative is not None:
            found[place] = mark._replace(kind="topic", meaning=_NOT_PREGNANT)
            found[negative] = found[negative]._replace(kind="nothing")
        elif any(near.says(_POSITIVE) for near in found[max(0, place - BEFORE) : place]):
            # "Who test positive for a serum or urine pregnancy test".
            found[place] = mark._replace(kind="topic", meaning=_PREGNANT)
    return found


def _negative(found: list[Mark], place: int) -> int | None:
    """Where "negative" stands, a few words before or after, in the same sentence."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(found) and abs(at - place) <= NEAR and found[at].kind not in _ENDS:
            if found[at].text.lower() == "negative":
                return at
            at += step
    return None
