"""Dates as registries write them: a year, a month, or a day. No Django."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

PATTERN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day; `first` and `last` are the days that it may mean."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate | None:
        """Read `2025`, `2025-05` or `2025-05-04` (a time after the day is dropped); None for anything else or a day that never was."""
        match = PATTERN.fullmatch(text.strip().partition("T")[0])
        if not match:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            date(year or 0, month or 1, day or 1)
        except ValueError:
            return None
        return cls(year or 0, month, day)

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another; negative when `later` comes first."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
