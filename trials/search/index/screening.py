"""What a visitor's answers say to what was found: the half that nothing rules out, and the half that one answer may not match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from tantivy import FieldType, Occur
from tantivy import Query as Ask

from trials.search.index import asking
from trials.search.index.lists import Lists, Part
from trials.search.index.schema import schema
from trials.search.index.screened import out
from trials.terms.profile import Profile


class Half:
    """A part of a list, in the same order."""

    def __init__(self, lists: Lists, parts: Sequence[Part]) -> None:
        self._lists, self.parts = lists, parts

    @property
    def total(self) -> int:
        """How many trials."""
        return sum(part.total for part in self.parts)

    def ids(self, first: int, number: int) -> list[int]:
        """A stretch of the list."""
        return self._lists.ids(self.parts, first, number)


class Split:
    """Both halves of a list, each made when it is asked for."""

    def __init__(self, lists: Lists, parts: Sequence[Part], profile: Profile) -> None:
        self._lists, self._parts, self._out = lists, parts, ruled_out(profile)

    @cached_property
    def ruled_out(self) -> Half:
        """Trials that at least one answer may not match."""
        if self._out is None:
            return Half(self._lists, ())
        return Half(self._lists, [self._lists.part(asking.every(part.ask, self._out), part.by) for part in self._parts])

    @cached_property
    def open(self) -> Half:
        """Trials of which nothing that is known rules the person out."""
        if self._out is None:
            return Half(self._lists, self._parts)
        return Half(self._lists, [self._lists.part(_but(part.ask, self._out), part.by) for part in self._parts])


def ruled_out(profile: Profile) -> Ask | None:
    """Trials that something known of the person rules out; None where nothing is known."""
    asks = [*_bounds(profile)]
    if words := [*out(profile.yes, profile.no, profile.sex)]:
        asks.append(asking.one_of("out", words))
    return Ask.const_score_query(asking.either(*asks), 0.0) if asks else None


def _bounds(profile: Profile) -> Iterator[Ask]:
    """A trial without a bound has no value there, so nothing lies outside it."""
    known = {
        "age": (profile.age_months_low, profile.age_months_high),
        "bmi": (profile.bmi_low, profile.bmi_high),
        "weight": (profile.weight, profile.weight),
    }
    for name, (least, most) in known.items():
        if most is not None:
            yield Ask.range_query(schema(), f"{name}_low", FieldType.Float, float(most), None, include_lower=False)
        if least is not None:
            yield Ask.range_query(schema(), f"{name}_high", FieldType.Float, None, float(least), include_upper=False)


def _but(ask: Ask, out: Ask) -> Ask:
    return Ask.boolean_query([(Occur.Must, ask), (Occur.MustNot, out)])
