"""What a browser sent for one question, as an answer. Everything that it may send is taken as somebody typed it, or asked about."""

from __future__ import annotations

import re
import unicodedata

from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, units

YES_NO = ("yes", "no", "unsure")
UNSURE = "unsure"
LONGEST = 20
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[ .,'’][0-9]{3}){1,3}")


def readings(text: str) -> set[float]:
    """What a typed number may mean: `70,5` one number, `1,200` two, "many" none."""
    plain = unicodedata.normalize("NFKC", text[: LONGEST + 1]).strip()
    found = {plain.replace(",", ".")} if plain.count(",") + plain.count(".") <= 1 else set()
    if _THOUSANDS.fullmatch(plain):
        found.add(re.sub(r"[^0-9]", "", plain))
    return {float(each) for each in found if _NUMBER.fullmatch(each)}


def measured(topic: Topic, text: str, unit: str) -> Answer | None:
    """A number in a unit; None where it is none, no person can have it, or it may be either of two."""
    if unit not in (topic.units or ("",)):
        return None
    possible = {units.in_first_unit(topic.key, value, unit) for value in readings(text)}
    sensible = [value for value in possible if units.is_sensible(topic.key, value)]
    return Answer(sensible[0], unit=unit) if len(sensible) == 1 else None


def chosen(value: str, allowed: tuple[str, ...]) -> Answer | None:
    """One of the choices, or "not sure"; None for anything else."""
    return Answer(value) if value in {*allowed, UNSURE} else None


def typed(topic: Topic, answer: Answer | None) -> tuple[str, str]:
    """A number as the person typed it, and its unit; nothing where there is none."""
    if answer is None or isinstance(answer.value, str):
        return "", ""
    unit = answer.unit if answer.unit in topic.units else next(iter(topic.units), "")
    return f"{round(units.in_unit(topic.key, answer.value, unit), 2):g}", unit
