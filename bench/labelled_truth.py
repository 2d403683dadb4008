"""What labels say to a visitor's answers. Written apart from `trials.eligibility.rules`, so that one can be held against the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import structs

from bench.labels import Hold, Label, Labelled
from bench.ranges import REST_OF_A_YEAR, allowed, with_last_year
from trials.eligibility.questions import covers
from trials.eligibility.shape import Answer
from trials.eligibility.topics import by_key, descendants, within

Answers = Mapping[str, Answer]
NOW = (0, 0)
# Who has the first has one of the others.
EITHER = {"substance-problem": ("alcohol-problem", "drug-problem")}


def rules_out(labelled: Labelled, place: int, answers: Answers) -> bool:
    """Whether a person with these answers cannot take part, by this criterion alone.

    Not by one for a group of people, and not by one of several of which another would do.
    """
    label = labelled.criteria[place]
    if label.cohort or label.unsure or _value(labelled, place, answers) is not False:
        return False
    while label.parent is not None:
        if _value(labelled, label.parent, answers) is not False:
            return False
        label = labelled.criteria[label.parent]
    return True


def related(hold: Hold, topic: str) -> bool:
    """Whether a topic is that of a label, or one above or below it."""
    return within(hold.topic, topic) or within(topic, hold.topic) or {hold.topic, topic} <= _BODY


def is_sensible(label: Label, topic: str) -> bool:
    """Whether it makes sense to ask a patient about this topic for this criterion."""
    concerned = {"could-become-pregnant"} if any(hold.topic == "contraception" for hold in label.holds) else set()
    others = {*label.also, *(hold.only_for for hold in label.holds), *concerned} - {""}
    return topic in others or any(related(hold, topic) for hold in label.holds)


_BODY = {"bmi", "height", "weight"}


def _value(labelled: Labelled, place: int, answers: Answers) -> bool | None:
    label = labelled.criteria[place]
    parts = [_holds(hold, answers) for hold in (*label.holds, *_either(label.holds))]
    missing = max(0, label.parts - len({hold.topic for hold in label.holds}))
    own = _joined([*parts, *[None] * missing], label.joint) if label.holds else None
    under = [at for at, each in enumerate(labelled.criteria) if each.parent == place]
    if not under:
        return own
    children = _joined([_value(labelled, at, answers) for at in under], label.group)
    return False if own is False or children is False else children


def _either(holds: Sequence[Hold]) -> Iterator[Hold]:
    """What follows where each of the only kinds of something is left out in the same way."""
    for topic, kinds in EITHER.items():
        same = {structs.replace(hold, topic=topic) for hold in holds if hold.topic in kinds}
        if len(same) == 1 and {hold.topic for hold in holds} >= {*kinds}:
            yield from same


def _joined(values: Sequence[bool | None], group: str) -> bool | None:
    needed = {"all": len(values), "any": 1}.get(group) or int(group)
    if len(values) - values.count(False) < needed:
        return False
    return True if values.count(True) >= needed else None


def _holds(hold: Hold, answers: Answers) -> bool | None:
    kind = by_key(hold.topic).kind
    concerned = _is_concerned(hold, answers)
    if concerned is not True:
        return None if concerned is None else True
    if kind == "yes-no":
        return _yes_no(hold, answers)
    answer = answers.get(hold.topic)
    if answer is None:
        return None
    if kind == "choice":
        return (answer.value == hold.choice) is hold.must
    return _number(hold, answer)


def _is_concerned(hold: Hold, answers: Answers) -> bool | None:
    """Whether this is asked of the person at all. Who is pregnant could become so."""
    if hold.topic != "contraception" or not hold.only_for:
        return True
    key, yes = ("sex", "MALE") if hold.only_for == "male" else (hold.only_for, "yes")
    return answers[key].value == yes if key in answers else None


def _yes_no(hold: Hold, answers: Answers) -> bool | None:
    if any(answers[key].value == "yes" for key in (hold.topic, *descendants(hold.topic)) if key in answers):
        return _has(hold, answers)
    is_no = any(answer.value == "no" and within(hold.topic, key) for key, answer in answers.items() if by_key(key).kind == "yes-no")
    return not hold.must if is_no and not hold.narrow else None


def _has(hold: Hold, answers: Answers) -> bool | None:
    window = hold.window_days if hold.window_days is not None else 0 if covers(hold.topic) else None
    counts = True if window is None else _was_within(window, hold.topic, answers)
    if counts is None:
        return None
    if hold.exact:
        return hold.must is counts
    return True if not counts and not hold.must else None


def _was_within(window: int, topic: str, answers: Answers) -> bool | None:
    """Whether something last was within so many days; None where the answers do not settle that."""
    if topic == "ever-smoked" and "smoking" in answers and answers["smoking"].value == "yes":
        return True
    given = [answers[key].since for key in (topic, *descendants(topic)) if key in answers and answers[key].value == "yes"]
    for least, most in filter(None, given):
        if most is not None and most <= window:
            return True
        if least > window and topic in answers:
            return False
    return None


def _number(hold: Hold, answer: Answer) -> bool | None:
    if isinstance(answer.value, str):
        return None
    high = answer.value + (REST_OF_A_YEAR if answer.unit == "years" else 0)
    is_in = with_last_year(hold.topic, allowed(hold)).has(answer.value, high)
    return is_in if hold.exact or is_in is False else None
