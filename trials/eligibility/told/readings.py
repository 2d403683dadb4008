"""How a criterion was read, in words: what would fit. Pure."""

from __future__ import annotations

from typing import Any, Literal

from trials.eligibility.shape import SURE, Criterion, Requirement
from trials.eligibility.told.said import Voice
from trials.eligibility.topics import by_key
from trials.lib.phrase import Listing, Name, Phrase

YEAR = 365.25
BOUNDS = {"at-least": "read-at-least", "above": "read-above", "at-most": "read-at-most", "below": "read-below"}
TURNED = {"at-least": "read-below", "above": "read-at-most", "at-most": "read-above", "below": "read-at-least"}


def what_fits(criterion: Criterion, voice: Voice) -> Phrase | None:
    """What its requirements ask, as far as they were read with confidence; None where nothing was."""
    found = dict.fromkeys(_Key(each) for each in criterion.requirements if each.confidence >= SURE)
    joint: Literal["and", "or"] = "and" if criterion.joint == "all" else "or"
    if len(found) > 1 and all(_asks_more(each.requirement) for each in found):
        return Phrase("read-broader", {"reading": Listing(tuple(_said(each.requirement, voice) for each in found), joint)})
    said = tuple(one_fits(each.requirement, voice) for each in found)
    return Phrase("as-it-is", {"what": Listing(said, joint)}) if said else None


class _Key:
    """Two requirements that are said alike are said once."""

    def __init__(self, requirement: Requirement) -> None:
        self.requirement = requirement
        each = requirement
        self._said = (
            each.topic,
            each.comparison,
            each.must,
            each.low,
            each.high,
            each.choice,
            each.window_days,
            each.certainty,
            each.decides,
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._said == other._said

    def __hash__(self) -> int:
        return hash(self._said)


def one_fits(requirement: Requirement, voice: Voice) -> Any:
    """What one requirement asks. What the record asks more exactly than our question is marked as such."""
    reading = _said(requirement, voice)
    return Phrase("read-broader", {"reading": reading}) if _asks_more(requirement) else reading


def _asks_more(requirement: Requirement) -> bool:
    return requirement.certainty == "broader" or not requirement.decides


def _said(requirement: Requirement, voice: Voice) -> Any:
    return {"number": _number, "choice": _choice, "yes-no": _yes_no}[by_key(requirement.topic).kind](requirement, voice)


def _yes_no(requirement: Requirement, voice: Voice) -> Any:
    words = voice.wording(requirement.topic)
    if requirement.window_days is None:
        return Name(words.said_yes if requirement.must else words.said_no)
    values = {"what": Name(words.noun), "time": time(requirement.window_days)}
    return Phrase("read-within" if requirement.must else "read-not-within", values)


def _choice(requirement: Requirement, voice: Voice) -> Phrase:
    words = voice.wording(requirement.topic)
    label = dict(words.choices).get(requirement.choice, requirement.choice)
    return Phrase("read-choice" if requirement.must else "read-not-choice", {"what": Name(words.noun), "choice": Name(label.lower())})


def _number(requirement: Requirement, voice: Voice) -> Phrase:
    words = voice.wording(requirement.topic)
    what = Name(words.noun)
    if requirement.comparison == "between":
        low, high = (_measure(requirement, end, voice) for end in (requirement.low, requirement.high))
        return Phrase("read-between" if requirement.must else "read-not-between", {"what": what, "low": low, "high": high})
    sentence = (BOUNDS if requirement.must else TURNED).get(requirement.comparison, "read-at-least")
    end = requirement.low if requirement.low is not None else requirement.high
    return Phrase(sentence, {"what": what, "number": _measure(requirement, end, voice)})


def _measure(requirement: Requirement, number: float | None, voice: Voice) -> Any:
    if number is None:
        return Name("–")
    if requirement.topic == "age":
        return age(number)
    token, words = next(iter(by_key(requirement.topic).units), ""), voice.wording(requirement.topic)
    label = dict(words.units).get(token, "")
    shown = f"{round(number, 2):g}"
    # Of some the unit is the name: a BMI.
    if label in words.noun:
        label = ""
    return Phrase("number-with-unit", {"number": shown, "unit": label}) if label else Name(shown)


def age(months: float) -> Phrase:
    """So many years where it is a whole number of them, else months, else days."""
    if months and months % 12 == 0:
        return Phrase("years", {"count": int(months) // 12})
    return Phrase("months", {"count": int(months)}) if months == int(months) else Phrase("days", {"count": round(months * YEAR / 12)})


def time(days: int) -> Phrase:
    """So many days as people say it: years, months, weeks, where that is what the record meant."""
    for unit, length in (("years", YEAR), ("months", YEAR / 12)):
        count = round(days / length)
        if count > (1 if unit == "years" else 0) and abs(days - count * length) < max(1.0, count * 0.6):
            return Phrase(unit, {"count": count})
    return Phrase("weeks", {"count": days // 7}) if days % 7 == 0 and days else Phrase("days", {"count": days})
