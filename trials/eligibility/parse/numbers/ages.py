"""What makes an age certain: the record's own fields, and that it is the age of those who would take part. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.numbers.find import Found
from trials.eligibility.parse.numbers.tokens import Token
from trials.eligibility.parse.numbers.values import Bound, Value
from trials.eligibility.parse.numbers.wording import HARMLESS, PEOPLE
from trials.eligibility.shape import Structured

YEAR = 12
LITTLE = 2 * YEAR
GROWN_UP = 21 * YEAR
UNCERTAIN = 0.8
_WITH = {"has", "have", "having", "with", "of"}
_CHILDREN = {"child", "children", "boy", "girl"}
# An age that is not the years of a life.
_FROM = {"from", "between"}
_MEASURED = {"bone", "skeletal", "biological", "vascular", "metabolic"}


def is_age(clause: Sequence[Token], found: Found) -> bool:
    """Whether a value in years is an age at all: called so, or alone beside people ("adults, 18 to 65 years")."""
    before = {token.says for token in clause[: found.first]}
    if before & _WITH and before & _CHILDREN:
        # "Has a child 6 to 12 years old".
        return False
    if clause[: found.first] and clause[found.first - 1].says in _MEASURED:
        return False
    if _is_half(clause, found):
        return False
    if found.value.said or any(token.kind == "name" and token.says == "age" for token in clause[found.first : found.last]):
        return True
    people = bool(before & PEOPLE) or not before
    years = any(token.says == "years" for token in clause[found.first : found.last])
    return (
        years
        and people
        and all(
            token.says in HARMLESS or token.says == "or" or token.kind == "mark"
            for token in (*clause[: found.first], *clause[found.last :])
        )
    )


def _is_half(clause: Sequence[Token], found: Found) -> bool:
    """Whether only the upper end of a range was found: "from age 18 to age <= 65"."""
    starts = [at for at, token in enumerate(clause[: found.first]) if token.says in _FROM]
    return bool(starts) and found.value.low is None and any(token.kind == "number" for token in clause[starts[0] : found.first])


def is_own(value: Value, structured: Structured) -> bool:
    """Whether an age is just what the record says in its own fields, both sides of it."""
    told = (structured.min_age_months, structured.max_age_months)
    bounds = (value.low, value.high)
    return not value.outside and all(
        (bound is None) == (own is None) and (bound is None or own is None or abs(bound.number - own) < 0.01 and bound.way in {"ge", "le"})
        for bound, own in zip(bounds, told, strict=True)
    )


def is_likely(value: Value, structured: Structured | None) -> bool:
    """Whether an age is that of those who would take part: the record has a field for each side of it, or none and it is in years."""
    low, high = (structured.min_age_months, structured.max_age_months) if structured else (None, None)
    if low is None and high is None:
        return all(bound is None or bound.number >= LITTLE for bound in (value.low, value.high))
    return (value.low is None or low is not None) and (value.high is None or high is not None)


def confidence(bound: Bound, structured: Structured | None, *, excluded: bool) -> float:
    """How sure a bound on the age is, as what must hold. Below `SURE` where the record's own field says otherwise.

    Registries write "over 18 years" for those of 18 and for those of 19: it counts only where the field says 19.
    """
    told = None if structured is None else structured.min_age_months if bound.is_low else structured.max_age_months
    if bound.way == "gt":
        return 1.0 if told is not None and abs(told - bound.number - YEAR) < 0.01 else UNCERTAIN
    if told is None:
        # "Age: 18 years or older" among the exclusions is mostly a line that got there by mistake.
        return UNCERTAIN if excluded and not bound.is_low and bound.number <= GROWN_UP else 1.0
    if bound.way == "lt":
        return 1.0 if bound.number - YEAR - 0.01 < told < bound.number else UNCERTAIN
    return 1.0 if abs(told - bound.number) < 0.01 else UNCERTAIN
