"""How long ago a day was, in the coarsest unit that still tells the truth."""

from __future__ import annotations

import calendar
from datetime import date

from trials.lib.dates import months_between
from trials.lib.phrase import Phrase

DAYS_AS_DAYS = 13
MONTHS_AS_WEEKS = 2
MONTHS_AS_MONTHS = 24


def months_before(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or that month's last day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_phrase(months: int) -> Phrase:
    """So many months, said in years from two years on."""
    if months < MONTHS_AS_MONTHS:
        return Phrase("months", {"count": months})
    return Phrase("years", {"count": months // 12})


def between(earlier: date, later: date) -> Phrase:
    """The time from one day to a later one: days up to 13, weeks below two months, months below two years, then years."""
    days, months = (later - earlier).days, months_between(earlier, later)
    if days <= DAYS_AS_DAYS:
        return Phrase("days", {"count": days})
    if months < MONTHS_AS_WEEKS:
        return Phrase("weeks", {"count": days // 7})
    return months_phrase(months)


def ago(day: date, today: date) -> Phrase:
    """A day seen from today: "15 months ago", "today", "in 3 weeks"."""
    if day == today:
        return Phrase("today")
    if day > today:
        return Phrase("in-time", {"elapsed": between(today, day)})
    return Phrase("time-ago", {"elapsed": between(day, today)})
