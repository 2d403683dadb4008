"""What a visitor asked for, as the results page shows it again: filters with their ticks, and a chip for each to take it off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from trials import words
from trials.search import suggestions
from trials.search.filters import TrialFilter

SEVERAL = ("status", "study_type", "phase")
ONE = ("age", "sex", "healthy", "condition", "place", "country")
KINDS = {"status": "status", "study_type": "study_type", "phase": "phase"}


@dataclass(frozen=True)
class Option:
    """One value of a filter."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Group:
    """A filter with several values. Drawn by our own loop: Django's checkbox widgets take ten times as long as the rest of the page."""

    name: str
    label: str
    options: list[Option]

    @property
    def is_used(self) -> bool:
        """Whether any value is chosen."""
        return any(option.chosen for option in self.options)


@dataclass(frozen=True)
class Chip:
    """One thing that was asked for; `without` is the address that no longer asks for it."""

    label: str
    without: str


class Asked:
    """A search as the page shows it."""

    def __init__(self, filters: TrialFilter) -> None:
        self.filters = filters
        self.query = filters.query
        self.data = filters.form.cleaned_data if filters.is_bound else {}
        self.raw = filters.form.data

    def text(self, name: str) -> str:
        """What to write into a one-line field again: as understood, or as typed where it was not."""
        value = self.data.get(name)
        if name == "age" or value is None:
            return str(self.raw.get(name, ""))[:60] if self.raw else ""
        return str(value)

    @property
    def texts(self) -> dict[str, str]:
        """All one-line fields by name."""
        return {name: self.text(name) for name in ("q", "place", "condition", "age")}

    @property
    def groups(self) -> dict[str, Group]:
        """Filters whose values are listed, by name."""
        named = {name: self._group(name) for name in (*SEVERAL, "sex", "healthy")}
        named["country"] = self._countries(next(iter(self.query.country), ""))
        return named

    def _countries(self, chosen: str) -> Group:
        """Countries with a site, and the one that was asked for even if it has none."""
        countries = suggestions.countries()
        if chosen and chosen not in dict(countries):
            countries = [(chosen, words.country_name(chosen)), *countries]
        options = [Option(code, name, code == chosen) for code, name in countries]
        return Group("country", str(self.filters.form.fields["country"].label), options)

    def _group(self, name: str) -> Group:
        field = self.filters.form.fields[name]
        chosen = self.data.get(name) or ()
        chosen = (chosen,) if isinstance(chosen, str) else chosen
        options = [Option(str(value), str(label), value in chosen) for value, label in field.choices if value]
        return Group(name, str(field.label), options)

    @property
    def age_error(self) -> str:
        """What to write instead, where the age could not be read."""
        errors = self.filters.form.errors.get("age", []) if self.filters.is_bound else []
        return str(errors[0]) if errors else ""

    @property
    def more_used(self) -> int:
        """How many filters are in use besides the words and the place."""
        return sum(name not in {"q", "place"} for name, _value in self._values())

    def address(self, **changes: str) -> str:
        """The search as a query string of known parts only, in a fixed order; `page` or another part may be put in."""
        return _address([*self._values(), *changes.items()])

    def _values(self) -> Iterator[tuple[str, str]]:
        for name in ("q", *ONE):
            if value := self.text(name):
                yield name, value
        for name in SEVERAL:
            yield from ((name, value) for value in self.data.get(name, ()))

    @property
    def chips(self) -> list[Chip]:
        """One for each part of the search, the words first."""
        values = list(self._values())
        return [Chip(self._say(name, value), _address(v for v in values if v != (name, value))) for name, value in values]

    def _say(self, name: str, value: str) -> str:
        match name:
            case "q":
                return str(format_lazy("“{}”", value))
            case "age":
                return _("Age: %(age)s") % {"age": value}
            case "country":
                return words.country_name(value)
            case "sex" | "healthy" | "status":
                return str(dict(self.filters.form.fields[name].choices).get(value, value))
            case "condition" | "place":
                return value
            case _:
                return words.label(KINDS[name], value)


def _address(values: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    query = QueryDict(mutable=True)
    for name, value in values:
        query.appendlist(name, value)
    return f"?{query.urlencode()}" if query else "?"
