"""What numbers a requirement allows, and how a person's number lies to that. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from trials.eligibility.rules.facts import REST_OF, Range
from trials.eligibility.shape import Comparison, Requirement
from trials.eligibility.topics import by_key

_TURNED: dict[Comparison, Comparison] = {"at-least": "below", "above": "at-most", "at-most": "above", "below": "at-least"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """Least and greatest number that is allowed, both taken in.

    `lenient` is the greatest that does not rule out: "up to 65 years" is written for people up to their 66th birthday, and who is 65 years
    and 3 months old is left to the study team.
    """

    low: float = -math.inf
    high: float = math.inf
    lenient: float = math.inf

    @property
    def is_empty(self) -> bool:
        """Whether no number at all is allowed: what contradicts itself rules nobody out."""
        return self.low > self.lenient

    def holds(self, number: Range) -> bool | None:
        """Whether the person's number is allowed; None where it lies on both sides."""
        if number.high < self.low or number.low > self.lenient:
            return False
        top = self.lenient if number.unit == "years" else self.high
        return True if self.low <= number.low and number.high <= top else None


def bounds(requirement: Requirement) -> Bounds | None:
    """What a requirement allows; None where that is no one stretch of numbers, or not understood."""
    comparison = requirement.comparison
    if not requirement.must:
        if comparison not in _TURNED:
            return None
        comparison = _TURNED[comparison]
    low, high = _ends(requirement, comparison)
    if not _is_sound(requirement, comparison, low, high):
        return None
    lowest = -math.inf if low is None else math.nextafter(low, math.inf) if comparison == "above" else low
    if high is None:
        return Bounds(lowest)
    if comparison == "below":
        greatest = math.nextafter(high, -math.inf)
        return Bounds(lowest, greatest, greatest)
    return Bounds(lowest, high, high + rest_of_year(high) if requirement.topic == "age" else high)


def excluded(requirement: Requirement) -> Bounds | None:
    """What numbers a turned-round "between" leaves out; None for any other requirement."""
    low, high = requirement.low, requirement.high
    if requirement.must or requirement.comparison != "between" or not _is_sound(requirement, "between", low, high):
        return None
    return Bounds(low or 0.0, high or 0.0, high or 0.0)


def ages(minimum: float | None, maximum: float | None) -> Bounds:
    """What a record's own fields allow, in months."""
    if maximum is None:
        return Bounds(-math.inf if minimum is None else minimum)
    return Bounds(-math.inf if minimum is None else minimum, maximum, maximum + rest_of_year(maximum))


def meet(several: Iterable[Bounds]) -> Bounds:
    """What all of them allow together."""
    every = list(several)
    return Bounds(
        max((each.low for each in every), default=-math.inf),
        min((each.high for each in every), default=math.inf),
        min((each.lenient for each in every), default=math.inf),
    )


def rest_of_year(months: float) -> float:
    """How much longer "up to so many years" lasts; nothing for an age that is no whole number of years."""
    return REST_OF["years"] if months % 12 == 0 else 0.0


def _ends(requirement: Requirement, comparison: Comparison) -> tuple[float | None, float | None]:
    """The bounds that count for a comparison. A turned-round one has its number where the original had it."""
    one = requirement.low if requirement.low is not None else requirement.high
    match comparison:
        case "at-least" | "above":
            return one, None
        case "at-most" | "below":
            return None, requirement.high if requirement.high is not None else requirement.low
        case _:
            return requirement.low, requirement.high


def _is_sound(requirement: Requirement, comparison: Comparison, low: float | None, high: float | None) -> bool:
    if requirement.unit not in {"", *by_key(requirement.topic).units[:1]}:
        return False
    given = [end for end in (low, high) if end is not None]
    if not all(map(math.isfinite, given)):
        return False
    return len(given) == 2 if comparison == "between" else len(given) == 1 and comparison in {"at-least", "above", "at-most", "below"}
