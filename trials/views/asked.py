"""What a visitor asked for, as the results page shows it again: its form, its address, and a chip for each part to take it off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.formats import number_format
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from trials import words
from trials.search.fields import Distance
from trials.search.filters import TrialFilter

# The parts of a search in the order in which an address has them.
LINES = ("q", "place", "within", "at", "age", "sex", "healthy", "condition")
SEVERAL = ("status", "country", "study_type", "phase", "intervention", "sponsor")
LAST = ("results", "expanded_access", "starts_after", "updated_since", "sort", "also", "spelling", "check")
# How to search, not what for: no chip, and no place among the used filters.
MANNERS = frozenset(("sort", "also", "spelling", "check"))
KINDS = {"status": "status", "study_type": "study_type", "phase": "phase", "intervention": "intervention_type", "sponsor": "sponsor_class"}
TYPED = frozenset(("age", "starts_after", "updated_since"))
DISTANCES = {"km": (10, 25, 50, 100, 250, 500), "mi": (10, 25, 50, 100, 250)}

Parts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
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
        if name in TYPED or value is None:
            return str(self.raw.get(name, ""))[:60].strip() if self.raw and name not in {"within", "at"} else ""
        return str(value)

    @cached_property
    def texts(self) -> dict[str, str]:
        """All one-line fields by name."""
        return {
            name: self.text(name) for name in ("q", "place", "at", "condition", "age", "starts_after", "updated_since", "also", "spelling")
        }

    @cached_property
    def errors(self) -> dict[str, str]:
        """What to write instead, where something could not be read, by field."""
        if not self.filters.is_bound:
            return {}
        return {str(name): str(errors[0]) for name, errors in self.filters.form.errors.items() if errors}

    @property
    def more_used(self) -> int:
        """How many filters are in use besides the words and the place."""
        return sum(name not in {"q", "place", "within", "at"} for name, _value in self.shown_parts)

    def distances(self, *, miles: bool) -> list[tuple[str, str, bool]]:
        """Value, words and whether it is chosen, of each distance to offer."""
        chosen, unit = self.data.get("within"), "mi" if miles else "km"
        offered = [Distance(number, unit) for number in DISTANCES[unit]]
        if chosen and chosen.number and chosen not in offered:
            offered = sorted([*offered, chosen], key=lambda one: one.number or 0)
        return [(str(one), far(one), one == chosen) for one in (*offered, Distance(None))]

    @property
    def has_place(self) -> bool:
        """Whether a place was asked for, in words or by the browser."""
        return bool(self.data.get("place") or self.data.get("at"))

    # -- addresses

    @cached_property
    def parts(self) -> Parts:
        """Name and value of all that was asked for, in the order of an address."""
        return list(self._parts())

    @property
    def shown_parts(self) -> Parts:
        """Those that say what is looked for."""
        return [part for part in self.parts if part[0] not in MANNERS]

    def _parts(self) -> Iterator[tuple[str, str]]:
        for name in LINES:
            if value := self.text(name):
                yield name, value
        for name in SEVERAL:
            yield from ((name, value) for value in self.data.get(name, ()))
        for name in LAST:
            if value := self.text(name):
                yield name, value

    def address(self, **changes: str) -> str:
        """The search as a query string of known parts in a fixed order, with other values for some; an empty one leaves its part out."""
        kept = [part for part in self.parts if part[0] not in changes]
        return address([*kept, *((name, value) for name, value in changes.items() if value)])

    @property
    def hidden(self) -> Parts:
        """What the form carries on unseen."""
        return [(name, value) for name, value in self.parts if name in MANNERS]

    # -- chips

    @cached_property
    def chips(self) -> list[Chip]:
        """One for each part of the search, the words first; without its place a search has no distance either."""
        return [Chip(self._say(*part), self._without(part)) for part in self.shown_parts if part[0] != "within" or self.has_place]

    def _without(self, gone: tuple[str, str]) -> str:
        with_it = {"place": {"within", "at"}, "at": {"within"}}.get(gone[0], set())
        return address(part for part in self.parts if part != gone and part[0] not in with_it)

    def _say(self, name: str, value: str) -> str:
        match name:
            case "q":
                return value if value[:1] in '"“„«' else str(format_lazy("“{}”", value))
            case "age":
                return _("Age: %(age)s") % {"age": value}
            case "at":
                return _("Near you")
            case "within":
                return far(self.data["within"])
            case "starts_after":
                return _("Starts from %(day)s") % {"day": value}
            case "updated_since":
                return _("Updated since %(day)s") % {"day": value}
            case "country":
                return words.country_name(value)
            case "sex" | "healthy" | "status" | "results" | "expanded_access":
                return str(dict(self.filters.form.fields[name].choices).get(value, value))
            case "condition" | "place":
                return value
            case _:
                return words.label(KINDS[name], value)


def far(distance: Distance) -> str:
    """A distance to look within, in words."""
    if distance.number is None:
        return _("Any distance")
    number = number_format(distance.number, use_l10n=True, force_grouping=True)
    return (_("Within %(number)s miles") if distance.unit == "mi" else _("Within %(number)s km")) % {"number": number}


def usual(*, miles: bool) -> str:
    """How far is looked where nothing was said (`filters.USUAL_KM`), in the unit of the place first."""
    return _("62 miles (100 km)") if miles else _("100 km (62 miles)")


def address(parts: Iterable[tuple[str, str]]) -> str:
    """A query string; empty when nothing is asked for."""
    query = urlencode(list(parts))
    return f"?{query}" if query else ""
