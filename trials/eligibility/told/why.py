"""Why a trial stands in a list that is split by answers: what may not match, and what fits. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trials.eligibility.rules import Known, Standing, judge
from trials.eligibility.shape import Answer, Reading
from trials.eligibility.told.result import Point, Points, shortened
from trials.eligibility.told.said import Voice

# A card has room for so many points; all of them stand in the check.
CONFLICTS, FITS, UNDER = 2, 4, 4


@dataclass(frozen=True, slots=True)
class Reason:
    """One point as a card shows it."""

    point: Point

    @property
    def in_short(self) -> tuple[str, ...]:
        """The record's words with what stands over and under them, each cut to what has room; nothing for a field of the record."""
        point = self.point
        return tuple(map(shortened, (*point.above, point.words, *self.under))) if point.words else ()

    @property
    def under(self) -> tuple[str, ...]:
        """What stands under the record's words, as far as there is room."""
        return tuple(map(shortened, self.point.under[:UNDER]))


@dataclass(frozen=True, slots=True)
class Why:
    """The points of one record that the answers decide, each list in the order of the record, and whether there are more of either."""

    conflicts: tuple[Reason, ...] = ()
    fits: tuple[Reason, ...] = ()
    more_conflicts: bool = False
    more_fits: bool = False


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """In a list an answer is changed on the page of all answers, not on a screen of the trial's check."""

    answers: Mapping[str, Answer]

    def number_of(self, _key: str, /) -> int | None:
        """No screen."""
        return None


def why(reading: Reading, facts: Known, voice: Voice, how: Standing | None = None) -> Why:
    """What the answers behind `facts`, which count for this trial, decide of it. What only the team can tell is left to the check.

    `how` is the `standing` of the reading, for whoever knows it already.
    """
    answers = facts.answers
    decided = [each for each in judge(reading, answers, facts, how) if each.outcome in {"fits", "may-not-match"}]
    points = list(Points(reading, _Elsewhere(answers), voice).told(decided))
    conflicts = [Reason(point) for point in points if point.outcome == "may-not-match"]
    fits = [Reason(point) for point in points if point.outcome == "fits" and point.answers]
    return Why(tuple(conflicts[:CONFLICTS]), tuple(fits[:FITS]), len(conflicts) > CONFLICTS, len(fits) > FITS)
