"""What a sentence says that everybody must have or be able to do. Pure.

A condition has to be there only where the sentence begins with it, or gets to it through words that are understood: "Adults with a
confirmed diagnosis of type 2 diabetes". Where something else may do as well ("or"), none of them decides alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.affirmed import Affirmed, Needed
from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded import excluded
from trials.eligibility.parse.kinds import REPRODUCTION
from trials.eligibility.parse.negated import after_whom, first_negation, is_ruled_out, without_negation
from trials.eligibility.parse.shape import Part

__all__ = ["Needed", "included"]


def included(parts: Sequence[Part], lead: Said) -> Needed:
    """The topics that a sentence asks for, and those that it says must not be there.

    "Women who are not postmenopausal must ..." asks something of those only, and nobody to be one of them.
    """
    rest = after_whom(parts)
    if rest is not None:
        return _of_some(_included(rest, lead))
    return _included(parts, lead)


def _of_some(needed: Needed) -> Needed:
    """What is asked of some only: nothing that decides, but for what nobody may be."""
    for candidate in needed.must_not.candidates:
        candidate.said.narrowed = candidate.said.narrowed or candidate.topic not in REPRODUCTION
    return Needed([], [*needed.conditions, *needed.abilities], needed.must_not, is_any=True, is_open=True, is_whole=False)


def _included(parts: Sequence[Part], lead: Said) -> Needed:
    if is_ruled_out(parts):
        found = excluded(parts, lead, turned=True)
        return Needed(must_not=found, is_whole=found.is_whole)
    first = first_negation(parts)
    affirmed = Affirmed(parts if first is None else parts[:first], lead)
    needed = affirmed.read()
    if first is None:
        return needed
    if first and parts[first].before == "or":
        return Needed(needed.abilities, needed.conditions, is_any=True, is_open=True, is_whole=False)
    denied = excluded(without_negation(parts[first:]), lead, turned=True)
    # "Not of childbearing potential: postmenopausal; not a nonsmoker": why somebody is not, and what nobody has to be.
    denied.candidates = [each for each in denied.candidates if not _is_reason(each)]
    needed.must_not.candidates.extend(denied.candidates)
    needed.is_whole = needed.is_whole and denied.is_whole
    return needed


def _is_reason(candidate: Candidate) -> bool:
    return candidate.topic in REPRODUCTION and (candidate.relation == "opposite") is not (candidate.topic == "past-menopause")
