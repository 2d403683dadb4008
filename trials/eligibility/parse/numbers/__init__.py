"""Numbers that a criterion asks for: ages, body mass, blood pressure, blood values, scores. Pure.

A bound is read exactly or not at all: where its unit, its direction or whom it is for is in doubt, there is no requirement.
"""

from __future__ import annotations

from dataclasses import dataclass

from trials.eligibility.shape import Group, Requirement, Structured

__all__ = ["Numbers", "numbers"]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What was read: requirements in the order of the text, and how they join. Their `start` and `end` are places in that text."""

    requirements: tuple[Requirement, ...] = ()
    joint: Group = "all"


def numbers(text: str, *, excluded: bool, structured: Structured | None = None) -> Numbers:
    """The numbers that must hold to be eligible.

    `excluded` is whether who meets the text is kept out (what is read is then turned round, once). An age that contradicts the
    record's own fields in `structured` has a confidence below `SURE`.
    """
    return Numbers()
