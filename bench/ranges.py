"""What numbers are allowed, in labels and in readings, in one form."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from bench.labels import Hold
from trials.eligibility.shape import Requirement

# Rounding, as a part of the number: ages are exact, other values come from units that are turned into one another.
CLOSE, CLOSE_AGE = 0.005, 0.00001
YEAR, REST_OF_A_YEAR = 12, 11.99
_TURNED = {"at-least": "below", "above": "at-most", "at-most": "above", "below": "at-least"}


# A label's part, or a requirement.
type Bounded = Hold | Requirement


@dataclass(frozen=True, slots=True)
class Range:
    """Least and greatest number that is allowed, and whether each is itself left out."""

    low: float = -math.inf
    high: float = math.inf
    above: bool = False
    below: bool = False

    def has(self, low: float, high: float) -> bool | None:
        """Whether a number that lies from `low` to `high` is allowed; None where it may be either."""
        if high < self.low or low > self.high or (self.above and high <= self.low) or (self.below and low >= self.high):
            return False
        is_in = (low > self.low if self.above else low >= self.low) and (high < self.high if self.below else high <= self.high)
        return True if is_in else None


def allowed(bounded: Bounded) -> Range:
    """What it allows, turned round where it must not be."""
    comparison = bounded.comparison if bounded.must else _TURNED.get(bounded.comparison, "")
    ends = [end for end in (bounded.low, bounded.high) if end is not None]
    match comparison:
        case "at-least" | "above" if ends:
            return Range(low=ends[0], above=comparison == "above")
        case "at-most" | "below" if ends:
            return Range(high=ends[-1], below=comparison == "below")
        case "between" if len(ends) == 2:
            return Range(ends[0], ends[1])
        case _:
            return Range(math.nan, math.nan)


def meet(several: Iterable[Bounded]) -> Range:
    """What all of them allow together."""
    every = [allowed(each) for each in several]
    low, above = max(((each.low, each.above) for each in every), default=(-math.inf, False))
    high, is_not_below = min(((each.high, not each.below) for each in every), default=(math.inf, True))
    return Range(low, high, above, not is_not_below)


def with_last_year(topic: str, range: Range) -> Range:
    """ "Up to 65 years" is for people up to their 66th birthday."""
    is_full = topic == "age" and math.isfinite(range.high) and range.high % YEAR == 0 and not range.below
    return Range(range.low, range.high + REST_OF_A_YEAR, range.above) if is_full else range


def same(topic: str, one: Range, other: Range) -> bool:
    """Whether two are one, up to rounding, each end taken in by both or by neither."""
    close = CLOSE_AGE if topic == "age" else CLOSE
    if not _near(one.low, other.low, close) or one.above != other.above:
        return False
    ends = (one, with_last_year(topic, one))
    return any(_near(each.high, other.high, close) and each.below == other.below for each in ends)


def _near(one: float, other: float, close: float) -> bool:
    return one == other or abs(one - other) <= close * max(abs(one), 1.0)
