"""Form fields that read what comes in an address: whatever somebody sends, they give something usable or a sentence, never a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from trials.lib.text import one_line
from trials.terms import ages
from trials.terms.ages import Age

OLDEST_YEARS = 130
_YEARS = re.compile(r"[0-9]{1,3}")


class LineField(forms.CharField):
    """One clean line, cut at `limit` characters rather than refused."""

    def __init__(self, *, limit: int = 200, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.limit = limit

    def to_python(self, value: Any) -> str:
        """The text without control characters, on one line."""
        return one_line(str(value or "")[: 4 * self.limit])[: self.limit].strip()


class KnownChoicesField(forms.MultipleChoiceField):
    """Those of the values that are choices, once each; others are left out, since an old link may carry them."""

    def to_python(self, value: Any) -> list[str]:
        """The known values in the order of the choices."""
        sent = set(value) if isinstance(value, (list, tuple)) else set()
        return [str(key) for key, _label in _pairs(self.choices) if key in sent]


class KnownChoiceField(forms.ChoiceField):
    """The value where it is a choice, else nothing."""

    def to_python(self, value: Any) -> str:
        """The known value, or empty."""
        return str(value) if value in {key for key, _label in _pairs(self.choices)} else ""


class AgeField(forms.CharField):
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


class LineFilter(django_filters.Filter):
    """A filter over one line of text."""

    field_class = LineField


class KnownChoicesFilter(django_filters.Filter):
    """A filter over several tokens."""

    field_class = KnownChoicesField


class KnownChoiceFilter(django_filters.Filter):
    """A filter over one token."""

    field_class = KnownChoiceField


class AgeFilter(django_filters.Filter):
    """A filter over a person's age."""

    field_class = AgeField


def _pairs(choices: Any) -> Iterable[tuple[Any, Any]]:
    return choices
