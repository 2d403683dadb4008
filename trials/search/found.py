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
    """What a search found: how many, and any stretch of the ids in order. A paginator takes it as it is."""

    def __init__(self, trials: QuerySet[Trial]) -> None:
        self._trials = trials

    @cached_property
    def total(self) -> int:
        """How many trials there are in all."""
        return self._trials.count()

    def __len__(self) -> int:
        return self.total

    @overload
    def __getitem__(self, wanted: int) -> int: ...
    @overload
    def __getitem__(self, wanted: slice) -> list[int]: ...
    def __getitem__(self, wanted: slice | int) -> list[int] | int:
        ids = plain.in_order(self._trials).values_list("pk", flat=True)
        return list(ids[wanted]) if isinstance(wanted, slice) else ids[wanted]


def find(query: Query) -> Found:
    """The listed trials that the search asks for, those that look for people first; counted and read only when asked."""
    return Found(plain.matching(query, Trial.objects.listed()))
