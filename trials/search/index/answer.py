"""What the index finds for a query: counted, in order and with the counts of the filters, each only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from tantivy import Query as Ask

from trials.search.index import asking, counting, easing, narrowing, schema, words
from trials.search.index.columns import Facets
from trials.search.index.lists import By, Lists, Part
from trials.search.index.reader import Snapshot
from trials.search.index.screening import Half, Split
from trials.search.query import Query
from trials.terms.profile import Profile

# With so few trials for all of the words, some more are wanted behind them.
FEW = 3


class Answer:
    """One query, asked of one snapshot."""

    def __init__(self, query: Query, snapshot: Snapshot) -> None:
        self._query, self._snapshot = query, snapshot
        self._searcher, self._sites = snapshot.searcher, snapshot.sites
        self._lists = Lists(snapshot, query.near)
        self._units = words.units(query)
        self._filters = narrowing.filters(query, snapshot.searcher)
        self._words = self._ask_words()
        self._counted = words.counted(query, self._units) if query.words and self._units else self._words
        self._relaxed, self._holding_all = False, 0

    # -- words

    def _ask_words(self) -> Ask | None:
        if not self._query.words:
            return None
        return words.words_ask(self._query, self._units) if self._units else Ask.empty_query()

    def _most_words(self) -> Ask | None:
        """Where no trial at all holds all of the words: what holds most of what they mean. None where that is of no help."""
        if self._words is None or self._query.phrase or self._lists.count(self._words):
            return None
        return self._enough(None, 0, easing.eased(self._query, self._units))

    def _more(self, part: Part) -> list[Part]:
        """With so few trials that hold all of the words, those behind them that hold part of what they mean."""
        if self._words is None or self._query.phrase or self._query.sort != "relevance" or self._lists.count(self._words) > FEW:
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
            number = self._lists.count(joined)
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
        if not total and (some := self._most_words()) is not None:
            self._words, self._counted, self._relaxed = some, some, True
            return self._parts()
        return self._more(found[0]) if len(found) == 1 and self._query.near is None and 0 < total <= FEW else found

    def _parts(self) -> list[Part]:
        if self._query.unreadable:
            return []
        if self._query.near is None:
            return [self._part(self._by)]
        unplaced = asking.flag("placed", 0)
        if self._within is not None:
            # Those without a place come last, so most pages need only their number.
            last = self._lists.unread(asking.every(*self._base, unplaced), self._by)
            return [self._part("distance" if self._query.sort == "distance" else self._by, self._within), last]
        if self._query.sort == "distance":
            closed = [self._part(self._by, asking.flag("open", 0), asking.flag("placed", 1)), self._part(self._by, unplaced)]
            return [self._part("distance", asking.flag("open", 1)), *closed]
        return [self._part(self._by)]

    @property
    def _by(self) -> By:
        """The order of what is not in order of distance."""
        return "newest" if self._query.sort == "newest" else "standing" if self._words is None else "words"

    def _part(self, by: By, *where: Ask) -> Part:
        ask = asking.every(*self._base, *where)
        # What answers split is read by its halves, so that of the whole only the number is wanted.
        return self._lists.unread(ask, by) if self._query.profile else self._lists.part(ask, by)

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
        return self._lists.ids(self.parts, first, number)

    # -- what a visitor's answers say to them

    @cached_property
    def _split(self) -> Split:
        return Split(self._lists, self.parts, self._query.profile or Profile())

    @property
    def open(self) -> Half:
        """Trials of which nothing that is known rules the person out."""
        return self._split.open

    @property
    def ruled_out(self) -> Half:
        """Trials that at least one answer may not match."""
        return self._split.ruled_out

    @cached_property
    def asked(self) -> dict[int, int]:
        """Topics by number, and how many of the open trials ask about each."""
        return counting.asked(self._searcher, [part.ask for part in self.open.parts])

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
