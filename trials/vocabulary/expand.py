"""What else a visitor's words are called. Pure look-ups in memory: no query for each word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from trials.vocabulary import keys, snapshot
from trials.vocabulary.snapshot import Snapshot

MOST_WORDS = 12
MOST_STEMS = 4
MOST_TERMS = 16
MOST_CONCEPTS = 6
# How many other words may stand between the words of one name ("pain in my right knee").
WIDEST_GAP = 2
# From what share of their words on a long lay phrase and the visitor's words count as the same.
NEAR_ENOUGH = 0.6
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the visitor's words, its other names (to search for as well), and the name to show."""

    text: str
    terms: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """The stretches that have other names, in order, none overlapping another."""

    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.spans)

    @property
    def shown(self) -> tuple[str, ...]:
        """What the page says it also searched for, each once."""
        return tuple(dict.fromkeys(span.shown for span in self.spans))


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    stem: str
    filler: bool


def expand(words_text: str) -> Expansion:
    """The stretches of the text that are known names. The longest name wins; word order and small words do not matter."""
    tokens = _tokens(words_text)
    if not tokens:
        return Expansion()
    return within(snapshot.current(), words_text, tokens)


def within(known: Snapshot, text: str, tokens: list[_Token]) -> Expansion:
    """The same, in a given snapshot."""
    chosen = _chosen(known, tokens)
    if not chosen:
        chosen = _nearly(known, tokens)
    return Expansion(tuple(_span(known, text, tokens, places, key) for places, key in sorted(chosen)))


def _tokens(text: str) -> list[_Token]:
    """The words with their places; at most so many that matter."""
    found: list[_Token] = []
    for match in _TOKEN.finditer(text[:1000]):
        for word in keys.words(match.group()):
            found.append(_Token(match.start(), match.end(), keys.stem(word), word in keys.FILLERS))
    if all(token.filler for token in found):
        found = [_Token(token.start, token.end, token.stem, filler=False) for token in found]
    return found[: 3 * MOST_WORDS]


def _chosen(known: Snapshot, tokens: list[_Token]) -> list[tuple[tuple[int, ...], str]]:
    """Names made of words near one another: most words first, then those that stand closest, then the first."""
    content = [place for place, token in enumerate(tokens) if not token.filler][:MOST_WORDS]
    order = {place: number for number, place in enumerate(content)}
    free, chosen = set(content), []
    for size in range(min(MOST_STEMS, len(content)), 0, -1):
        for places in sorted(combinations(content, size), key=lambda some: (order[some[-1]] - order[some[0]], some[0])):
            if order[places[-1]] - order[places[0]] > size - 1 + WIDEST_GAP:
                break
            if not free.issuperset(places):
                continue
            key = " ".join(sorted({tokens[place].stem for place in places}))
            if key in known.by_key:
                # Words between those of the name go with it: "right" in "pain in my right knee" narrows nothing that records say.
                chosen.append((places, key))
                free.difference_update(places)
    return chosen


def _nearly(known: Snapshot, tokens: list[_Token]) -> list[tuple[tuple[int, ...], str]]:
    """Where no name fits, the lay phrase that shares most of its words with the visitor's."""
    stems = {token.stem: place for place, token in reversed(list(enumerate(tokens))) if not token.filler}
    shared = Counter(key for stem in stems for key in known.lay_by_stem.get(stem, ()))
    scored = [(2 * number / (len(stems) + key.count(" ") + 1), key) for key, number in shared.items() if number > 1]
    score, key = max(scored, default=(0.0, ""))
    if score < NEAR_ENOUGH:
        return []
    return [(tuple(sorted(stems[stem] for stem in key.split() if stem in stems)), key)]


def _span(known: Snapshot, text: str, tokens: list[_Token], places: tuple[int, ...], key: str) -> Span:
    """The visitor's words from the first to the last with the small words beside them, and the other names."""
    first, last = places[0], places[-1]
    while first and tokens[first - 1].filler:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].filler:
        last += 1
    concepts = known.found(key)[:MOST_CONCEPTS]
    terms = _terms(known, concepts, keys.fold(text[tokens[first].start : tokens[last].end]))
    shown = [name for name in (known.names(number)[0] for number in concepts)]
    return Span(text[tokens[first].start : tokens[last].end], terms, ", ".join(shown[:3]))


def _terms(known: Snapshot, concepts: tuple[int, ...], own: str) -> tuple[str, ...]:
    """Each concept's name, then its other names in turn, so that none is left out for another's many."""
    lists = [known.names(number) for number in concepts]
    longest = max((len(names) for names in lists), default=0)
    mixed = (names[place] for place in range(longest) for names in lists if place < len(names))
    different = {keys.fold(name): name for name in mixed if keys.fold(name) != own}
    return tuple(list(different.values())[:MOST_TERMS])
