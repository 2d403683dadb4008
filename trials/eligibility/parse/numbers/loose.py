"""Values that are named plainly, but of whom, or with what beside them, is in doubt: what is left of them to be asked. Pure.

"Known diabetes or fasting glucose above 126 mg/dL", "at least 50 kg for men and 45 kg for women": such a value is never held against
anybody. Where it has several bounds on one side, the widest is told: whoever is beyond that is beyond all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from trials.eligibility.parse.numbers.find import Found
from trials.eligibility.parse.numbers.measures import BY_TOPIC, OTHER
from trials.eligibility.parse.numbers.tokens import Token
from trials.eligibility.parse.numbers.values import Bound
from trials.eligibility.parse.numbers.wording import AGE_AT_OTHER_TIME, EXCEPTIONS, FEMALE, LINKS, MALE, MODALS, NEGATIONS, PERSONAL
from trials.eligibility.shape import Requirement

# How many words before a value are looked at for a "no" that turns it, and how many after an age for when it was.
_NEAR, _FOLLOWING = 4, 6
# How a value changed is none that somebody has.
_CHANGES = frozenset({"drop", "fall", "rise", "change", "changes", "increase", "decrease", "decline", "reduction", "loss", "variation"})
_ASKS = MODALS - {"may", "can"}
_OF_TIME = {"years", "months", "weeks", "days"}


def plain_ones(clause: Sequence[Token], found: Iterable[Found], *, excluded: bool) -> Iterator[Found]:
    """The values of a clause that say which way they go, each with the widest bound that the clause has for it.

    `found` are all its values. Those of some people only, and those that another value will do for as well, are left.
    """
    every = [*found]
    for at, one in enumerate(every):
        if one.topic == OTHER or (excluded and one.topic in PERSONAL) or (one.topic == "age" and _is_of_another_time(clause, one)):
            continue
        is_choice = not excluded and any(_are_either(clause, *pair) for pair in pairwise(every[max(0, at - 1) : at + 2]))
        if not is_choice and not _is_of_some(clause, one):
            yield one if one.topic == "age" else _widened(clause, one, excluded=excluded)


def asked_only(several: Iterable[Requirement], known: Iterable[str]) -> tuple[Requirement, ...]:
    """Requirements on other topics than those known, none of which decides; of two about one side of a topic the wider.

    Two ranges of one topic are those of two groups, and left.
    """
    every = [*several]
    left = {*known} | {topic for topic, ranges in _ranges(every).items() if len(ranges) > 1}
    kept: dict[tuple[str, bool], Requirement] = {}
    for one in every:
        side = (one.topic, one.low is not None)
        if one.topic not in left and (side not in kept or _is_wider(one, kept[side])):
            kept[side] = replace(one, certainty="broader", decides=False)
    ranged = {one.topic for one in kept.values() if _is_range(one)}
    return tuple(one for one in kept.values() if _is_range(one) or one.topic not in ranged)


def _ranges(every: Iterable[Requirement]) -> dict[str, set[tuple[float | None, float | None]]]:
    found: dict[str, set[tuple[float | None, float | None]]] = {}
    for one in every:
        if _is_range(one):
            found.setdefault(one.topic, set()).add((one.low, one.high))
    return found


def _is_range(one: Requirement) -> bool:
    return one.low is not None and one.high is not None


def _is_of_another_time(clause: Sequence[Token], one: Found) -> bool:
    """Whether an age is said to be that at a diagnosis or the like: right after it, and not as what else somebody has."""
    after = takewhile(lambda token: token.says not in LINKS | {","}, clause[one.last : one.last + _FOLLOWING])
    return any(token.says in AGE_AT_OTHER_TIME for token in after)


def _are_either(clause: Sequence[Token], one: Found, two: Found) -> bool:
    """Whether two values have an "or" between them, one of which no topic asks for: "creatinine below 2 or clearance above 60"."""
    gap = {token.says for token in clause[one.last : two.first]}
    return OTHER in {one.topic, two.topic} and bool(gap & {"or", "/"})


def _is_of_some(clause: Sequence[Token], one: Found) -> bool:
    """Whether a value is turned by a "no" right before it, or only says of whom something is asked or excepted."""
    before = clause[max(0, one.first - _NEAR) : one.first]
    starts = [at for at, token in enumerate(before) if token.kind == "mark"]
    near = {token.says for token in before[starts[-1] + 1 if starts else 0 :]}
    if {token.says for token in before} & _CHANGES or clause[0].says in NEGATIONS:
        return True
    if near & NEGATIONS or ("for" in near and not near & (MALE | FEMALE)) or {token.says for token in clause[: one.first]} & EXCEPTIONS:
        return True
    after = [token.says for token in clause[one.last :] if token.kind != "mark"][:3]
    return after[:1] != [] and (after[0] in _ASKS or (after[0] == "for" and not {*after} & (MALE | FEMALE)))


def _is_wider(one: Requirement, other: Requirement) -> bool:
    if _is_range(one) or _is_range(other):
        return _is_range(one) and not _is_range(other)
    if one.low is not None and other.low is not None:
        return one.low < other.low
    return one.high is not None and other.high is not None and one.high > other.high


def _widened(clause: Sequence[Token], one: Found, *, excluded: bool) -> Found:
    """With the numbers after it that are in its unit ("9 g/dL for women and 10 g/dL for men"), as far as they leave more people in."""
    bounds = [bound for bound in (one.value.low, one.value.high) if bound]
    if len(bounds) != 1:
        return one
    bound = bounds[0]
    lowest = bound.is_low is not excluded
    widest = (min if lowest else max)([bound.number, *_others(clause, one, bound)])
    wider = Bound(bound.way, widest)
    return replace(one, value=replace(one.value, low=wider if bound.is_low else None, high=None if bound.is_low else wider))


def _others(clause: Sequence[Token], one: Found, bound: Bound) -> Iterator[float]:
    measure = BY_TOPIC[one.topic]
    for at in range(one.last, len(clause) - 1):
        if clause[at].kind == "name":
            return
        unit = clause[at + 1]
        if clause[at].kind != "number" or clause[at - 1].says == "/" or unit.kind != "unit" or unit.says in _OF_TIME:
            continue
        number = measure.in_first_unit(clause[at].number, unit.says)
        if number is not None and (clause[at - 1].kind != "compare" or clause[at - 1].says == bound.way):
            yield number
