"""The seam between the pages and whatever searches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

from django.db.models import QuerySet

from trials.models import Trial
from trials.search import plain
from trials.search.query import Query


class Found(Sequence[int]):
    """What a search found: the ids of the trials in order. A paginator takes it as it is.

    They are read once and all, since counting them and then reading a page of them would look at every trial twice.
    """

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
