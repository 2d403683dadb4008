"""What rules somebody out of a trial as single facts, and each fact as one long word of bits with a place for every trial. Pure.

A record that takes women from 18 on and nobody who is pregnant is three facts. One person is ruled out by some of all facts that there
are; the trials of which at least one of these holds are their words put together by "or", however many trials there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from trials.terms.profile import Profile, numbers

# What a record does not bound is bounded by these, so that no column is empty.
LOWEST, HIGHEST = -1.0, 1e6
# A word is kept in stretches of so many trials. A kilobyte: PostgreSQL keeps what is longer than two somewhere else.
STRETCH = 8_192

# Its kind and a number: ("yes", 12) rules out whoever says yes to topic 12, ("age_low", 216) whoever is younger.
Fact = tuple[str, float]
LISTED: Fact = ("listed", 0.0)
BOUNDS = ("age", "bmi", "weight")
# Half a million records bound ages by hundreds of different numbers. Of every so many (months, kg/m2, kg) a fact says who is bound by this
# or by more, ("age_low_from", 240), another who by this or by less, so that only numbers up to the next of these are looked at one by one.
CUTS = {
    "age": tuple(60.0 * step for step in range(1, 21)),
    "bmi": tuple(2.5 * step for step in range(5, 25)),
    "weight": tuple(10.0 * step for step in range(1, 19)),
}
_TAKES_ONLY = {"FEMALE": "only_female", "MALE": "only_male"}
# All kinds that come from the row of a trial.
_ENDS = ("low", "low_from", "high", "high_to")
OF_ROWS = frozenset({"yes", "no", *_TAKES_ONLY.values(), *(f"{name}_{end}" for name in BOUNDS for end in _ENDS)})


class Row(Protocol):
    """What a `ScreenRow` has of these."""

    yes_out_0: int
    yes_out_1: int
    no_out_0: int
    no_out_1: int
    sex: str


@dataclass(frozen=True, slots=True)
class Against:
    """Facts of one kind that rule somebody out: the numbers given, or all above or below one or between two, or (nothing given) all."""

    kind: str
    among: tuple[float, ...] = ()
    above: float | None = None
    below: float | None = None


def of_row(row: Row) -> Iterator[Fact]:
    """Everything that rules somebody out of this trial."""
    yield from (("yes", float(number)) for number in numbers((row.yes_out_0, row.yes_out_1)))
    yield from (("no", float(number)) for number in numbers((row.no_out_0, row.no_out_1)))
    if row.sex in _TAKES_ONLY:
        yield _TAKES_ONLY[row.sex], 0.0
    for name in BOUNDS:
        low, high = (float(getattr(row, f"{name}_{end}")) for end in ("low", "high"))
        if low > LOWEST:
            yield f"{name}_low", low
            yield from ((f"{name}_low_from", cut) for cut in CUTS[name] if cut <= low)
        if high < HIGHEST:
            yield f"{name}_high", high
            yield from ((f"{name}_high_to", cut) for cut in CUTS[name] if cut >= high)


def against(profile: Profile) -> Iterator[Against]:
    """What rules this person out. What is known up to rounding is ruled out only where all of it lies outside."""
    for kind, mask in (("yes", profile.yes), ("no", profile.no)):
        if found := numbers(mask):
            yield Against(kind, among=tuple(found))
    if profile.sex:
        yield from (Against(kind) for sex, kind in _TAKES_ONLY.items() if sex != profile.sex)
    known = ((profile.age_months_low, profile.age_months_high), (profile.bmi_low, profile.bmi_high), (profile.weight, profile.weight))
    for name, (least, most) in zip(BOUNDS, known, strict=True):
        if most is not None:
            yield from _bound_above(name, most)
        if least is not None:
            yield from _bound_below(name, least)


def _bound_above(name: str, most: float) -> Iterator[Against]:
    cut = min((cut for cut in CUTS[name] if cut > most), default=None)
    yield Against(f"{name}_low", above=most, below=cut)
    if cut is not None:
        yield Against(f"{name}_low_from", among=(cut,))


def _bound_below(name: str, least: float) -> Iterator[Against]:
    cut = max((cut for cut in CUTS[name] if cut < least), default=None)
    yield Against(f"{name}_high", above=cut, below=least)
    if cut is not None:
        yield Against(f"{name}_high_to", among=(cut,))


def stretches(ids: Iterable[int]) -> dict[int, list[int]]:
    """These trials by the stretch that each stands in."""
    found = defaultdict[int, list[int]](list)
    for pk in ids:
        found[pk // STRETCH].append(pk)
    return found


def bits(ids: Iterable[int]) -> int:
    """The places of trials of one stretch."""
    found = bytearray(STRETCH // 8)
    for pk in ids:
        found[pk % STRETCH // 8] |= 1 << pk % 8
    return read(found)


def gathered(told: Mapping[int, Collection[Fact]]) -> dict[Fact, int]:
    """For each fact the places of the trials, all of one stretch, of which it holds."""
    of = defaultdict[Fact, list[int]](list)
    for pk, facts in told.items():
        for fact in facts:
            of[fact].append(pk)
    return {fact: bits(ids) for fact, ids in of.items()}


def read(kept: bytes | bytearray | memoryview) -> int:
    """A stretch as it is kept, as a number."""
    return int.from_bytes(kept, "little")


def written(places: int) -> bytes:
    """A stretch as it is kept."""
    return places.to_bytes(STRETCH // 8, "little")


@dataclass(slots=True)
class Split:
    """All listed trials, and which of them one person is ruled out of."""

    _listed: dict[int, int] = field(default_factory=dict)
    _out: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, kind: str, stretch: int, kept: bytes) -> None:
        """What is kept of one fact: of `LISTED`, or of one that rules the person out."""
        if kind == LISTED[0]:
            self._listed[stretch] = read(kept)
        else:
            self._out[stretch] |= read(kept)

    @property
    def total(self) -> int:
        """How many trials are listed."""
        return sum(places.bit_count() for places in self._listed.values())

    @property
    def ruled_out(self) -> int:
        """How many of them the person is ruled out of."""
        return sum((places & self._out.get(stretch, 0)).bit_count() for stretch, places in self._listed.items())

    def is_open(self, pk: int) -> bool:
        """Whether this trial is listed and the person not ruled out of it."""
        return bool(self._listed.get(pk // STRETCH, 0) >> pk % STRETCH & 1) and not self.rules_out(pk)

    def rules_out(self, pk: int) -> bool:
        """Whether the person is ruled out of this trial, listed or not."""
        return bool(self._out.get(pk // STRETCH, 0) >> pk % STRETCH & 1)
