"""Which measures a clause names, and the value that belongs to each. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from trials.eligibility.parse.numbers.measures import BY_TOPIC, OTHER, PRESSURE, Measure
from trials.eligibility.parse.numbers.tokens import Token
from trials.eligibility.parse.numbers.values import Bound, Value, past, read_value
from trials.eligibility.parse.numbers.wording import FILL, MULTIPLES

_TURNED = {"le": "ge", "lt": "gt", "ge": "le", "gt": "lt"}
MAX_FILL = 12
MAX_VALUE = 9


class Found(msgspec.Struct, frozen=True, gc=False):
    """A measure with its value, and the places of the tokens that say both, the last one not included."""

    topic: str
    value: Value
    first: int
    last: int


def find(tokens: Sequence[Token]) -> list[Found]:
    """The measures of a clause in order, none over another."""
    found: list[Found] = []
    at = 0
    while at < len(tokens):
        least = found[-1].last if found else 0
        if tokens[at].says == PRESSURE:
            new = _pressures(tokens, at)
        else:
            one = _by_name(tokens, at, least) if tokens[at].kind == "name" else _age(tokens, at)
            new = [one] if one else []
        found.extend(new)
        at = max(at + 1, new[-1].last if new else 0)
    return found


def _by_name(tokens: Sequence[Token], at: int, least: int) -> Found | None:
    measure = BY_TOPIC[tokens[at].says]
    if measure.topic == OTHER:
        return _other(tokens, at)
    return _chain(tokens, at, measure, least) or _after(tokens, at, measure) or _before(tokens, at, measure, least)


def _pressures(tokens: Sequence[Token], at: int) -> list[Found]:
    """ "Blood pressure above 140/90 mmHg": the same bound for both."""
    here = at + 1
    while here < len(tokens) and here - at <= MAX_FILL and _is_fill(tokens, here, PRESSURE):
        here += 1
    pair = tokens[here : here + 4]
    if [token.kind for token in pair] != ["compare", "number", "mark", "number"] or pair[2].says != "/":
        return []
    last = here + 4
    last += last < len(tokens) and tokens[last].says == "mmHg"
    values = [
        (topic, read_value((pair[0], number), 0, BY_TOPIC[topic])) for topic, number in (("systolic", pair[1]), ("diastolic", pair[3]))
    ]
    return [Found(topic, value, at, last) for topic, value in values if value and all(value for _, value in values)]


def _other(tokens: Sequence[Token], at: int) -> Found | None:
    """A value that no topic asks for, past its units and multiples of what is normal."""
    here = at + 1
    while here < len(tokens) and here - at <= MAX_FILL and (_is_fill(tokens, here, OTHER) or tokens[here].says == OTHER):
        here += 1
    while here < len(tokens) and tokens[here].kind == "compare":
        here += 1
    if here >= len(tokens) or tokens[here].kind != "number":
        return None
    here += 1
    while here < len(tokens) and (tokens[here].kind == "unit" or tokens[here].says in MULTIPLES):
        here += 1
    return Found(OTHER, Value(None, None, at, here), at, here)


def _chain(tokens: Sequence[Token], at: int, measure: Measure, least: int) -> Found | None:
    """ "18 <= BMI < 30": both bounds around the name."""
    start = at - 1
    if at - 2 < least or tokens[start].kind != "compare":
        return None
    start -= 2 if tokens[start - 1].kind == "unit" and start - 2 >= least else 1
    if tokens[start].kind != "number":
        return None
    unit = (tokens[start + 1],) if tokens[start + 1].kind == "unit" else ()
    compare = tokens[at - 1]
    turned = Token("compare", _TURNED[compare.says], compare.start, compare.end)
    high = read_value(tokens, at + 1, measure)
    high_unit = [token for token in tokens[at + 1 : high.last] if token.kind == "unit"][-1:] if high else []
    low = read_value((turned, tokens[start], *(unit or high_unit)), 0, measure)
    if not high or not low or not low.low or not high.high or low.low.number >= high.high.number:
        return None
    return Found(measure.topic, Value(low.low, high.high, start, high.last), start, high.last)


def _after(tokens: Sequence[Token], at: int, measure: Measure) -> Found | None:
    """ "BMI of at least 18": the value after the name."""
    first, between = at, False
    for back in range(max(0, at - 3), at):
        if tokens[back].kind == "between" and all(token.says in {"the", "of", "a", "an"} for token in tokens[back + 1 : at]):
            first, between = back, True
    here = at + 1
    while here < len(tokens) and here - at <= MAX_FILL and _is_fill(tokens, here, measure.topic):
        here += 1
    between = between or any(token.kind == "between" for token in tokens[at + 1 : here])
    outside = here < len(tokens) and tokens[here].says == "outside"
    if outside:
        here = past(tokens, here + 1, {"of", "the", "a", "range"})
    # A unit in brackets may come first: "BMI (kg/m2) between".
    if here < len(tokens) and tokens[here].kind == "unit" and tokens[here].says in measure.units:
        here += 1
        here += here < len(tokens) and tokens[here].says == ")"
    value = read_value(tokens, here, measure, between=between) or (_listed(tokens, here) if measure.topic == "ecog" else None)
    if value and outside:
        value = _turned_out(value)
    return Found(measure.topic, value, first, value.last) if value else None


def _turned_out(value: Value) -> Value | None:
    """ "Outside the range of 90-160": what lies beyond either side; None where it has but one."""
    if value.outside or not value.low or not value.high:
        return None
    low, high = Bound("gt", value.high.number), Bound("lt", value.low.number)
    return replace(value, low=low, high=high, outside=True)


def _is_fill(tokens: Sequence[Token], at: int, topic: str) -> bool:
    says = tokens[at].says
    if tokens[at].kind == "range" and says not in FILL:
        # "Performance status - ECOG 0-2".
        return tokens[at + 1 : at + 2] != [] and tokens[at + 1].says == topic
    if says in {"/", "or"}:
        # "Creatinine clearance/GFR", "ejection fraction by echocardiogram or MUGA".
        return tokens[at + 1 : at + 2] != [] and (
            tokens[at + 1].says == topic or (topic == "ejection-fraction" and tokens[at + 1].says in FILL)
        )
    return says in FILL or says == topic


def _before(tokens: Sequence[Token], at: int, measure: Measure, least: int) -> Found | None:
    """ "At least 50 kg body weight": the value before the name."""
    end = at - 1 if tokens[at - 1].says in {"in", "of"} else at
    for start in range(max(least, end - MAX_VALUE), end):
        value = read_value(tokens[:end], start, measure)
        if value and value.last == end:
            return Found(measure.topic, value, start, at + 1)
    return None


def _age(tokens: Sequence[Token], at: int) -> Found | None:
    """An age without the word "age" before it: "18 years or older", "at least 18 years of age"."""
    if tokens[at].kind not in {"number", "compare", "between"}:
        return None
    if at and tokens[at - 1].kind == "number":
        return None
    value = read_value(tokens, at, BY_TOPIC["age"])
    if value is None or not (value.said or _has_unit(tokens[at : value.last])):
        return None
    last = value.last
    while last < len(tokens) and (
        tokens[last].says in {"old", "age"}
        or (tokens[last].says == "of" and tokens[last + 1 : last + 2] and tokens[last + 1].says == "age")
    ):
        last += 1
    return Found("age", value, at, last)


def _has_unit(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "unit" for token in tokens)


def _listed(tokens: Sequence[Token], at: int) -> Value | None:
    """Scores one by one: "0, 1 or 2"."""
    here, listed = at, list[float]()
    while here < len(tokens) and tokens[here].kind == "number":
        listed.append(tokens[here].number)
        after = here + 1
        while after < len(tokens) and after - here < 4 and tokens[after].says in {",", "or", "and", "/", "grade"}:
            after += 1
        if after == here + 1 or after >= len(tokens) or tokens[after].kind != "number":
            here += 1
            break
        here = after
    if here < len(tokens) and tokens[here].kind == "number":
        return None
    if (
        listed
        and listed == [float(number) for number in range(int(listed[0]), int(listed[0]) + len(listed))]
        and (len(listed) > 1 or listed == [0])
    ):
        return Value(Bound("ge", listed[0]), Bound("le", listed[-1]), at, here)
    return None
