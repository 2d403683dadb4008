"""The parts of a sentence, with what each of them names. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.shape import MarkKind, Part

type Placed = Sequence[tuple[Part, list[Candidate]]]


class Rule(NamedTuple):
    """`find` goes through a sentence, and yields those candidates of which more may be said than stands next to them.

    It can find any only among candidates of `topics` (none: of all), and where there are so many parts.
    """

    find: Callable[[Placed], Iterator[Candidate]]
    topics: frozenset[str] = frozenset()
    parts: int = 1


NOT_UNDERSTOOD: tuple[MarkKind, ...] = ("unknown", "hidden")
# How a part begins that takes nothing over from what stands before it.
ANEW = frozenset({"ever", "now", "narrows"})


def placed(candidates: Sequence[Candidate], parts: Sequence[Part]) -> Placed:
    """Each part with the candidates that it names."""
    return [(part, [each for each in candidates if _is_in(each, part)]) for part in parts if part.marks]


def outside(several: Placed) -> Placed:
    """Those that stand in no brackets."""
    return [(part, here) for part, here in several if not part.depth]


def _is_in(candidate: Candidate, part: Part) -> bool:
    return part.marks[0].start <= candidate.mark.start <= part.marks[-1].start
