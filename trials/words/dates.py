"""Dates in the reader's language, with the precision that the record gives."""

from __future__ import annotations

from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.translation import pgettext_lazy

from trials.lib.dates import PartialDate

# Letters of Django's date template: a translation gives the order that its readers expect.
FORMATS = {
    "day": pgettext_lazy("date format: day, month and year", "j F Y"),
    "month": pgettext_lazy("date format: month and year", "F Y"),
    "year": pgettext_lazy("date format: year", "Y"),
}


def partial_date(partial: PartialDate) -> str:
    """`4 May 2025`, `May 2025` or `2025`."""
    return format_date(partial.first, str(FORMATS[partial.precision]))


def plain_day(day: date) -> str:
    """A whole date, for instance `4 May 2025`."""
    return format_date(day, str(FORMATS["day"]))
