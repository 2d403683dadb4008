"""Whether one requirement holds for a person: yes, no, or not known. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trials.eligibility.questions import covers
from trials.eligibility.rules.bounds import bounds, excluded
from trials.eligibility.rules.facts import Fact, Known, topic_of
from trials.eligibility.shape import SURE, Requirement
from trials.eligibility.topics.shape import Topic


@dataclass(frozen=True, slots=True)
class Held:
    """Whether something holds: True, False, or None. `missing` says that an answer which was not given could settle it.

    `because` and `keys` are the requirements and the answers that led there.
    """

    value: bool | None = None
    missing: bool = False
    because: tuple[Requirement, ...] = ()
    keys: tuple[str, ...] = ()


UNKNOWN = Held()


def decide(requirement: Requirement, known: Known) -> Held:
    """Whether it holds. What was not read with confidence is never decided; what does not decide may still be missing."""
    topic = topic_of(requirement.topic)
    if topic is None or requirement.confidence < SURE:
        return UNKNOWN
    held = _held(requirement, topic, known)
    return held if requirement.decides else replace(held, value=None, missing=held.missing and not held.keys)


def _held(requirement: Requirement, topic: Topic, known: Known) -> Held:
    if topic.kind == "yes-no":
        return _yes_no(requirement, topic, known)
    if requirement.certainty != "exact" or requirement.window_days is not None:
        return Held(because=(requirement,))
    return _number(requirement, topic, known) if topic.kind == "number" else _choice(requirement, topic, known)


def _yes_no(requirement: Requirement, topic: Topic, known: Known) -> Held:
    fact = known.facts.get(topic.key)
    if fact is None:
        return Held(missing=not known.is_left_to_team(topic), because=(requirement,))
    if fact.value == "yes":
        return _has(requirement, topic, fact)
    value = _has_not(requirement, topic) if fact.value == "no" else None
    return Held(value, because=(requirement,), keys=fact.keys)


def _has(requirement: Requirement, topic: Topic, fact: Fact) -> Held:
    """What "yes" says: nothing, where the record asks for something narrower; else all, once it is known when.

    Long enough ago for the wider thing is long enough ago for the narrower one.
    """
    is_exact, must = requirement.certainty == "exact", requirement.must
    window = _window(requirement, topic)
    if window is None:
        return Held(must if is_exact else None, because=(requirement,), keys=fact.keys)
    within = _within(window, topic, fact)
    counts = within is not None and (is_exact or not (within or must))
    missing = not counts and topic.timed and fact.since is None and (is_exact or not must)
    return Held(must is within if counts else None, missing=missing, because=(requirement,), keys=fact.keys)


def _window(requirement: Requirement, topic: Topic) -> int | None:
    """How many days before now count; None for the whole life.

    Where a question is about the last months, a record that names no time means now.
    """
    return requirement.window_days if requirement.window_days is not None else 0 if covers(topic.key) else None


def _within(window: int, topic: Topic, fact: Fact) -> bool | None:
    """Whether it last was within so many days; None where that is not known, or on both sides."""
    reach = covers(topic.key)
    since = fact.since or (None if reach is None else (0, reach))
    if since is None:
        return None
    least, most = since
    if least > window:
        return False
    return True if most is not None and most <= window else None


def _has_not(requirement: Requirement, topic: Topic) -> bool | None:
    """What "no" says, as far back as the question went: who has not the wider thing has not the narrower one either."""
    reach = covers(topic.key)
    if reach is not None and (requirement.window_days or 0) > reach:
        return None
    return not requirement.must


def _number(requirement: Requirement, topic: Topic, known: Known) -> Held:
    number = known.number(topic.key)
    if number is None:
        return Held(missing=topic.key not in known.answers, because=(requirement,))
    allowed, not_allowed = bounds(requirement), excluded(requirement)
    if allowed is not None:
        value = None if allowed.is_empty else allowed.holds(number)
    else:
        inside = not_allowed.holds(number) if not_allowed is not None and not not_allowed.is_empty else None
        value = None if inside is None else not inside
    return Held(value, because=(requirement,), keys=number.keys)


def _choice(requirement: Requirement, topic: Topic, known: Known) -> Held:
    answer = known.answers.get(requirement.topic)
    if answer is None:
        return Held(missing=True, because=(requirement,))
    is_told = answer.value in topic.choices and requirement.choice in topic.choices
    value = (answer.value == requirement.choice) is requirement.must if is_told else None
    return Held(value, because=(requirement,), keys=(requirement.topic,))
