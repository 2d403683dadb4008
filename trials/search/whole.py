"""All listed trials as the database lists them, split by a visitor's answers.

The first twenty are shown without reading half a million; a page far down, or a half of few trials, reads all before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from django.db.models import QuerySet
from django.utils import timezone

from trials.models import ScreenBits, Trial
from trials.search import plain
from trials.search.query import Query
from trials.terms.facts import Split
from trials.terms.profile import Profile
from trials.terms.status import RECRUITING

# The first page of a list mostly ends within so many trials; then ever more are read at once, so that a late page skips each few times.
READ_FIRST = 100


class Part:
    """Those of them that are meant, in their order; how many there are is known without a look at them."""

    def __init__(self, trials: Callable[[], Iterator[int]], is_meant: Callable[[int], bool], total: int) -> None:
        self._trials, self._is_meant, self.total = trials, is_meant, total

    def ids(self, first: int, number: int) -> list[int]:
        """A stretch of the list."""
        return list(islice(filter(self._is_meant, self._trials()), first, first + number))


class Whole:
    """The list that asks for nothing."""

    def __init__(self, query: Query, profile: Profile) -> None:
        self._sort, self._today = query.sort, timezone.localdate()
        self.split: Split = ScreenBits.objects.split(profile)

    @property
    def all(self) -> Part:
        """All of them."""
        return Part(self._ids, lambda _pk: True, self.split.total)

    @property
    def open(self) -> Part:
        """Those of which nothing that is known rules the person out."""
        return Part(self._ids, self.split.is_open, self.split.total - self.split.ruled_out)

    @property
    def ruled_out(self) -> Part:
        """Those that at least one answer may not match."""
        return Part(self._ids, self.split.rules_out, self.split.ruled_out)

    def _ids(self) -> Iterator[int]:
        for trials in _in_turn(self._sort, self._today):
            first, number = 0, READ_FIRST
            while some := list(trials.values_list("pk", flat=True)[first : first + number]):
                yield from some
                first, number = first + number, number * 2


def _in_turn(sort: str, today: date) -> Iterator[QuerySet[Trial]]:
    """One after the other they are the whole list (`plain.in_order`), and of each an index gives the first without a look at the rest."""
    for trials in [Trial.objects.listed()] if sort == "newest" else _by_standing(today):
        yield trials.filter(last_update_date__isnull=False).order_by("-last_update_date", "pk")
        yield trials.filter(last_update_date__isnull=True).order_by("pk")


def _by_standing(today: date) -> Iterator[QuerySet[Trial]]:
    listed = Trial.objects.listed().alias(standing=plain.standing(today))
    of = {rank: [token for token, its in plain.FIRST.items() if its == rank] for rank in plain.FIRST.values()}
    of[plain.MAYBE_CLOSED] = [RECRUITING]
    for rank in sorted(of):
        yield listed.filter(standing=rank, overall_status__in=of[rank])
    yield listed.filter(standing=plain.LAST)
