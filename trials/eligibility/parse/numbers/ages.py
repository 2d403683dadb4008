"""What makes an age certain: the record's own fields, and that it is the age of those who would take part. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.numbers.find import Found
from trials.eligibility.parse.numbers.tokens import Token
from trials.eligibility.parse.numbers.values import Bound
from trials.eligibility.parse.numbers.wording import HARMLESS, PEOPLE
from trials.eligibility.shape import Structured

YEAR = 12
GROWN_UP = 21 * YEAR
UNCERTAIN = 0.8


def is_age(clause: Sequence[Token], found: Found) -> bool:
    """Whether a value in years is an age at all: called so, or alone beside people ("adults, 18 to 65 years")."""
    if found.value.said or any(token.kind == "name" and token.says == "age" for token in clause[found.first : found.last]):
        return True
    before, after = clause[: found.first], clause[found.last :]
    people = any(token.says in PEOPLE for token in before) or not before
    years = any(token.says == "years" for token in clause[found.first : found.last])
    return years and people and all(token.says in HARMLESS or token.says == "or" or token.kind == "mark" for token in (*before, *after))


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
