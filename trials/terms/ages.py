"""Age limits as a record writes them ("18 Years", "6 Months", "N/A"), in the units that it chose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trials.lib.phrase import Phrase

# A year is 12 months and 365.25 days, so that ages in any unit compare.
MONTHS = {"years": 12.0, "months": 1.0, "weeks": 12 * 7 / 365.25, "days": 12 / 365.25, "hours": 0.5 / 365.25, "minutes": 0.5 / 365.25 / 60}
_AGE = re.compile(r"\s*([0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(year|month|week|day|hour|minute)s?\s*", re.IGNORECASE)
NO_LIMIT = frozenset({"", "n/a", "na", "none", "no limit"})


@dataclass(frozen=True, slots=True)
class Age:
    """A number with its unit: years, months, weeks, days, hours or minutes."""

    number: float
    unit: str

    @property
    def months(self) -> float:
        """The same age in months."""
        return self.number * MONTHS[self.unit]

    @property
    def phrase(self) -> Phrase:
        """With its unit, for instance "6 months"."""
        return Phrase(self.unit, {"count": self.count})

    @property
    def count(self) -> int | float:
        """The number, whole where it is whole."""
        return int(self.number) if self.number.is_integer() else self.number


def parse(raw: str) -> Age | None:
    """Read "18 Years" in any case, singular or plural; None for no limit and for anything else."""
    match = _AGE.fullmatch(raw)
    return Age(float(match[1]), f"{match[2].lower()}s") if match else None


def span(minimum: str, maximum: str) -> Phrase:
    """Who can join by age, from the two limits as the record writes them. A limit that cannot be read is shown as it came."""
    low, high = parse(minimum), parse(maximum)
    unread = [raw.strip() for raw, age in ((minimum, low), (maximum, high)) if age is None and raw.strip().lower() not in NO_LIMIT]
    if unread:
        return Phrase("age-as-written", {"ages": " – ".join(raw.strip() for raw in (minimum, maximum) if raw.strip())})
    if low and low.number == 0 and high:
        low = None
    if low and high:
        return _between(low, high)
    if low and low.number:
        return Phrase("age-over", {"age": low.count}) if low.unit == "years" else Phrase("age-over-unit", {"age": low.phrase})
    if high:
        return Phrase("age-up-to", {"age": high.count}) if high.unit == "years" else Phrase("age-up-to-unit", {"age": high.phrase})
    return Phrase("age-any")


def _between(low: Age, high: Age) -> Phrase:
    if low == high:
        return low.phrase
    if low.unit == high.unit:
        return Phrase("age-between", {"low": low.count, "high": high.phrase})
    return Phrase("age-between", {"low": low.phrase, "high": high.phrase})
