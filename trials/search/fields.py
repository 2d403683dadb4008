"""Form fields that read what comes in an address: whatever somebody sends, they give something usable or a sentence, never a fault."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from trials.lib.dates import PartialDate
from trials.lib.text import one_line
from trials.places.distance import KM_PER_MILE
from trials.terms import ages
from trials.terms.ages import Age

OLDEST_YEARS = 130
MOST_COUNTRIES = 30
# Half the way around the Earth.
FURTHEST_KM = 20_040.0
KM_IN = {"km": 1.0, "mi": KM_PER_MILE}
_YEARS = re.compile(r"[0-9]{1,3}")
_DISTANCE = re.compile(r"([0-9]{1,5})(km|mi)?")
_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as asked for: a whole number of "km" or "mi"; None stands for any distance."""

    number: int | None
    unit: str = "km"

    @property
    def km(self) -> float | None:
        """In kilometres."""
        return None if self.number is None else min(self.number * KM_IN[self.unit], FURTHEST_KM)

    def __str__(self) -> str:
        """As an address has it: "50", "30mi", "any"."""
        return "any" if self.number is None else f"{self.number}{'' if self.unit == 'km' else self.unit}"


@dataclass(frozen=True, slots=True)
class Point:
    """Where a visitor's browser says it is, in tenths of a degree: about 10 kilometres, so that nobody's house is in an address."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        """As an address has it."""
        return f"{self.latitude:.1f},{self.longitude:.1f}"


class OneForAll:
    """A field that holds nothing of a request, so that all forms have the same one: copying twenty costs more than the search."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


class LineField(OneForAll, forms.CharField):
    """One clean line, cut at `limit` characters rather than refused."""

    def __init__(self, *, limit: int = 200, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.limit = limit

    def to_python(self, value: Any) -> str:
        """The text without control characters, on one line."""
        return one_line(str(value or "")[: 4 * self.limit])[: self.limit].strip()


class KnownChoicesField(OneForAll, forms.MultipleChoiceField):
    """Those of the values that are choices, once each; others are left out, since an old link may carry them."""

    def to_python(self, value: Any) -> list[str]:
        """The known values in the order of the choices."""
        sent = set(value) if isinstance(value, (list, tuple)) else set()
        return [str(key) for key, _label in _pairs(self.choices) if key in sent] if sent else []


class KnownChoiceField(OneForAll, forms.ChoiceField):
    """The value where it is a choice, else nothing."""

    def to_python(self, value: Any) -> str:
        """The known value, or empty."""
        return str(value) if value and value in {key for key, _label in _pairs(self.choices)} else ""


class AgeField(OneForAll, forms.CharField):
    """A person's age: "42", "42 years", or "6 months" for a baby. Anything else is asked for again."""

    def to_python(self, value: Any) -> Age | None:  # type: ignore[override]  # a CharField that gives no text
        """The age; None when empty."""
        text = one_line(str(value or "")[:60])
        if not text:
            return None
        age = Age(float(text), "years") if _YEARS.fullmatch(text) else ages.parse(text)
        if age is None or age.months > OLDEST_YEARS * 12:
            raise ValidationError(_("Write the age in years, such as 42. For a baby you can write 6 months."))
        return age


class WithinField(OneForAll, forms.CharField):
    """ "50" or "50km" for kilometres, "30mi" for miles, "any"; anything else is left out."""

    def to_python(self, value: Any) -> Distance | None:  # type: ignore[override]  # a CharField that gives no text
        """The distance; None when nothing usable was sent."""
        text = one_line(str(value or "")[:40]).replace(" ", "").casefold()
        if text == "any":
            return Distance(None)
        if not (match := _DISTANCE.fullmatch(text)) or not int(match[1]):
            return None
        return Distance(int(match[1]), match[2] or "km")


class PointField(OneForAll, forms.CharField):
    """Latitude and longitude in degrees with a comma between; anything that is no place on Earth is left out."""

    def to_python(self, value: Any) -> Point | None:  # type: ignore[override]  # a CharField that gives no text
        """The point in tenths of a degree."""
        parts = str(value or "")[:60].replace(" ", "").split(",")
        if len(parts) != 2 or not all(_DEGREES.fullmatch(part) and part.isascii() for part in parts):
            return None
        latitude, longitude = (round(float(part), 1) + 0.0 for part in parts)
        usable = math.fabs(latitude) <= 90 and math.fabs(longitude) <= 180
        return Point(latitude, longitude) if usable else None


class DayField(OneForAll, forms.CharField):
    """A day, a month or a year, written with the year first. A month or a year counts from its first day."""

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]  # a CharField that gives no text
        """The day; None when empty."""
        text = one_line(str(value or "")[:40])
        if not text:
            return None
        partial = PartialDate.parse(text)
        if partial is None:
            raise ValidationError(_("Write the day with the year first, such as 2024-05-31. The year alone will do too."))
        return partial.first


class CountriesField(OneForAll, forms.MultipleChoiceField):
    """Countries by ISO code, or by name where the registry knows no code."""

    def to_python(self, value: Any) -> list[str]:
        """Each once, as sent."""
        sent = value if isinstance(value, (list, tuple)) else ()
        lines = (one_line(str(one)[:80]).replace("|", " ") for one in sent[:MOST_COUNTRIES])
        return list(dict.fromkeys(line for line in lines if line))

    def valid_value(self, value: Any) -> bool:
        """Any country may be asked for."""
        return True


class Filter(django_filters.Filter):
    """A filter of which each set has a light copy: what it was declared with is the same for all."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return copy(self)


class LineFilter(Filter):
    """A filter over one line of text."""

    field_class = LineField


class KnownChoicesFilter(Filter):
    """A filter over several tokens."""

    field_class = KnownChoicesField


class KnownChoiceFilter(Filter):
    """A filter over one token."""

    field_class = KnownChoiceField


class AgeFilter(Filter):
    """A filter over a person's age."""

    field_class = AgeField


class WithinFilter(Filter):
    """A filter over a distance."""

    field_class = WithinField


class PointFilter(Filter):
    """A filter over a point."""

    field_class = PointField


class DayFilter(Filter):
    """A filter over a day."""

    field_class = DayField


class CountriesFilter(Filter):
    """A filter over countries."""

    field_class = CountriesField


def _pairs(choices: Any) -> Iterable[tuple[Any, Any]]:
    return choices
