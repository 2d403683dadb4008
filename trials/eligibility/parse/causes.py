"""What is said of other causes, and not of what a line is about: "asthma, with other causes of a cough excluded". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.shape import Mark

_CAUSES = frozenset({"cause", "causes", "etiology", "etiologies", "aetiology", "reasons", "explanations", "diagnoses"})
# How many words may stand between.
_NEAR = 6


def causes(found: Sequence[Mark]) -> Sequence[Mark]:
    """The marks, where causes that are ruled out rule nobody out."""
    if all(mark.kind != "ruled-out" for mark in found):
        return found
    return [
        mark._replace(kind="unknown")
        if mark.kind == "ruled-out" and any(before.says(_CAUSES) for before in found[max(0, place - _NEAR) : place])
        else mark
        for place, mark in enumerate(found)
    ]
