"""What follows from a visitor's answers: from the tree of topics, from sex, from height and weight. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from trials.eligibility.shape import Answer
from trials.eligibility.topics import ancestors, by_key, descendants
from trials.eligibility.topics.shape import Topic
from trials.terms.ages import MONTHS

Since = tuple[int, int | None]
# A person who said a whole number of years, months or weeks may be this much older, in months. A year's end is that of `trials.search`.
REST_OF = {"years": 11.99, "months": 0.99, "weeks": MONTHS["weeks"] - 0.01, "days": 0.0}
ADULT = 18 * 12
# Beyond these a height or a weight was mistyped, or given in another unit.
LEAST_BMI, MOST_BMI = 5.0, 200.0
# No man has or is any of these. Whoever says so all the same is asked by the study team.
NOT_OF_MEN = ("pregnant", "breastfeeding", "could-become-pregnant")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one yes-or-no topic; `keys` are the answers that say so. Answers that contradict one another are "unsure"."""

    value: Literal["yes", "no", "unsure"]
    keys: tuple[str, ...]
    since: Since | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """A number that is known up to rounding: at least `low` and at most `high`. `unit` is the unit of an age."""

    low: float
    high: float
    keys: tuple[str, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A visitor's answers with all that follows from them."""

    answers: Mapping[str, Answer]
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def number(self, key: str) -> Range | None:
        """The number that was given for a topic, or follows from others; None where there is none that makes sense."""
        if key == "age":
            return _age(self.answers.get(key))
        stated = _stated(self.answers, key)
        return _bmi(self.answers, stated) if key == "bmi" else stated

    @property
    def is_under_age(self) -> bool:
        """Whether the person is surely younger than 18 years."""
        age = self.number("age")
        return age is not None and age.high < ADULT

    def is_left_to_team(self, topic: Topic) -> bool:
        """Whether this is never asked of this person: what is sensitive, of anybody under 18."""
        return topic.sensitive and self.is_under_age


def known(answers: Mapping[str, Answer]) -> Known:
    """Everything that follows from the answers. Keys that name no topic, and values that make no sense, say nothing."""
    said: dict[str, list[tuple[str, str]]] = {}
    for keys, value, by in _implied(answers):
        for key in keys:
            said.setdefault(key, []).append((value, by))
    return Known(answers, {key: _fact(key, pairs, answers) for key, pairs in said.items()})


def topic_of(key: str) -> Topic | None:
    """The topic of this key, or None."""
    try:
        return by_key(key)
    except KeyError:
        return None


def _implied(answers: Mapping[str, Answer]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Topics, "yes", "no" or "unsure" for all of them, and the key of the answer that it follows from."""
    for key, answer in answers.items():
        topic = topic_of(key)
        if topic is None or topic.kind != "yes-no" or answer.value not in {"yes", "no", "unsure"}:
            continue
        value = str(answer.value)
        yield (key, *(ancestors(key) if value == "yes" else descendants(key) if value == "no" else ())), value, key
    sex = answers.get("sex")
    if sex is not None and sex.value == "MALE":
        yield NOT_OF_MEN, "no", "sex"


def _fact(key: str, pairs: list[tuple[str, str]], answers: Mapping[str, Answer]) -> Fact:
    if len(pairs) == 1 and pairs[0][0] != "yes":
        # Most facts by far: one answer, and no time to look for.
        return Fact("no" if pairs[0][0] == "no" else "unsure", (pairs[0][1],))
    told = {value for value, _by in pairs} - {"unsure"}
    if len(told) != 1:
        return Fact("unsure", tuple(by for _value, by in pairs))
    keys = tuple(by for value, by in pairs if value in told)
    return Fact("yes", keys, _since(key, keys, answers)) if "yes" in told else Fact("no", keys)


def _since(key: str, keys: tuple[str, ...], answers: Mapping[str, Answer]) -> Since | None:
    """When it last was: as told, and at most as long ago as the latest of what implies it; None where the two do not go together."""
    told = [(by, since) for by in keys if (since := answers[by].since) and _makes_sense(since)]
    own = next((since for by, since in told if by == key), (0, None))
    latest = min((since[1] for by, since in told if since[1] is not None), default=None)
    return (own[0], latest) if told and (latest is None or latest >= own[0]) else None


def _makes_sense(since: Since) -> bool:
    least, most = since
    return least >= 0 and (most is None or most >= least)


def _stated(answers: Mapping[str, Answer], key: str) -> Range | None:
    answer = answers.get(key)
    if answer is None or isinstance(answer.value, str) or not math.isfinite(answer.value) or answer.value < 0:
        return None
    return Range(float(answer.value), float(answer.value), (key,))


def _age(answer: Answer | None) -> Range | None:
    stated = _stated({"age": answer}, "age") if answer else None
    if answer is None or stated is None:
        return None
    unit = answer.unit if answer.unit in REST_OF else "years" if stated.low % 12 == 0 else "months"
    given = stated.low / MONTHS[unit]
    is_whole = abs(given - round(given)) < 1e-6
    return Range(stated.low, stated.low + (REST_OF[unit] if is_whole else 0.0), ("age",), unit)


def _bmi(answers: Mapping[str, Answer], stated: Range | None) -> Range | None:
    """As told, or worked out from height (cm) and weight (kg) up to the one decimal that people round it to; both, where both are there."""
    height, weight = _stated(answers, "height"), _stated(answers, "weight")
    if height is None or weight is None or not height.low:
        return stated
    exact = weight.low / (height.low / 100) ** 2
    if not LEAST_BMI <= exact <= MOST_BMI:
        return stated
    values = [exact, round(exact, 1), *([stated.low] if stated else [])]
    return Range(min(values), max(values), ("height", "weight", *(stated.keys if stated else ())))
