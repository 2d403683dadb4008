"""Words that may be said of more than what they stand next to: "anaphylaxis or intolerance to penicillin". Pure.

Each rule only ever makes what was named broader, so that nobody is told that they may not match for something the record may not mean.
"""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.lists import pair, spread
from trials.eligibility.parse.reach.placed import placed
from trials.eligibility.parse.reach.purpose import OF_PURPOSE
from trials.eligibility.parse.reach.state import OF_STATE
from trials.eligibility.parse.shape import Part

__all__ = ["reach"]

_RULES = (*OF_PURPOSE, *OF_STATE)


def reach(candidates: Sequence[Candidate], parts: Sequence[Part]) -> None:
    """Make those candidates of a sentence broader of which more may be said than stands next to them."""
    if not candidates:
        return
    several = placed(candidates, parts)
    topics = {candidate.topic for candidate in candidates}
    for rule in _RULES:
        if len(several) >= rule.parts and not (rule.topics and rule.topics.isdisjoint(topics)):
            for candidate in rule.find(several):
                candidate.said.narrowed = True
    spread(candidates)
    pair(candidates, parts)
