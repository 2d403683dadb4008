"""The value that stands beside the name of a measure: one bound, two, or a range. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import msgspec
from msgspec.structs import replace

from trials.eligibility.parse.numbers.measures import Measure
from trials.eligibility.parse.numbers.tokens import Token

# How far the same in two units may differ by rounding.
SAME = 0.03
MAX_BRACKET = 6
_ABOUT = {"~", "approximately", "about", "ca", "or"}
_INCLUSIVE = {"inclusive", "incl", "·", "included", "both", "inclusively"}
_OPPOSITE = {"ge": "le", "le": "ge", "gt": "lt", "lt": "gt"}


class Bound(msgspec.Struct, frozen=True, gc=False):
    """One side, in the topic's first unit: "ge", "gt", "le" or "lt" a number."""

    way: str
    number: float

    @property
    def is_low(self) -> bool:
        """Whether it keeps out what is smaller."""
        return self.way in {"ge", "gt"}


class Value(msgspec.Struct, frozen=True, gc=False):
    """What a text says about a measure: `low` and `high` together, or, where `outside`, what lies beyond either.

    `first` and `last` are the places of its tokens, the last one not included. `said` is whether an age was told as such ("years old").
    """

    low: Bound | None
    high: Bound | None
    first: int
    last: int
    outside: bool = False
    said: bool = False


class _Side(msgspec.Struct, frozen=True, gc=False):
    way: str
    number: float
    unit: str | None
    said: bool
    last: int


def read_value(tokens: Sequence[Token], at: int, measure: Measure, *, between: bool = False) -> Value | None:
    """The value that begins at a token, or None where it is not one, its unit is not one of the measure, or its bounds do not fit."""
    first = at
    if at < len(tokens) and tokens[at].kind == "between":
        between, at = True, past(tokens, at + 1, {"the", "ages", "age", "of"})
    one = _side(tokens, at, measure)
    if one is None:
        return None
    at = _past_other_units(tokens, one.last, measure)
    if two := _second(tokens, at, measure, one, between=between):
        either = any(token.says == "or" for token in tokens[at : two.last])
        return _two(one, two, measure, first, _past_other_units(tokens, two.last, measure), either=either)
    if not one.way:
        if at < len(tokens) and tokens[at].kind == "after":
            one = replace(one, way="ge" if tokens[at].says == "up" else "le", said=one.said or tokens[at].said)
            at = _past_other_units(tokens, at + 1, measure, unit=True)
        else:
            return None
    bound = _bound(one, one.unit, measure)
    return None if bound is None else Value(bound if bound.is_low else None, None if bound.is_low else bound, first, at, said=one.said)


def _side(tokens: Sequence[Token], at: int, measure: Measure) -> _Side | None:
    """A number with what compares it before, its unit behind, if any of them is there."""
    way, said = "", False
    while at < len(tokens) and tokens[at].kind == "compare":
        says = tokens[at].says
        if way and says != way:
            # "At least > 18" and its like say two things.
            return None
        way, said, at = says, said or tokens[at].said, _past_doubled(tokens, at + 1, says)
    if at >= len(tokens) or tokens[at].kind != "number":
        return None
    number, at = tokens[at].number, at + 1
    if at < len(tokens) and tokens[at].kind == "number":
        # "Thirty six", "1 500".
        return None
    if [token.says for token in tokens[at : at + 3 : 2]] == ["(", ")"] and tokens[at + 1].kind == "number":
        # "18 (eighteen) years"; what is said twice in two ways is nothing.
        if tokens[at + 1].number != number:
            return None
        at += 3
    if at < len(tokens) and tokens[at].kind == "unit":
        return _again(tokens, _Side(way, number, tokens[at].says, said or tokens[at].said, at + 1), measure)
    return _Side(way, number, None, said, at)


def _second(tokens: Sequence[Token], at: int, measure: Measure, one: _Side, *, between: bool) -> _Side | None:
    """The other side of a range, or a second bound the other way."""
    start = at
    while (
        at < len(tokens)
        and at - start < 3
        and (tokens[at].kind == "range" or tokens[at].says in {"and", "or", ",", "but", "&", "also", "is"})
    ):
        at += 1
    linked = {token.says for token in tokens[start:at]}
    ranged = any(token.kind == "range" for token in tokens[start:at]) or (between and "and" in linked)
    two = _side(tokens, at, measure)
    if two is None:
        return None
    if two.way:
        opposite = one.way and _OPPOSITE[one.way] in {two.way, _SAME_SIDE[two.way]}
        return two if opposite or (not one.way and ranged and two.way in {"le", "lt"}) else None
    if ranged and "or" not in linked and one.way in {"", "ge", "gt"}:
        return replace(two, way="le")
    return None


_SAME_SIDE = {"ge": "gt", "gt": "ge", "le": "lt", "lt": "le"}


def _two(one: _Side, two: _Side, measure: Measure, first: int, last: int, *, either: bool) -> Value | None:
    a = _bound(replace(one, way=one.way or "ge"), one.unit or two.unit, measure)
    b = _bound(two, two.unit or one.unit, measure)
    if a is None or b is None or a.is_low == b.is_low:
        return None
    low, high = (a, b) if a.is_low else (b, a)
    if low.number == high.number or (either and low.number < high.number):
        return None
    return Value(low, high, first, last, outside=low.number > high.number, said=one.said or two.said)


def _bound(side: _Side, unit: str | None, measure: Measure) -> Bound | None:
    number = measure.in_first_unit(side.number, unit or "")
    return None if number is None else Bound(side.way, number)


def past(tokens: Sequence[Token], at: int, words: AbstractSet[str]) -> int:
    """The place after such words."""
    while at < len(tokens) and tokens[at].says in words:
        at += 1
    return at


def _past_doubled(tokens: Sequence[Token], at: int, way: str) -> int:
    """Past "(≥)" after "greater than or equal to", and past a colon or "to"."""
    if [token.says for token in tokens[at : at + 3]] == ["(", way, ")"]:
        return at + 3
    return at


def _again(tokens: Sequence[Token], side: _Side, measure: Measure) -> _Side | None:
    """The side past the same in another unit, "(110 lbs)" or "/ 70 kg": that in the topic's own unit counts; None where they differ."""
    at = side.last
    if at >= len(tokens) or tokens[at].says not in {"(", "/", "or"} or side.unit is None or side.unit not in measure.units:
        return side
    opening = tokens[at].says
    bracket = opening == "("
    at = past(tokens, at + 1, _ABOUT)
    at += bracket and at < len(tokens) and tokens[at].kind == "compare"
    if [token.kind for token in tokens[at : at + 2]] != ["number", "unit"] or tokens[at + 1].says not in measure.units:
        return side
    number, is_first, last = tokens[at].number, tokens[at + 1].says == next(iter(measure.units)), at + 2
    last += bracket and last < len(tokens) and tokens[last].says == ")"
    here, there = measure.in_first_unit(side.number, side.unit), measure.in_first_unit(number, tokens[at + 1].says)
    if here is None or there is None or abs(here - there) > SAME * max(here, there):
        return side if opening == "or" else None
    return replace(side, number=number, unit=tokens[at + 1].says, last=last) if is_first else replace(side, last=last)


def _past_other_units(tokens: Sequence[Token], at: int, measure: Measure, *, unit: bool = False) -> int:
    """Past a unit said again, "(kg/m2)", or "(inclusive)"; with `unit`, also past a unit that comes late."""
    if unit and at < len(tokens) and tokens[at].kind == "unit" and tokens[at].says in measure.units:
        at += 1
    if at < len(tokens) and tokens[at].says == "(":
        inner = at + 1
        while inner < len(tokens) and inner - at < MAX_BRACKET and (tokens[inner].kind == "unit" or tokens[inner].says in _INCLUSIVE):
            inner += 1
        # Some units bring their own closing bracket.
        closed = inner < len(tokens) and tokens[inner].says == ")"
        if inner > at + 1 and (closed or tokens[inner - 1].kind == "unit"):
            return inner + closed
    return at
