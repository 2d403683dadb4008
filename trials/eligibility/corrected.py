"""What people corrected in a reading, laid over what software reads. Pure.

A correction is about a criterion by its words, not by its place: it outlives a new reading, and a new record, for as long as the section,
the words of the criterion and those of the criteria above it stay the same. What it is about and is no longer there is lost: it counts no
more, and a person is told.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from trials.eligibility.shape import Criterion, Group, Reading, Requirement, Section, Span

# Words in any case and with any spaces are the same words; signs of comparison count, what ends a line does not.
_ENDS = " .;,:*-•"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one criterion.

    `key` is that of the criterion. `requirements` (their places counted from its first character) stand instead of those that were read,
    None leaves these as they are. `is_hidden` takes it and what is under it out of the check. `order` puts it before or after those beside
    it. `quote` are the words of the record: for a criterion that a person added (`is_added`) they say where in the text it stands, in
    `section`.
    """

    key: str
    section: Section
    quote: str
    requirements: tuple[Requirement, ...] | None = None
    joint: Group = "all"
    whole: bool = False
    is_hidden: bool = False
    is_added: bool = False
    order: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it leaves all as it was read: an added criterion that is hidden, too, is as if it were not there."""
        if self.is_added:
            return self.is_hidden
        return self.requirements is None and self.order is None and not self.is_hidden


class Entry(msgspec.Struct, frozen=True):
    """A criterion as a coordinator sees it: as it counts now, as it was read (nothing for an added one), and what a person decided."""

    key: str
    criterion: Criterion
    read: Criterion | None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """All criteria in their order, hidden ones too, and the corrections whose criterion is no longer there. `parent` of a span is a place
    in `entries`."""

    entries: tuple[Entry, ...]
    lost: tuple[Decision, ...]


def keys(criteria: Sequence[Criterion]) -> list[str]:
    """For each criterion 32 hexadecimal digits of its section, its words and those above it; the second with the same ends in "-2"."""
    found, seen = list[str](), Counter[str]()
    for criterion in criteria:
        parent = criterion.span.parent
        above = found[parent] if parent is not None else ""
        told = "\n".join((criterion.span.section, words(criterion.span.cohort), above, words(criterion.text)))
        key = hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16).hexdigest()
        seen[key] += 1
        found.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return found


def added_key(section: Section, quote: str) -> str:
    """The key of a criterion that a person adds."""
    return hashlib.blake2b(f"added\n{section}\n{words(quote)}".encode("utf-8", "replace"), digest_size=16).hexdigest()


def words(text: str) -> str:
    """The text in small letters with one space between words."""
    return " ".join(text.casefold().split()).strip(_ENDS)


def correct(reading: Reading, text: str, decisions: Iterable[Decision]) -> Corrected:
    """The reading of this text as people left it."""
    by_key = {each.key: each for each in decisions}
    entries = [
        Entry(key, _applied(criterion, by_key.get(key)), criterion, by_key.pop(key, None))
        for key, criterion in zip(keys(reading.criteria), reading.criteria, strict=True)
    ]
    added = [(each, _added(each, text)) for each in by_key.values() if each.is_added]
    entries += [Entry(each.key, criterion, None, each) for each, criterion in added if criterion]
    there = {entry.key for entry in entries}
    return Corrected(_in_order(entries), tuple(each for each in by_key.values() if each.key not in there and not each.is_empty))


def counting(reading: Reading, corrected: Corrected) -> Reading:
    """The reading that visitors are asked by: without what is hidden and what is under it."""
    places: dict[int, int] = {}
    criteria = list[Criterion]()
    for place, entry in enumerate(corrected.entries):
        span = entry.criterion.span
        is_under_hidden = span.parent is not None and span.parent not in places
        if is_under_hidden or (entry.decision and entry.decision.is_hidden):
            continue
        places[place] = len(criteria)
        parent = None if span.parent is None else places[span.parent]
        criteria.append(replace(entry.criterion, span=replace(span, parent=parent)))
    return Reading(reading.structured, tuple(criteria))


def _applied(criterion: Criterion, decision: Decision | None) -> Criterion:
    if decision is None or decision.requirements is None:
        return criterion
    moved = tuple(_moved(each, criterion.span.start) for each in decision.requirements)
    return replace(criterion, requirements=moved, joint=decision.joint, whole=decision.whole)


def _moved(requirement: Requirement, by: int) -> Requirement:
    return replace(requirement, start=requirement.start + by, end=requirement.end + by)


def _added(decision: Decision, text: str) -> Criterion | None:
    """Where its words stand in this text; None where they do not."""
    start = text.find(decision.quote) if decision.quote else -1
    if start < 0:
        return None
    span = Span(start, start + len(decision.quote), decision.section)
    return _applied(Criterion(span, decision.quote), decision)


def _in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those beside one another as a person put them, else as they stand in the text; each before what is under it."""
    under: dict[int | None, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        under[entry.criterion.span.parent].append(place)
    order = list(_walk(entries, under, None))
    places = {old: new for new, old in enumerate(order)}
    return tuple(_reparented(entries[old], places) for old in order)


def _walk(entries: Sequence[Entry], under: Mapping[int | None, list[int]], parent: int | None) -> Iterator[int]:
    for place in _sorted(entries, under.get(parent, [])):
        yield place
        yield from _walk(entries, under, place)


def _sorted(entries: Sequence[Entry], beside: list[int]) -> list[int]:
    natural = sorted(beside, key=lambda place: (entries[place].criterion.span.start, place))
    moved = {place: one.order for place in natural if (one := entries[place].decision) and one.order is not None}
    rest = [place for place in natural if place not in moved]
    for place, order in sorted(moved.items(), key=lambda pair: (pair[1], pair[0])):
        rest.insert(min(order, len(rest)), place)
    return rest


def _reparented(entry: Entry, places: dict[int, int]) -> Entry:
    span = entry.criterion.span
    if span.parent is None:
        return entry
    return replace(entry, criterion=replace(entry.criterion, span=replace(span, parent=places[span.parent])))
