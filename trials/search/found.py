"""The seam between the pages and whatever searches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Literal, Protocol, overload

from django.db.models import QuerySet

from trials.models import Trial
from trials.search import nearest
from trials.search.index.answer import Answer
from trials.search.index.reader import reader
from trials.search.nearest import Nearest
from trials.search.plain_answer import Plain
from trials.search.query import Query
from trials.terms.profile import numbers

__all__ = ["Found", "Half", "Nearest", "find"]
Facets = dict[str, dict[str, int]]


class Listing(Protocol):
    """Trials in order."""

    @property
    def total(self) -> int:
        """How many trials."""

    def ids(self, first: int, number: int) -> list[int]:
        """A stretch of the list."""


class Source(Listing, Protocol):
    """What answers one search."""

    @property
    def unplaced_total(self) -> int:
        """How many of them, at the end, name no place."""

    @property
    def relaxed_words(self) -> bool:
        """Whether no trial holds all of the words."""

    @property
    def holding_all(self) -> int:
        """How many at the top hold all of the words, where others follow that hold some; else 0."""

    @property
    def facets(self) -> Facets:
        """Numbers by filter and token."""

    @property
    def open(self) -> Listing:
        """Those of which nothing in the profile rules the person out."""

    @property
    def ruled_out(self) -> Listing:
        """The others."""

    @property
    def asked(self) -> dict[int, int]:
        """By the number of a topic, how many of the open trials ask about it."""


class _Ids(Sequence[int]):
    """The ids of trials in order, read as far as they are asked for. `ask` gets a list and answers what is asked of it."""

    def __init__(self, ask: Callable[[Callable[[Listing], Any]], Any]) -> None:
        self._ask = ask

    @property
    def total(self) -> int:
        """How many trials there are in all."""
        return int(self._ask(lambda listing: listing.total))

    @property
    def ids(self) -> list[int]:
        """All ids in order; of a long list ask for a slice instead."""
        return self[:]

    def __len__(self) -> int:
        return self.total

    @overload
    def __getitem__(self, wanted: int) -> int: ...
    @overload
    def __getitem__(self, wanted: slice) -> list[int]: ...
    def __getitem__(self, wanted: slice | int) -> list[int] | int:
        if isinstance(wanted, slice):
            first, end, step = wanted.indices(self.total)
            found: list[int] = self._ask(lambda listing: listing.ids(first, max(0, end - first)))
            return found[::step]
        at = range(self.total)[wanted]
        return int(self._ask(lambda listing: listing.ids(at, 1))[0])


class Half(_Ids):
    """A part of what a search found, in the same order; a paginator takes it as it is."""


class Found(_Ids):
    """What a search found: the ids of the trials in order. A paginator takes it as it is; only what is asked for is read.

    A fault of the index on the way makes it the database's answer; the log tells, the visitor sees no difference but the time.
    """

    def __init__(
        self, trials: QuerySet[Trial] | None = None, query: Query | None = None, answer: Callable[[], Source | None] = lambda: None
    ) -> None:
        super().__init__(self._asked)
        self._query = query or Query()
        self._plain = Plain(self._query, trials)
        self._source: Source = self._plain
        self._source = self._tried(answer) or self._plain

    @property
    def engine(self) -> Literal["index", "plain"]:
        """Who answers."""
        return "plain" if self._source is self._plain else "index"

    @property
    def unplaced_total(self) -> int:
        """How many trials at the end of the list name no place, where a distance was asked for."""
        return self._asked(lambda source: source.unplaced_total)

    @property
    def relaxed_words(self) -> bool:
        """No trial holds all of the words, so these hold as many of them as any does."""
        return self._asked(lambda source: source.relaxed_words)

    @property
    def holding_all(self) -> int:
        """How many trials at the top hold all of the words, where others follow that hold some of them; else 0."""
        return self._asked(lambda source: source.holding_all)

    @property
    def facets(self) -> Facets:
        """For each filter (by its name in `Query`) its tokens and how many trials each would give; its own choice does not count."""
        return self._asked(lambda source: source.facets)

    @property
    def open(self) -> Half:
        """Those of which nothing in the query's profile rules the person out; all of them without a profile."""
        return Half(lambda what: self._asked(lambda source: what(source.open)))

    @property
    def ruled_out(self) -> Half:
        """The others: at least one thing in the profile may not match."""
        return Half(lambda what: self._asked(lambda source: what(source.ruled_out)))

    def next_question(self, but: Collection[int] = ()) -> tuple[int, int] | None:
        """The number of the topic that most of the open trials ask about and that the profile says nothing of, and how many trials do.

        `but` are numbers not to ask about, such as those that the visitor is not sure of. None where there is none.
        """
        told = {*but, *self._told}
        asked = {number: count for number, count in self._asked(lambda source: source.asked).items() if number not in told and count}
        return max(asked.items(), key=lambda pair: (pair[1], -pair[0]), default=None)

    def nearest(self, trial_ids: Iterable[int]) -> dict[int, Nearest]:
        """The site to show for each of these trials that has a site with a point; empty where no place was asked for."""
        return nearest.of(trial_ids, self._query.near) if self._query.near else {}

    @property
    def _told(self) -> list[int]:
        profile = self._query.profile
        return [*numbers(profile.yes), *numbers(profile.no)] if profile else []

    def _asked[T](self, what: Callable[[Source], T]) -> T:
        found = self._tried(lambda: what(self._source)) if self._source is not self._plain else None
        if found is not None:
            return found
        self._source = self._plain
        return what(self._plain)

    def _tried[T](self, what: Callable[[], T | None]) -> T | None:
        """Nothing where the index has a fault."""
        try:
            return what()
        except (ValueError, OSError) as fault:  # what the engine raises for torn and missing files
            reader.tell(fault)
            return None


def find(query: Query) -> Found:
    """The listed trials that the search asks for, best first; counted and read only when asked."""
    snapshot = reader.snapshot()
    return Found(None, query, lambda: Answer(query, snapshot) if snapshot else None)
