"""Go along a list where all that changes is written down, batch by batch, with somebody who works on each. No Django, no database.

Where the list is read, what is worked on and what is stored is the caller's; this is the order of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, Self

from trials.lib.crew import Crew, side_by_side


class Overtaken(Exception):
    """Another process has taken in this part of the list meanwhile; nothing was stored."""


class Batch[Task](Protocol):
    """A part of the list: what there is to work on, and the place in the list where the part ends."""

    @property
    def wanted(self) -> Sequence[Task]:
        """What there is to work on; nothing, where a change asks for no work."""

    @property
    def until(self) -> int:
        """Where the next part begins."""


class Counts(Protocol):
    """What came of it, to be added up."""

    def __add__(self, other: Self, /) -> Self: ...


def follow[Part: Batch, Task, Made, Total: Counts](
    crew: Crew[Task, Made],
    *,
    place: Callable[[], int],
    after: Callable[[int], Part | None],
    store: Callable[[Part, list[Made]], Total],
    nothing: Total,
) -> Total:
    """Take in the whole list from its `place`. Where another process does the same, go on after it. `after` gives the part that begins at a
    place, None at the end; `store` may raise `Overtaken`."""
    total = nothing
    while True:
        try:
            for counts in side_by_side(_parts(place(), after), crew, _wanted, store):
                total += counts
        except Overtaken:
            crew.forget()
            continue
        return total


def follow_one[Part: Batch, Task, Made, Total: Counts](
    crew: Crew[Task, Made], part: Part | None, *, store: Callable[[Part, list[Made]], Total], nothing: Total
) -> Total:
    """Take in one part, unless there is none or another process has taken it in."""
    if part is None:
        return nothing
    crew.send(part.wanted)
    try:
        return store(part, crew.receive())
    except Overtaken:
        return nothing


def through[Part: Batch, Task, Made, Total: Counts](
    crew: Crew[Task, Made], parts: Iterable[Part], *, store: Callable[[Part, list[Made]], Total], nothing: Total
) -> Total:
    """Take in parts that no change leads to."""
    return sum(side_by_side(parts, crew, _wanted, store), start=nothing)


def _parts[Part: Batch](place: int, after: Callable[[int], Part | None]) -> Iterator[Part]:
    while (part := after(place)) is not None:
        yield part
        place = part.until


def _wanted[Task](part: Batch[Task]) -> Sequence[Task]:
    return part.wanted
