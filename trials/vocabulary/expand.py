"""What else a visitor's words are called. Pure look-ups in memory: no query for each word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from trials.vocabulary import keys, snapshot
from trials.vocabulary.compose import compose
from trials.vocabulary.snapshot import Snapshot

MOST_WORDS = 12
MOST_STEMS = 4
MOST_TERMS = 16
MOST_CONCEPTS = 6
MOST_SHOWN = 3
# How many other words may stand between the words of one name ("pain in my right knee").
WIDEST_GAP = 2
# From what share of their words on a long lay phrase and the visitor's words count as the same.
NEAR_ENOUGH, NEARER_THAN_A_WORD = 0.6, 0.75
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


def looser(expansion: Expansion | None) -> Expansion | None:
    """What the parts of the longest names are called, for when a name as a whole finds nothing. None when no name has parts."""
    spans = [part for span in expansion.spans for part in _parts(span)] if expansion else []
    return Expansion(tuple(spans)) if expansion and tuple(spans) != expansion.spans else None


def _parts(span: Span) -> tuple[Span, ...]:
    """Names of fewer words; of single words where there is no other."""
    tokens = _tokens(span.text)
    length = len({token.stem for token in tokens if not token.filler})
    if length < 2:
        return (span,)
    parts = within(snapshot.current(), span.text, tokens, longest=length - 1).spans
    return parts if span not in parts else within(snapshot.current(), span.text, tokens, longest=1).spans


def within(known: Snapshot, text: str, tokens: list[_Token], *, longest: int = MOST_STEMS) -> Expansion:
    """The same, in a given snapshot, by names of at most so many words."""
    chosen = _chosen(known, tokens, longest)
    whole = longest >= MOST_STEMS and all(len(places) == 1 for places, _key in chosen)
    if whole and (near := _nearly(known, tokens, NEARER_THAN_A_WORD if chosen else NEAR_ENOUGH)):
        chosen = [near, *(pair for pair in chosen if not near[0][0] <= pair[0][0] <= near[0][-1])]
    made = _composed(text, tokens, chosen) if longest > 1 else None
    kept = [(places, key) for places, key in chosen if not (made and made[0] <= places[0] <= made[1])]
    spans = [(places[0], _span(known, text, tokens, places, key)) for places, key in kept]
    if made:
        spans.append((made[0], made[2]))
    return Expansion(tuple(span for _place, span in sorted(spans, key=lambda pair: pair[0])))


def _tokens(text: str) -> list[_Token]:
    """The words with their places; at most so many that matter."""
    found: list[_Token] = []
    for match in _TOKEN.finditer(text[:1000]):
        for word in keys.words(match.group()):
            found.append(_Token(match.start(), match.end(), keys.stem(word), word in keys.FILLERS))
    if all(token.filler for token in found):
        found = [_Token(token.start, token.end, token.stem, filler=False) for token in found]
    return found[: 3 * MOST_WORDS]


def _composed(text: str, tokens: list[_Token], chosen: list[tuple[tuple[int, ...], str]]) -> tuple[int, int, Span] | None:
    """A part of the body with what ails it, among the words that no name of several words covers; its first and last place."""
    covered = {place for places, _key in chosen if len(places) > 1 for place in range(places[0], places[-1] + 1)}
    free = [place for place, token in enumerate(tokens) if not token.filler and place not in covered][:MOST_WORDS]
    made = compose([tokens[place].stem for place in free])
    if made is None:
        return None
    first, last = free[made.places[0]], free[made.places[-1]]
    if covered & set(range(first, last + 1)):
        return None
    own = text[tokens[first].start : tokens[last].end]
    return first, last, Span(own, tuple(term for term in made.terms if term != keys.fold(own)), made.shown)


def _chosen(known: Snapshot, tokens: list[_Token], longest: int) -> list[tuple[tuple[int, ...], str]]:
    """Names made of words near one another: most words first, then those that stand closest, then the first."""
    content = [place for place, token in enumerate(tokens) if not token.filler][:MOST_WORDS]
    free, chosen = set(content), []
    for size in range(min(longest, len(content)), 0, -1):
        for places in _near_ones(content, size):
            between = [place for place in content if places[0] <= place <= places[-1]]
            if not free.issuperset(between):
                continue
            key = _key(known, {tokens[place].stem for place in places})
            if key in known.by_key and not (size == 1 and len(content) > 1 and (key in known.alone or key in keys.ASIDE)):
                # Words between those of the name go with it: "right" in "pain in my right knee" narrows nothing that records say.
                chosen.append((places, key))
                free.difference_update(between)
    return chosen


def _key(known: Snapshot, stems: set[str]) -> str:
    """The key of these words; of those that say more, where only these are a name."""
    key = " ".join(sorted(stems))
    telling = stems - keys.WEAK
    return " ".join(sorted(telling)) if key not in known.by_key and len(telling) > 1 else key


def _near_ones(content: list[int], size: int) -> list[tuple[int, ...]]:
    """Each so many of the words with few others between: those that stand closest first, then those that come first."""
    found = []
    for at, first in enumerate(content):
        for others in combinations(range(at + 1, min(at + size + WIDEST_GAP, len(content))), size - 1):
            spread = others[-1] - at if others else 0
            found.append((spread, at, (first, *(content[other] for other in others))))
    return [places for _spread, _at, places in sorted(found)]


def _nearly(known: Snapshot, tokens: list[_Token], enough: float) -> tuple[tuple[int, ...], str] | None:
    """Where no name of several words fits: the name that shares most of its words with the visitor's."""
    stems = {token.stem: place for place, token in reversed(list(enumerate(tokens))) if not token.filler}
    shared = Counter(key for stem in stems for key in known.lay_by_stem.get(stem, ()))
    scored = [(2 * number / (len(stems) + key.count(" ") + 1), key) for key, number in shared.items() if number > 1]
    score, key = max(scored, default=(0.0, ""))
    if score < enough:
        return None
    return tuple(sorted(stems[stem] for stem in key.split() if stem in stems)), key


def _span(known: Snapshot, text: str, tokens: list[_Token], places: tuple[int, ...], key: str) -> Span:
    """The visitor's words from the first to the last with the small words beside them, and the other names."""
    first, last = places[0], places[-1]
    while first and tokens[first - 1].filler:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].filler:
        last += 1
    concepts = known.found(key)[:MOST_CONCEPTS]
    terms = _terms(known, concepts, keys.fold(text[tokens[first].start : tokens[last].end]))
    shown = [known.names(number)[0] for number in concepts[:MOST_SHOWN]]
    return Span(text[tokens[first].start : tokens[last].end], terms, ", ".join(shown))


def _terms(known: Snapshot, concepts: tuple[int, ...], own: str) -> tuple[str, ...]:
    """Each concept's name, then its other names in turn, so that none is left out for another's many."""
    lists = [known.names(number) for number in concepts]
    longest = max((len(names) for names in lists), default=0)
    mixed = (names[place] for place in range(longest) for names in lists if place < len(names))
    different = {keys.fold(name): name for name in mixed if keys.fold(name) != own}
    return tuple(list(different.values())[:MOST_TERMS])
