"""Read the criteria of many trials, in this process or in others. No Django, no database."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from trials.eligibility import stored
from trials.eligibility.reading import read
from trials.eligibility.rules import Screen, screen
from trials.eligibility.shape import Reading, Structured
from trials.lib import crew


class Wanted(msgspec.Struct, array_like=True, gc=False):
    """What there is to read of a trial."""

    trial: int
    text: str
    structured: Structured


class Read(msgspec.Struct, array_like=True, gc=False):
    """What came of it: the reading as it is kept, what of it holds for many people at once, and how sure the least sure requirement is.

    `fault` says why nothing was read; the reading is one without criteria then.
    """

    trial: int
    body: str
    screen: Screen
    least_sure: float = 1.0
    fault: str = ""


# Somebody who reads, batch by batch.
type Readers = crew.Crew[Wanted, Read]
ReaderEnded = crew.Ended


def reading() -> crew.Work[Wanted, Read]:
    """What a reader does."""
    return read_all


def read_all(wanted: Sequence[Wanted]) -> list[Read]:
    """Read each; one that cannot be read has a fault."""
    return [_one(each) for each in wanted]


def kept(trial: int, made: Reading) -> Read:
    """A reading as it is kept."""
    return Read(trial, stored.encode(made), screen(made), least_sure(made))


def least_sure(made: Reading) -> float:
    """The confidence of the least sure requirement, 1 where there is none."""
    return min((requirement.confidence for criterion in made.criteria for requirement in criterion.requirements), default=1.0)


def _one(wanted: Wanted) -> Read:
    try:
        return kept(wanted.trial, read(wanted.text, wanted.structured))
    except Exception as fault:  # noqa: BLE001  # one strange text must not stop all others
        nothing = Reading(wanted.structured, ())
        return Read(wanted.trial, stored.encode(nothing), screen(nothing), fault=f"{type(fault).__name__}: {fault}"[:300])


class Inline(crew.Inline[Wanted, Read]):
    """Reads in this process."""

    def __init__(self) -> None:
        super().__init__(reading)


class Several(crew.Several[Wanted, Read]):
    """Reads in processes of its own, which take turns."""

    def __init__(self, count: int) -> None:
        super().__init__(count, reading, task=Wanted, made=Read, name="criteria-reader")
