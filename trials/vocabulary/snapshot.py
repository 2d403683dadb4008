"""The vocabulary in memory: one copy a process, made again when the stamp has risen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trials.vocabulary.held import Held
from trials.vocabulary.models import Concept, LayTerm, Origin

BREAK = "\n"
# A shorter name of an imported list ("MI", "PE") stands for too much else to be searched for unasked.
SHORTEST_IMPORTED = 4


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Names by key. A key leads to the concepts that go by it, the best first; a concept's names are one string, the best first."""

    stamp: int
    concepts: list[str]
    by_key: dict[str, int | tuple[int, ...]]
    # Keys of one stem that stand for several words ("feeling low"): too little to go by among other words.
    alone: frozenset[str]
    # For words that no key covers: which names of several words a stem stands in.
    lay_by_stem: dict[str, frozenset[str]]

    def names(self, number: int) -> list[str]:
        """The names of a concept that records use, its own first."""
        return self.concepts[number].split(BREAK)

    def found(self, key: str) -> tuple[int, ...]:
        """The concepts that go by this key."""
        numbers = self.by_key.get(key, ())
        return (numbers,) if isinstance(numbers, int) else numbers


def _load(stamp: int, _key: str) -> Snapshot:
    places: dict[int, int] = {}
    names: list[list[str]] = []
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for pk, name, key, origin in Concept.objects.filter(in_use=True).order_by("pk").values_list("pk", "name", "key", "origin"):
        places[pk] = len(names)
        found[key].append((origin, len(names)))
        names.append([name])
    short: dict[str, bool] = {}
    for concept_id, text, key, usable, origin in _terms():
        place = places.get(concept_id)
        if place is None:
            continue
        found[key].append((origin, place))
        if " " not in key:
            short[key] = short.get(key, True) and " " in text
        if usable and (origin != Origin.IMPORTED or len(text) >= SHORTEST_IMPORTED):
            names[place].append(text)
    own = {key for key, pairs in found.items() if min(pairs)[0] != Origin.IMPORTED}
    alone = frozenset(key for key, only in short.items() if only and key in own)
    by_key = {key: _best(pairs) for key, pairs in found.items()}
    return Snapshot(stamp, [BREAK.join(row) for row in names], by_key, alone, _by_stem(own))


def _terms() -> Iterator[tuple[int, str, str, bool, int]]:
    """Concept, text, key, whether it is searched for, and origin of each term, a concept's best first."""
    rows = LayTerm.objects.filter(in_use=True).order_by("concept_id", "origin", "kind", "pk")
    for concept, text, key, kind, language, origin in rows.values_list("concept_id", "text", "key", "kind", "language", "origin").iterator(
        chunk_size=5000
    ):
        yield concept, text, key, kind == LayTerm.Kind.MEDICAL and language == "en", origin


def _by_stem(own: set[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key in own:
        stems = key.split()
        if len(stems) > 1:
            for stem in stems:
                found[stem].add(key)
    return {stem: frozenset(some) for stem, some in found.items()}


def _best(found: list[tuple[int, int]]) -> int | tuple[int, ...]:
    """Concepts by rank. Where people here or the starter list say what a word means, an imported list does not add to it."""
    found.sort()
    if found[0][0] != Origin.IMPORTED:
        found = [pair for pair in found if pair[0] != Origin.IMPORTED]
    numbers = tuple(dict.fromkeys(number for _rank, number in found))
    return numbers[0] if len(numbers) == 1 else numbers


_held = Held(_load)
current: Callable[[], Snapshot] = _held.of
forget = _held.forget
