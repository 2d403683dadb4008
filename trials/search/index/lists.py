"""A list of trials as the index keeps it until somebody reads it: stretches one after the other, each with its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from tantivy import Query as Ask

from trials.search.index import asking, geo
from trials.search.index.reader import Snapshot
from trials.search.query import Near

# A page of results.
FIRST_READ = 20
# Up to here all matches are read and put in order by distance; beyond it the nearest trials are asked for, so many at a time.
READ_ALL, NEAREST_AT_A_TIME = 50_000, 2_000

# By what the words score, by who looks for people and the newest record, by the newest record alone, by the nearest open site.
By = Literal["words", "standing", "newest", "distance"]
_ORDER: dict[By, dict[str, Any]] = {
    "words": {"weight_by_field": "boost"},
    "standing": {"order_by_field": "order"},
    "newest": {"order_by_field": "newest"},
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the list, how it is ordered, and its first trials where they came with its number."""

    ask: Ask
    by: By
    total: int
    first: tuple[int, ...] = ()


class Lists:
    """Counts and reads lists of one snapshot, around one point."""

    def __init__(self, snapshot: Snapshot, near: Near | None) -> None:
        self._searcher, self._sites, self._near = snapshot.searcher, snapshot.sites, near

    def count(self, ask: Ask) -> int:
        """How many trials."""
        found: Any = self._searcher.aggregate(ask, {"n": {"value_count": {"field": "pk"}}})
        return int(found["n"]["value"])

    def part(self, ask: Ask, by: By) -> Part:
        """Counted and, since that costs no more, with its first trials."""
        if by == "distance":
            return self.unread(ask, by)
        found: Any = self._searcher.search(ask, FIRST_READ, **_ORDER[by])
        return Part(ask, by, int(found.count or 0), tuple(self._pks(found)))

    def unread(self, ask: Ask, by: By) -> Part:
        """Only counted: for a stretch that most pages never come to."""
        return Part(ask, by, self.count(ask))

    def ids(self, parts: Sequence[Part], first: int, number: int) -> list[int]:
        """The ids of so many trials from the place `first` in the list."""
        found: list[int] = []
        for part in parts:
            if first < part.total and number > len(found):
                found += self._read(part, first, min(number - len(found), part.total - first))
            first = max(0, first - part.total)
        return found

    def _read(self, part: Part, first: int, number: int) -> list[int]:
        if part.by == "distance":
            return self._by_distance(part, first, number)
        if first + number <= len(part.first):
            return list(part.first[first : first + number])
        return self._pks(self._searcher.search(part.ask, number, count=False, offset=first, **_ORDER[part.by]))

    # -- by distance

    @cached_property
    def _nearest(self) -> geo.Numbers:
        """The trials with an open site, the nearest first."""
        if self._near is None:
            return np.empty(0, dtype=np.int64)
        trials, far = self._sites.distances(self._near.latitude, self._near.longitude)
        return trials[np.argsort(far, kind="stable")]

    def _by_distance(self, part: Part, first: int, number: int) -> list[int]:
        nearest = self._nearest
        if part.total <= READ_ALL:
            return nearest[np.isin(nearest, self._all_ids(part.ask))][first : first + number].tolist()
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
