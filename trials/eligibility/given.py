"""Answers as somebody writes them into a line of JSON, taken as generously as their meaning is plain. Pure.

A yes-or-no topic takes "yes", "No", true, "not sure"; a choice its token or its word; a number 70, "70 kg" or {"value": 70, "unit": "kg"}.
An age without a unit is in years; any other number is in the first of its topic's units in which a person can have it. `since_days` is how
many days ago that last was, or least and most days. Other keys are ids of questions in a record's own words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, by_key
from trials.eligibility.topics.units import in_first_unit, is_sensible

_SAID = {
    **dict.fromkeys(("yes", "y", "true", "1"), "yes"),
    **dict.fromkeys(("no", "n", "false", "0"), "no"),
    **dict.fromkeys(("unsure", "not sure", "i'm not sure", "unknown", "don't know", "maybe"), "unsure"),
}
_CHOICES = {
    **dict.fromkeys(("f", "female", "woman", "women"), "FEMALE"),
    **dict.fromkeys(("m", "male", "man", "men"), "MALE"),
}
_UNITS = {
    **dict.fromkeys(("year", "years", "y", "yr", "yrs"), "years"),
    **dict.fromkeys(("month", "months", "mo"), "months"),
    **dict.fromkeys(("week", "weeks"), "weeks"),
    **dict.fromkeys(("day", "days"), "days"),
    **dict.fromkeys(("lbs", "pounds", "pound"), "lb"),
    **dict.fromkeys(("inches", "inch"), "in"),
    **dict.fromkeys(("kg/m²", "kg/m^2"), "kg/m2"),
}
_NUMBER = re.compile(r"\s*([0-9]{1,9}(?:[.,][0-9]{1,9})?)\s*(\S.{0,20})?\s*")
LONGEST = 60
# Longer ago than anybody lives; JSON can say numbers that no float holds.
MOST_DAYS = 100_000


def given(raw: Any) -> tuple[dict[str, Answer], tuple[str, ...]]:
    """The answers by key, and the keys of what was not understood."""
    answers: dict[str, Answer] = {}
    unclear: list[str] = []
    for key, value in raw.items() if isinstance(raw, Mapping) else ():
        name = str(key).strip()
        topic = _topic(name)
        answer = _answer(topic, value)
        if answer is None:
            unclear.append(name)
        else:
            answers[topic.key if topic else name] = answer
    return answers, tuple(unclear)


def _topic(name: str) -> Topic | None:
    try:
        return by_key(re.sub(r"[\s_]+", "-", name.casefold()))
    except KeyError:
        return None


def _answer(topic: Topic | None, value: Any) -> Answer | None:
    fields: Mapping[str, Any] = value if isinstance(value, Mapping) else {"value": value}
    said = _plain(fields.get("value"))
    if topic is not None and topic.kind == "number":
        number = _number(topic, said, _plain(fields.get("unit")))
        return Answer("unsure") if number is None and _SAID.get(said) == "unsure" else number
    if topic is not None and topic.kind == "choice":
        word = _CHOICES.get(said, said.upper())
        return Answer(word) if word in topic.choices else Answer("unsure") if _SAID.get(said) == "unsure" else None
    if said not in _SAID:
        return None
    return Answer(_SAID[said], _since(fields.get("since_days")))


def _plain(value: Any) -> str:
    return ("" if value is None else str(value)).strip().casefold()[:LONGEST]


def _number(topic: Topic, said: str, unit: str) -> Answer | None:
    found = _NUMBER.fullmatch(said)
    if found is None:
        return None
    number = float(found[1].replace(",", "."))
    for each in _units(topic, unit or (found[2] or "").strip()):
        value = in_first_unit(topic.key, number, each)
        if math.isfinite(value) and is_sensible(topic.key, value):
            return Answer(value, unit=each)
    return None


def _units(topic: Topic, unit: str) -> Iterator[str]:
    """The unit that was named, if the topic has it; without one, those in which the number may be."""
    if unit:
        yield from (each for each in topic.units if each.casefold() == _UNITS.get(unit, unit).casefold())
    elif topic.key == "age":
        yield "years"
    else:
        yield from topic.units or ("",)


def _since(value: Any) -> tuple[int, int | None] | None:
    match value:
        case bool() | None:
            return None
        case int() | float() if 0 <= value <= MOST_DAYS:
            return int(value), math.ceil(value)
        case str() if value.strip().isdecimal():
            return _since(int(value.strip()[:LONGEST]))
        case [int() as least, int() | None as most] if least >= 0 and (most is None or most >= least):
            return least, most
        case _:
            return None
