"""The database's answer to a search, for where there is no index."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from django.db.models import F, QuerySet
from django.utils import timezone

from trials.models import ScreenBits, Trial
from trials.search import plain, plain_counts
from trials.search.index.geo import EARTH_KM
from trials.search.query import Query
from trials.search.whole import Part, Whole
from trials.terms.facts import Split


class Ids:
    """A list that has been read."""

    def __init__(self, ids: list[int]) -> None:
        self._ids = ids

    @property
    def total(self) -> int:
        """How many trials there are."""
        return len(self._ids)

    def ids(self, first: int, number: int) -> list[int]:
        """A stretch of the list."""
        return self._ids[first : first + number]


class Plain:
    """The database's answer to a search.

    All ids are read once, since counting them and then reading a page would look at each twice. Only what asks for nothing, and would find
    everything, is counted and read by stretches where a visitor's answers split it.
    """

    relaxed_words = False
    holding_all = 0

    def __init__(self, query: Query, trials: QuerySet[Trial] | None = None) -> None:
        self._query, self._given = query, trials

    @cached_property
    def _trials(self) -> QuerySet[Trial]:
        """Those given, else all that match; only made when the database has to answer."""
        return plain.matching(self._query, Trial.objects.listed()) if self._given is None else self._given

    @cached_property
    def _ids(self) -> list[int]:
        query = self._query
        newest = (F("last_update_date").desc(nulls_last=True), "pk")
        ordered = self._trials.order_by(*newest) if query.sort == "newest" else plain.in_order(self._trials, timezone.localdate())
        ids = list(ordered.values_list("pk", flat=True))
        if query.near is None or (query.sort != "distance" and query.within_km is None):
            return ids
        far = plain.distances(query) if query.sort == "distance" else {}
        return sorted(ids, key=lambda pk: (pk in self._unplaced, far.get(pk, EARTH_KM * 4)))

    @cached_property
    def _unplaced(self) -> set[int]:
        return set(self._trials.exclude(plain.placed()).values_list("pk", flat=True))

    @property
    def total(self) -> int:
        """How many trials there are."""
        return self._whole.all.total if self._whole else len(self._ids)

    @property
    def unplaced_total(self) -> int:
        """How many at the end of the list name no place."""
        ends = plain.by_place(self._query) or (self._query.near is not None and self._query.sort == "distance")
        return len(self._unplaced) if ends else 0

    def ids(self, first: int, number: int) -> list[int]:
        """A stretch of the list."""
        return self._whole.all.ids(first, number) if self._whole else self._ids[first : first + number]

    @cached_property
    def facets(self) -> dict[str, dict[str, int]]:
        """Numbers by filter and token."""
        return plain_counts.facets(self._query, Trial.objects.listed())

    # -- what a visitor's answers say to them

    @cached_property
    def _whole(self) -> Whole | None:
        profile, asks_nothing = self._query.profile, replace(self._query, profile=None).is_empty
        return Whole(self._query, profile) if profile and asks_nothing and self._given is None else None

    @cached_property
    def _split(self) -> Split:
        profile = self._query.profile
        return ScreenBits.objects.split(profile) if profile else Split()

    @cached_property
    def open(self) -> Ids | Part:
        """Trials of which nothing that is known rules the person out."""
        return self._whole.open if self._whole else Ids([pk for pk in self._ids if not self._split.rules_out(pk)])

    @cached_property
    def ruled_out(self) -> Ids | Part:
        """Trials that at least one answer may not match."""
        return self._whole.ruled_out if self._whole else Ids([pk for pk in self._ids if self._split.rules_out(pk)])

    @cached_property
    def asked(self) -> dict[int, int]:
        """Topics by number, and how many of the open trials ask about each."""
        if self._whole:
            return plain_counts.asked(self._whole.split.is_open)
        return plain_counts.asked(set(self.open.ids(0, self.open.total)).__contains__)
