"""What a sentence says that everybody must have or be able to do. Pure.

A condition has to be there only where the sentence begins with it, or gets to it through words that are understood: "Adults with a
confirmed diagnosis of type 2 diabetes". Where something else may do as well ("or"), none of them decides alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.affirmed import Affirmed, Needed
from trials.eligibility.parse.candidates import Said
from trials.eligibility.parse.excluded import excluded
from trials.eligibility.parse.negated import first_negation, is_ruled_out, without_negation
from trials.eligibility.parse.shape import Part

__all__ = ["Needed", "included"]


def included(parts: Sequence[Part], lead: Said) -> Needed:
    """The topics that a sentence asks for, and those that it says must not be there."""
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
    needed.must_not.candidates.extend(denied.candidates)
    needed.is_whole = needed.is_whole and denied.is_whole
    return needed
