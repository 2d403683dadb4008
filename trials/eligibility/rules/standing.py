"""Which requirements of a reading must hold for everybody, and which contradict one another and so count for nothing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trials.eligibility.rules.bounds import Bounds, ages, bounds, meet
from trials.eligibility.rules.facts import topic_of
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement
from trials.eligibility.topics import ancestors

SEXES = ("FEMALE", "MALE")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the parts of a reading stand to one another.

    `above` has the places of the criteria over each one, nearest first. `for_some` are the places of those that are for a group of people
    only. `hinged` are the exclusions that name something themselves and have others under them: whether either is enough ("heart disease,
    such as:") or both are needed ("diabetes with any of:") is not known. `firm` are the requirements that must hold for everybody, without
    those of `contradicted`, which another one contradicts.
    """

    above: tuple[tuple[int, ...], ...]
    for_some: frozenset[int]
    hinged: frozenset[int]
    firm: tuple[Requirement, ...]
    contradicted: frozenset[Requirement]


def standing(reading: Reading) -> Standing:
    """Read once for a record; what stands in circles or outside the list counts as standing at the top."""
    above = tuple(tuple(_above(reading, place)) for place in range(len(reading.criteria)))
    for_some = frozenset(place for place, over in enumerate(above) if any(reading.criteria[at].span.cohort for at in (place, *over)))
    parents = {over[0] for over in above if over}
    hinged = frozenset(at for at in parents if reading.criteria[at].span.section == "exclusion" and reading.criteria[at].requirements)
    loose = hinged | {at for at in parents if reading.criteria[at].span.group != "all"}
    firm = [
        requirement
        for place, over in enumerate(above)
        if place not in for_some and place not in hinged and loose.isdisjoint(over)
        for requirement in _firm(reading.criteria[place])
    ]
    contradicted = frozenset(_contradicted(reading, firm))
    return Standing(above, for_some, hinged, tuple(each for each in firm if each not in contradicted), contradicted)


def _above(reading: Reading, place: int) -> Iterator[int]:
    parent = reading.criteria[place].span.parent
    # A parent stands before its children.
    while parent is not None and 0 <= parent < place:
        yield parent
        place, parent = parent, reading.criteria[parent].span.parent


def _firm(criterion: Criterion) -> Iterator[Requirement]:
    only_one = criterion.whole and len(criterion.requirements) == 1 and criterion.joint in {"any", "1"}
    if criterion.joint == "all" or only_one:
        yield from (each for each in criterion.requirements if each.decides and each.confidence >= SURE and topic_of(each.topic))


def _contradicted(reading: Reading, firm: list[Requirement]) -> Iterator[Requirement]:
    yield from _numbers(reading, firm)
    yield from _sexes(reading, firm)
    plain = [each for each in firm if each.window_days is None and each.comparison == "is"]
    needed = {each.topic for each in plain if each.must}
    implied = needed | {above for key in needed for above in ancestors(key)}
    refused = {each.topic for each in plain if not each.must and each.certainty == "exact"}
    both = implied & refused
    for each in plain:
        if each.topic in both:
            yield each


def _numbers(reading: Reading, firm: list[Requirement]) -> Iterator[Requirement]:
    """Bounds that leave no number: the record's own field for age counts more than its text, unless it contradicts itself."""
    by_topic: dict[str, list[tuple[Requirement, Bounds]]] = {}
    for each in firm:
        found = _bounds_of(each)
        if found is not None:
            by_topic.setdefault(each.topic, []).append((each, found))
    for topic, pairs in by_topic.items():
        told = [own_ages(reading)] if topic == "age" else []
        if meet([*told, *(found for _each, found in pairs)]).is_empty:
            yield from (each for each, _found in pairs)


def _bounds_of(each: Requirement) -> Bounds | None:
    topic = topic_of(each.topic)
    return bounds(each) if topic and topic.kind == "number" and each.certainty == "exact" and each.window_days is None else None


def _sexes(reading: Reading, firm: list[Requirement]) -> Iterator[Requirement]:
    asked = [each for each in firm if each.topic == "sex" and each.choice in SEXES]
    allowed = set(SEXES) & ({reading.structured.sex} if reading.structured.sex in SEXES else set(SEXES))
    for each in asked:
        allowed &= {each.choice} if each.must else set(SEXES) - {each.choice}
    if not allowed:
        yield from asked


def own_ages(reading: Reading) -> Bounds:
    """The ages that the record's own fields allow."""
    return ages(reading.structured.min_age_months, reading.structured.max_age_months)


def firm_bounds(requirements: Iterable[Requirement], topic: str) -> Bounds:
    """What all firm requirements on a number allow together."""
    return meet(found for each in requirements if each.topic == topic and (found := _bounds_of(each)) is not None)
