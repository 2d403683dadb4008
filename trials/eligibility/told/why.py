"""Why a trial stands in a list that is split by answers: what may not match, and what fits. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trials.eligibility.rules import judge
from trials.eligibility.shape import Answer, Reading
from trials.eligibility.told.result import Point, Points
from trials.eligibility.told.said import Voice


@dataclass(frozen=True, slots=True)
class Why:
    """The points of one record that the answers decide, each list in the order of the record."""

    conflicts: tuple[Point, ...] = ()
    fits: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """In a list an answer is changed on the page of all answers, not on a screen of the trial's check."""

    answers: Mapping[str, Answer]

    def number_of(self, _key: str) -> None:
        """No screen."""


def why(reading: Reading, answers: Mapping[str, Answer], voice: Voice) -> Why:
    """What `answers`, which count for this trial, decide of it. The rest, which only the team can tell, is left to the check."""
    decided = [each for each in judge(reading, answers) if each.outcome in {"fits", "may-not-match"}]
    points = list(Points(reading, _Elsewhere(answers), voice).told(decided))
    return Why(
        tuple(point for point in points if point.outcome == "may-not-match"),
        tuple(point for point in points if point.outcome == "fits" and point.answers),
    )
