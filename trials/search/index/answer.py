"""What the index finds for a query: counted, in order and with the counts of the filters, each only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from tantivy import Query as Ask

from trials.search.index import asking, counting, easing, geo, schema
from trials.search.index.columns import Facets
from trials.search.index.reader import Snapshot
from trials.search.query import Query

# With so few trials for all of the words, some more are wanted behind them.
FEW = 3
# A page of results.
FIRST_READ = 20
# Up to here all matches are read and put in order by distance; beyond it the nearest trials are asked for, so many at a time.
READ_ALL, NEAREST_AT_A_TIME = 50_000, 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the list, and how it is ordered."""

    ask: Ask
    by: str
    total: int
    first: tuple[int, ...]


class Answer:
    """One query, asked of one snapshot."""

    def __init__(self, query: Query, snapshot: Snapshot) -> None:
        self._query, self._snapshot = query, snapshot
        self._searcher, self._sites = snapshot.searcher, snapshot.sites
        self._units = asking.units(query)
        self._filters = asking.filters(query, snapshot.searcher)
        self._words = self._ask_words()
        self._counted = asking.counted(query, self._units) if query.words and self._units else self._words
        self._relaxed, self._holding_all = False, 0

    # -- words

    def _ask_words(self) -> Ask | None:
        if not self._query.words:
            return None
        return asking.words_ask(self._query, self._units) if self._units else Ask.empty_query()

    def _most_words(self) -> Ask | None:
        """Where no trial at all holds all of the words: what holds most of what they mean. None where that is of no help."""
        if self._words is None or self._query.phrase or self._count(self._words):
            return None
        return self._enough(None, 0, easing.eased(self._query, self._units))

    def _more(self, part: Part) -> list[Part]:
        """With so few trials that hold all of the words, those behind them that hold part of what they mean."""
        if self._words is None or self._query.phrase or self._query.sort != "relevance" or self._count(self._words) > FEW:
            return [part]
        every = self._words
        self._words = self._enough(every, part.total, easing.meant(self._units))
        self._counted = self._words
        if self._words is every:
            return [part]
        self._holding_all = part.total
        return self._parts()

    def _enough(self, found: Ask | None, total: int, asks: Iterable[Ask]) -> Ask | None:
        """One after the other, each behind those before it, until there are some trials to choose from."""
        for ask in asks:
            joined = ask if found is None else easing.forward(found, ask)
            number = self._count(joined)
            if number > total:
                found, total = joined, number
            if total > FEW:
                break
        return found

    @property
    def relaxed_words(self) -> bool:
        """Whether no trial holds all of the words, so that these hold as many as any does."""
        return bool(self.parts) and self._relaxed

    @property
    def holding_all(self) -> int:
        """How many trials at the top hold all of the words, where others follow that hold some; else 0."""
        return self._holding_all if self.parts else 0

    # -- where

    @cached_property
    def _distances(self) -> tuple[geo.Numbers, geo.Points]:
        near = self._query.near
        if near is None:
            return np.empty(0, dtype=np.int64), np.empty(0)
        return self._sites.distances(near.latitude, near.longitude)

    @cached_property
    def _within(self) -> Ask | None:
        """Trials with an open site near enough: by cells where all sites are, by their own numbers where only some."""
        near, km = self._query.near, self._query.within_km
        if near is None or km is None:
            return None
        cells, trials = self._sites.within(near.latitude, near.longitude, km)
        return asking.either(asking.ids_among("cell", cells), asking.ids_among("pk", trials))

    # -- the list

    @property
    def _base(self) -> list[Ask]:
        return [ask for ask in (self._words, *self._filters.values()) if ask is not None]

    @cached_property
    def parts(self) -> list[Part]:
        """The stretches of the list, one after the other."""
        found = self._parts()
        total = sum(part.total for part in found)
        if not total and (words := self._most_words()) is not None:
            self._words, self._counted, self._relaxed = words, words, True
            return self._parts()
        return self._more(found[0]) if len(found) == 1 and self._query.near is None and 0 < total <= FEW else found

    def _parts(self) -> list[Part]:
        by = self._query.sort
        if self._query.unreadable:
            return []
        if self._query.near is None:
            return [self._part("relevance" if by == "distance" else by)]
        rest = "relevance" if by == "distance" else by
        unplaced = asking.flag("placed", 0)
        if self._within is not None:
            # Those without a place come last, so most pages need only their number.
            last = asking.every(*self._base, unplaced)
            return [self._part(by, self._within), Part(last, rest, self._count(last), ())]
        if by == "distance":
            closed = asking.flag("open", 0)
            return [self._part(by, asking.flag("open", 1)), self._part(rest, closed, asking.flag("placed", 1)), self._part(rest, unplaced)]
        return [self._part(by)]

    def _part(self, by: str, *where: Ask) -> Part:
        """Counted and, since that costs no more, with its first trials."""
        ask = asking.every(*self._base, *where)
        if by == "distance":
            return Part(ask, by, self._count(ask), ())
        found: Any = self._searcher.search(ask, FIRST_READ, **self._order(by))
        return Part(ask, by, int(found.count or 0), tuple(self._pks(found)))

    def _order(self, by: str) -> dict[str, Any]:
        if by == "newest":
            return {"order_by_field": "newest"}
        return {"order_by_field": "order"} if self._words is None else {"weight_by_field": "boost"}

    def _count(self, ask: Ask) -> int:
        found: Any = self._searcher.aggregate(ask, {"n": {"value_count": {"field": "pk"}}})
        return int(found["n"]["value"])

    @property
    def total(self) -> int:
        """How many trials there are."""
        return sum(part.total for part in self.parts)

    @property
    def unplaced_total(self) -> int:
        """How many at the end of the list name no place."""
        return self.parts[-1].total if len(self.parts) > 1 else 0

    def ids(self, first: int, number: int) -> list[int]:
        """The ids of so many trials from the place `first` in the list."""
        found: list[int] = []
        for part in self.parts:
            if first < part.total and number > len(found):
                found += self._read(part, first, min(number - len(found), part.total - first))
            first = max(0, first - part.total)
        return found

    def _read(self, part: Part, first: int, number: int) -> list[int]:
        if part.by == "distance":
            return self._by_distance(part, first, number)
        if first + number <= len(part.first):
            return list(part.first[first : first + number])
        return self._pks(self._searcher.search(part.ask, number, count=False, offset=first, **self._order(part.by)))

    def _by_distance(self, part: Part, first: int, number: int) -> list[int]:
        trials, far = self._distances
        order = np.argsort(far, kind="stable")
        nearest = trials[order]
        if part.total <= READ_ALL:
            matching = self._all_ids(part.ask)
            return nearest[np.isin(nearest, matching)][first : first + number].tolist()
        found: list[int] = []
        for at in range(0, len(nearest), NEAREST_AT_A_TIME):
            some = nearest[at : at + NEAREST_AT_A_TIME]
            matching = self._all_ids(asking.every(part.ask, asking.ids_among("pk", some.tolist())))
            found += some[np.isin(some, matching)].tolist()
            if len(found) >= first + number:
                break
        return found[first : first + number]

    def _all_ids(self, ask: Ask) -> geo.Numbers:
        found: Any = self._searcher.search(ask, max(READ_ALL, NEAREST_AT_A_TIME), count=False, order_by_field="pk")
        return np.fromiter((pk for pk, _address in found.hits), dtype=np.int64, count=len(found.hits))

    def _pks(self, found: Any) -> list[int]:
        return [int(pk) for pk in self._searcher.fast_field_values("pk", [address for _key, address in found.hits]) if pk is not None]

    # -- counts beside the filters

    @cached_property
    def facets(self) -> Facets:
        """For each filter its tokens with their numbers; what is chosen in a filter does not narrow its own numbers."""
        if not self.parts:
            return {name: {} for name in schema.FACETS}
        where = [] if self._within is None else [asking.either(self._within, asking.flag("placed", 0))]
        others = [*([] if self._counted is None else [self._counted]), *where]
        if others or self._filters:
            return counting.facets(self._query, self._searcher, self._filters, others)
        # The first page of a visit; it stays the same as long as the snapshot does.
        of_all = self._snapshot.counts_of_all
        if not of_all:
            of_all.update(counting.facets(self._query, self._searcher, {}, []))
        return {name: dict(counts) for name, counts in of_all.items()}
