"""The seam between the pages and whatever searches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, overload

from django.db.models import QuerySet

from trials.models import Trial
from trials.search import plain
from trials.search.query import Query

Facets = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The site of a trial that a list shows for a place: the nearest open one, else the nearest one; `nearer_closed` says that a closed one is nearer."""

    site_id: int
    city: str
    country: str
    km: float
    is_open: bool
    nearer_closed: bool


class Found(Sequence[int]):
    """What a search found: the ids of the trials in order. A paginator takes it as it is.

    They are read once and all, since counting them and then reading a page of them would look at every trial twice.
    """

    engine: Literal["index", "plain"] = "plain"
    # The trials that name no place, where a distance was asked for; they are the last ones of the list.
    unplaced_total: int = 0
    # No trial holds all of the words, so these hold at least one.
    relaxed_words: bool = False

    def __init__(self, trials: QuerySet[Trial]) -> None:
        self._trials = trials

    @cached_property
    def ids(self) -> list[int]:
        """All ids in order."""
        return list(plain.in_order(self._trials).values_list("pk", flat=True))

    @property
    def total(self) -> int:
        """How many trials there are in all."""
        return len(self.ids)

    @cached_property
    def facets(self) -> Facets:
        """For each filter (by its name in `Query`) the tokens and how many trials each would give; a filter in use does not narrow its own."""
        return {}

    def nearest(self, trial_ids: Iterable[int]) -> dict[int, Nearest]:
        """The site to show for each of these trials that has a site with a point; empty where no place was asked for."""
        return {}

    def __len__(self) -> int:
        return self.total

    @overload
    def __getitem__(self, wanted: int) -> int: ...
    @overload
    def __getitem__(self, wanted: slice) -> list[int]: ...
    def __getitem__(self, wanted: slice | int) -> list[int] | int:
        return self.ids[wanted]


def find(query: Query) -> Found:
    """The listed trials that the search asks for, those that look for people first; counted and read only when asked."""
    return Found(plain.matching(query, Trial.objects.listed()))
