"""From what was asked to what is searched for: where the place is, what else the words are called, what may have been meant.

All of it is told to the visitor, and each part can be switched off in the address.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from trials.places.distance import in_miles
from trials.places.resolve import Resolution, resolve
from trials.search.filters import TrialFilter, words_of
from trials.search.found import Found, find
from trials.search.query import Near, Query
from trials.vocabulary import expand, spelling

if TYPE_CHECKING:
    from trials.places.models import Place
    from trials.terms.profile import Profile

# A town in the words ("lung cancer Lyon") must be as large as this, or a common word would be taken for some village.
LARGE_TOWN = 100_000
LONGEST_TOWN = 3
SHORTEST_TOWN = 4
BEFORE_A_TOWN = frozenset(("in", "near", "around", "at", "by", "close", "to", "en", "cerca", "de"))
# Where so few trials match, another spelling may have been meant.
FEW = 3
MEANT = 3


@dataclass(frozen=True)
class Understood:
    """What was searched for. `town` stood in the words; `widened` says that nothing is open within the
    usual distance, so that trials from further away are shown; `instead_of` are the words as typed, where they were corrected."""

    query: Query
    place: Resolution | None = None
    town: str = ""
    widened: bool = False
    instead_of: str = ""
    meant: tuple[str, ...] = ()

    @property
    def choices(self) -> list[Place]:
        """The places that the visitor may have meant: to ask about, or beside the one that was taken."""
        return list(self.place.choices) if self.place is not None else []

    @property
    def place_unknown(self) -> bool:
        """Whether the place is none that we know, so that it was only looked for in the words of the records."""
        return self.place is not None and self.place.kind == "unknown"

    @property
    def also(self) -> tuple[str, ...]:
        """Other names that were searched for as well, but for those that were typed."""
        typed = " ".join(self.query.words).casefold()
        return tuple(name for name in self.query.expansion.shown if name.casefold() not in typed) if self.query.expansion else ()


class Search:
    """One search: `understood` says what was made of the address, `found` are the trials, split by `profile` where there is one."""

    def __init__(self, filters: TrialFilter, profile: Profile | None = None) -> None:
        self.filters = filters
        self._query = replace(filters.query, profile=profile)
        self._asked = filters.form.cleaned_data if filters.is_bound and filters.form.is_valid() else {}
        self.understood = self._placed()
        self.found = find(self.understood.query)
        if self._is_far:
            self._widen()
        if self._misses:
            self._spell()

    @property
    def says_miles(self) -> bool:
        """Whether distances are told in miles: as the visitor asked, else as people at the place say it."""
        within, query = self._asked.get("within"), self.understood.query
        if within and within.number:
            return bool(within.unit == "mi")
        return in_miles(query.near.country if query.near else query.country[0] if len(query.country) == 1 else "")

    def _take(self, understood: Understood, found: Found | None = None) -> None:
        self.understood, self.found = understood, found or find(understood.query)

    # -- where

    def _placed(self) -> Understood:
        """With the point of the place, which may stand among the words."""
        asked = self._query
        if asked.place:
            resolution = resolve(asked.place)
            return Understood(self._expanded(self._at(asked, resolution)), resolution)
        if asked.near is None and (taken := self._town_in_words(asked)):
            words, town, resolution = taken
            return Understood(self._expanded(self._at(replace(asked, words=words, place=town), resolution)), resolution, town)
        return Understood(self._expanded(self._sorted(asked)))

    def _at(self, asked: Query, resolution: Resolution) -> Query:
        """A town gives a point, a country itself; of anything else only the words are known."""
        if resolution.kind != "found":
            return asked
        if resolution.place is None:
            return replace(asked, place="", country=tuple(dict.fromkeys((*asked.country, resolution.country))))
        place = resolution.place
        near = Near(place.latitude, place.longitude, str(place), place.country_code)
        return self._sorted(replace(asked, place="", near=near, within_km=self.filters.within_km))

    def _sorted(self, query: Query) -> Query:
        """With a place and no words there is nothing else to go by than how near it is."""
        plain = query.near is not None and not query.words and not self._asked.get("sort")
        return replace(query, sort="distance") if plain else query

    def _town_in_words(self, asked: Query) -> tuple[tuple[str, ...], str, Resolution] | None:
        """Words, town and where it is: when the last of several words are a large town and no name that patients use."""
        if asked.phrase or self._asked.get("also") == "no":
            return None
        words = asked.words
        for number in range(min(LONGEST_TOWN, len(words) - 1), 0, -1):
            town = " ".join(words[-number:])
            if len(town) < SHORTEST_TOWN or expand.expand(town).spans:
                continue
            resolution = resolve(town)
            if resolution.kind == "found" and resolution.place is not None and resolution.place.population >= LARGE_TOWN:
                rest = list(words[:-number])
                while len(rest) > 1 and rest[-1].casefold() in BEFORE_A_TOWN:
                    rest.pop()
                return tuple(rest), town, resolution
        return None

    @property
    def _is_far(self) -> bool:
        """Whether nothing is open within a distance that the visitor did not name."""
        query = self.understood.query
        return query.near is not None and not self._asked.get("within") and self.found.total == self.found.unplaced_total

    def _widen(self) -> None:
        """The town as a word of the records, where all words are found so; else any distance, the nearest first."""
        if self.understood.town:
            query = self._expanded(self._query)
            as_words = find(query)
            if as_words.total and not as_words.relaxed_words:
                self._take(Understood(query), as_words)
                return
        query = replace(self.understood.query, within_km=None, sort="distance")
        wider = find(query)
        if wider.total > self.found.total and not wider.relaxed_words:
            self._take(replace(self.understood, query=query, widened=True), wider)

    # -- words

    def _expanded(self, query: Query) -> Query:
        """With the other names of the words, unless the visitor wants none."""
        if not query.words or query.phrase or self._asked.get("also") == "no":
            return query
        return replace(query, expansion=expand.expand(" ".join(query.words)) or None)

    @cached_property
    def _is_free(self) -> bool:
        """Whether the words may be corrected."""
        query = self.understood.query
        return bool(query.words) and not query.unreadable and self._asked.get("spelling") != "no"

    @property
    def _misses(self) -> bool:
        """Whether too little was found for the words to be all right."""
        return self._is_free and (self.found.relaxed_words or self.found.total <= FEW)

    def _spell(self) -> None:
        """Another spelling at once where nothing else matches, else as a question."""
        query = self.understood.query
        typed = " ".join(query.words)
        meant = corrections(query.words)
        if self.found.total and not self.found.relaxed_words:
            if not query.expansion:
                self._take(replace(self.understood, meant=tuple(meant[:MEANT])), self.found)
            return
        for number, better in enumerate(meant):
            if taken := self._corrected(better):
                # Beside a name that the vocabulary knows, two words that happen to exist are no question worth asking.
                others = [one for one in (*meant[:number], *meant[number + 1 :]) if _is_name(one) or not _is_name(better)]
                understood = replace(self.understood, query=taken[0], instead_of=typed, meant=tuple(others[: MEANT - 1]))
                self._take(understood, taken[1])
                return
            if _is_name(better):
                break
        self._take(replace(self.understood, meant=tuple(meant[:MEANT])), self.found)

    def _corrected(self, better: str) -> tuple[Query, Found] | None:
        """The search for another spelling, where it finds all of the words, or all but those around a name ("help with my migraine")."""
        for said in dict.fromkeys((better, spelling.telling(better))):
            query = self._expanded(replace(self.understood.query, words=words_of(said)))
            found = find(query)
            if found.total and not found.relaxed_words:
                return query, found
        return None


def corrections(words: tuple[str, ...]) -> list[str]:
    """What the words may be, the likeliest first: all of them as one name, then each that has a likelier spelling by itself."""
    text = " ".join(words)
    found = [name for name in spelling.suggest(text) if name.casefold() != text.casefold()]
    if len(words) > 1:
        each = [word if spelling.is_everyday(word) else next(iter(spelling.suggest(word)), word) for word in words]
        if [one.casefold() for one in each] != [word.casefold() for word in words]:
            found.append(" ".join(each))
    # A name that the vocabulary knows as a whole is meant sooner than any two words that happen to exist.
    ranked = sorted(dict.fromkeys(found), key=lambda one: not _is_name(one))
    return list({spelling.telling(one).casefold(): one for one in reversed(ranked)}.values())[::-1][: MEANT + 1]


def _is_name(text: str) -> bool:
    return any(span.text.casefold() == text.casefold() for span in expand.expand(text).spans)
