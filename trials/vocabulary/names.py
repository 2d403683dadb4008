"""The names that spelling and proposals go by, in memory: one copy a process, made again when the stamp has risen."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from trials.vocabulary import keys
from trials.vocabulary.held import Held
from trials.vocabulary.models import Concept, KnownName, LayTerm, Origin

SHORTEST_WORD = 4
# A name that no record here has still counts a little.
LEAST = 1
MOST_PAIRS = 3


@dataclass(frozen=True, slots=True)
class Index:
    """Names (folded), their weights, and for each pair of letters the names that have it."""

    folded: list[str]
    weights: NDArray[np.float32]
    lengths: NDArray[np.int32]
    by_pair: dict[str, NDArray[np.uint32]]
    every: frozenset[str]

    @classmethod
    def of(cls, weighed: dict[str, int]) -> Index:
        """An index of these names with their weights."""
        folded = list(weighed)
        places: dict[str, array[int]] = {}
        for place, name in enumerate(folded):
            for letters in pairs(name):
                places.setdefault(letters, array("I")).append(place)
        by_pair = {letters: np.frombuffer(found, dtype=np.uint32) for letters, found in places.items()}
        weights = np.fromiter(weighed.values(), dtype=np.float32, count=len(folded))
        lengths = np.fromiter(map(len, folded), dtype=np.int32, count=len(folded))
        return cls(folded, weights, lengths, by_pair, frozenset(folded))

    def alike(self, folded: str, limit: int, most: int) -> list[int]:
        """The places of the names that share most pairs of letters with this one and are at most so much longer or shorter, in no order."""
        found = [self.by_pair[letters] for letters in pairs(folded) if letters in self.by_pair]
        if not found:
            return []
        shared = np.bincount(np.concatenate(found), minlength=len(self.folded))
        # Names of other lengths share pairs by mere size: what counts is the share.
        # A mistake changes at most three pairs of letters.
        least = max(1, len(found) // 4, len(pairs(folded)) - MOST_PAIRS * most)
        near = (shared >= least) & (np.abs(self.lengths - len(folded)) <= most)
        candidates = np.flatnonzero(near)
        if len(candidates) > limit:
            share = 2.0 * shared[candidates] / (self.lengths[candidates] + len(folded) + 2) + np.log1p(self.weights[candidates]) * 0.002
            candidates = candidates[np.argpartition(-share, limit)[:limit]]
        return [int(place) for place in candidates]


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that can be proposed."""

    stamp: int
    shown: dict[str, str]
    whole: Index
    single: Index
    # Places in `whole`: in the order of the alphabet, by the start of the name, and by the start of a later word with its offset.
    starts: NDArray[np.uint32]
    inner: NDArray[np.uint32]
    inner_at: NDArray[np.uint8]


def pairs(folded: str) -> set[str]:
    """Each two letters that stand side by side, the ends included."""
    return {first + second for first, second in pairwise(f" {folded} ")}


def _load(stamp: int, _key: str) -> Names:
    shown: dict[str, str] = {}
    weighed: dict[str, int] = {}
    for folded, name, trials in KnownName.objects.order_by("-trials", "folded").values_list("folded", "name", "trials"):
        shown[folded], weighed[folded] = name, trials + LEAST
    own = Concept.objects.filter(in_use=True, origin__lt=Origin.IMPORTED).values_list("name", flat=True)
    terms = LayTerm.objects.filter(in_use=True, origin__lt=Origin.IMPORTED, concept__in_use=True).values_list("text", flat=True)
    for name in (*own, *terms):
        folded = keys.fold(name)
        if folded not in shown:
            shown[folded], weighed[folded] = name, LEAST
    whole = Index.of(weighed)
    starts = sorted(range(len(whole.folded)), key=whole.folded.__getitem__)
    inner = [(place, at + 1) for place, name in enumerate(whole.folded) for at, letter in enumerate(name[:250]) if letter == " "]
    inner.sort(key=lambda pair: whole.folded[pair[0]][pair[1] :])
    return Names(
        stamp,
        shown,
        whole,
        Index.of(_words(weighed)),
        np.array(starts, dtype=np.uint32),
        np.array([place for place, _at in inner], dtype=np.uint32),
        np.array([at for _place, at in inner], dtype=np.uint8),
    )


def _words(weighed: dict[str, int]) -> dict[str, int]:
    """Each word of the names with the weight of all names that have it."""
    found: dict[str, int] = {}
    for name, weight in weighed.items():
        for word in keys.words(name):
            if len(word) >= SHORTEST_WORD and not word.isdigit():
                found[word] = found.get(word, 0) + weight
    return found


_held = Held(_load)
current: Callable[[], Names] = _held.of
forget = _held.forget
