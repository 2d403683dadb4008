"""What a name that somebody begins to type could be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from trials.vocabulary import keys, names
from trials.vocabulary.names import Names

# After every text that begins in the same way.
AFTER = "\U0010ffff"
LONGEST = 80


def conditions(prefix: str, limit: int = 8) -> list[str]:
    """Names that begin so, those in most trials first; then names with a later word that begins so."""
    folded = keys.fold(prefix)[:LONGEST]
    if not folded:
        return []
    known = names.current()
    found = _heaviest(known, known.starts[_range(len(known.starts), lambda at: known.whole.folded[known.starts[at]], folded)], limit)
    if len(found) < limit:
        inner = known.inner[_range(len(known.inner), lambda at: _rest(known, at), folded)]
        found += [name for name in _heaviest(known, inner, limit + len(found)) if name not in found]
    return found[:limit]


def _rest(known: Names, at: int) -> str:
    return known.whole.folded[known.inner[at]][known.inner_at[at] :]


def _range(length: int, read: Callable[[int], str], prefix: str) -> slice:
    places = range(length)
    return slice(bisect_left(places, prefix, key=read), bisect_left(places, prefix + AFTER, key=read))


def _heaviest(known: Names, places: NDArray[np.uint32], limit: int) -> list[str]:
    """Of these names the ones in most trials, the shorter first where there are as many."""
    places = np.unique(places)
    if len(places) > 4 * limit:
        weights = known.whole.weights[places]
        least = np.partition(weights, -limit)[-limit]
        better, equal = places[weights > least], places[weights == least]
        places = np.concatenate([better, equal[: 4 * limit]])
    best = sorted(
        places.tolist(), key=lambda place: (-known.whole.weights[place], len(known.whole.folded[place]), known.whole.folded[place])
    )
    return [known.shown[known.whole.folded[place]] for place in best[:limit]]
