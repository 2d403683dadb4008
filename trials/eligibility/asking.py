"""What is asked outside the check of one trial: what nearly every record asks, and one topic at a time. Pure.

A screen is the same as in a check, so that the same forms draw it and read what comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from trials.eligibility.questions import Person, Screen
from trials.eligibility.questions.plan.asked import Asked, is_timed
from trials.eligibility.questions.shape import ScreenKind
from trials.eligibility.rules import OF_ONE_TRIAL, Known
from trials.eligibility.shape import Answer
from trials.eligibility.topics import TOPICS, Kind, Topic, by_key, by_number

OF_EVERYBODY = ("age", "sex")
KINDS: Mapping[Kind, ScreenKind] = {"yes-no": "one", "number": "number", "choice": "choice"}
# What the forms call a question (`forms.kinds`): "t12" the one on topic 12, "w12" when that last was.
_NAME = re.compile(r"([tw])([0-9]{1,4})")


def first(answers: Mapping[str, Answer], person: Person, facts: Known | None = None) -> tuple[Screen, ...]:
    """Age and sex, as long as they are not known; then when that last was which somebody has had."""
    known = Asked(answers, person, facts)
    unknown = tuple(_screen(by_key(key)) for key in OF_EVERYBODY if known.is_open(key))
    return unknown or tuple(_when(by_key(key)) for key in answers if is_timed(key) and known.is_when_open(key, again=False))[:1]


def named(names: Iterable[str], answers: Mapping[str, Answer], person: Person | None = None) -> tuple[Screen, ...]:
    """The screens that these names of questions stand for.

    What is none, or asks when something was that was not, is left out; so is what is never asked of this `person`, where one is given.
    """
    known = Asked(answers, person) if person else None
    return tuple(screen for screen in _named(names, answers) if known is None or all(known.may_ask(by_key(key)) for key in screen.topics))


def not_next(answers: Mapping[str, Answer], person: Person, facts: Known | None = None) -> Iterator[tuple[int, ...]]:
    """Numbers of topics that are not the next question, strictest first: later ones let through what is better asked last.

    What is known, what makes no sense and what is never asked of this person is in all of them. Whether somebody can consent, or come to
    the visits, tells few trials apart; sensitive questions come last.
    """
    known = Asked(answers, person, facts)
    asked = [topic for topic in TOPICS if topic.kind == "yes-no"]
    never = [topic for topic in asked if not known.may_ask(topic) or not known.is_open(topic.key)]
    ability = [topic for topic in asked if topic.key.startswith("can-")]
    sensitive = [topic for topic in asked if topic.sensitive]
    for later in ([*ability, *sensitive], sensitive, []):
        yield tuple({topic.number for topic in (*never, *later)})


def _named(names: Iterable[str], answers: Mapping[str, Answer]) -> Iterator[Screen]:
    for name in names:
        found = _NAME.fullmatch(name)
        topic = by_number(int(found[2])) if found else None
        if found is None or topic is None or topic.key in OF_ONE_TRIAL:
            continue
        if found[1] == "t":
            yield _screen(topic)
        elif topic.timed and topic.key in answers and answers[topic.key].value == "yes":
            yield _when(topic)


def _screen(topic: Topic) -> Screen:
    return Screen(f"topic-{topic.number}", KINDS[topic.kind], (topic.key,), topic.theme, topic.sensitive)


def _when(topic: Topic) -> Screen:
    return Screen(f"topic-{topic.number}-when", "when", (topic.key,), topic.theme, topic.sensitive)
