"""The vocabulary in memory: one copy a process, made again when the stamp has risen."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass

from trials.vocabulary.models import Concept, LayTerm, Origin, Stamp

BREAK = "\n"
# A shorter name of an imported list ("MI", "PE") stands for too much else to be searched for unasked.
SHORTEST_IMPORTED = 4


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Names by key. A key leads to the concepts that go by it, the best first; a concept's names are one string, the best first."""

    stamp: int
    concepts: list[str]
    by_key: dict[str, int | tuple[int, ...]]
    # For words that no key covers: which lay terms a stem stands in, and how many stems each term has.
    lay_by_stem: dict[str, list[str]]

    def names(self, number: int) -> list[str]:
        """The names of a concept that records use, its own first."""
        return self.concepts[number].split(BREAK)

    def found(self, key: str) -> tuple[int, ...]:
        """The concepts that go by this key."""
        numbers = self.by_key.get(key, ())
        return (numbers,) if isinstance(numbers, int) else numbers


_lock = threading.Lock()
_held: Snapshot | None = None


def current() -> Snapshot:
    """The snapshot of now; one small query when it is still right."""
    global _held
    stamp = Stamp.objects.filter(pk=1).values_list("number", flat=True).first() or 0
    held = _held
    if held is not None and held.stamp == stamp:
        return held
    with _lock:
        if _held is None or _held.stamp != stamp:
            _held = _load(stamp)
        return _held


def forget() -> None:
    """Drop the copy, for tests whose database is rolled back."""
    global _held
    _held = None


def _load(stamp: int) -> Snapshot:
    places: dict[int, int] = {}
    names: list[list[str]] = []
    ranks: list[int] = []
    keys: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for pk, name, key, origin in Concept.objects.filter(in_use=True).order_by("pk").values_list("pk", "name", "key", "origin"):
        places[pk] = len(names)
        keys[key].append((origin, len(names)))
        names.append([name])
        ranks.append(origin)
    lay_by_stem: dict[str, list[str]] = defaultdict(list)
    rows = LayTerm.objects.filter(in_use=True).order_by("concept_id", "origin", "kind", "pk")
    for concept_id, text, key, kind, language, origin in rows.values_list("concept_id", "text", "key", "kind", "language", "origin").iterator(
        chunk_size=5000
    ):
        place = places.get(concept_id)
        if place is None:
            continue
        keys[key].append((origin, place))
        if origin != Origin.IMPORTED:
            for stem in key.split():
                lay_by_stem[stem].append(key)
        usable = kind == LayTerm.Kind.MEDICAL and language == "en"
        if usable and (origin != Origin.IMPORTED or len(text) >= SHORTEST_IMPORTED):
            names[place].append(text)
    return Snapshot(stamp, [BREAK.join(row) for row in names], {key: _best(found) for key, found in keys.items()}, dict(lay_by_stem))


def _best(found: list[tuple[int, int]]) -> int | tuple[int, ...]:
    """Concepts by rank. Where people here or the starter list say what a word means, an imported list does not add to it."""
    found.sort()
    if found[0][0] != Origin.IMPORTED:
        found = [pair for pair in found if pair[0] != Origin.IMPORTED]
    numbers = tuple(dict.fromkeys(number for _rank, number in found))
    return numbers[0] if len(numbers) == 1 else numbers
