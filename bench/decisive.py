"""Every "may not match" that a reading can give on its own words, held against what the labels say to the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bench.labelled_truth import NOW, related, rules_out
from bench.labels import Labelled
from trials.eligibility.questions import covers, sinces
from trials.eligibility.rules import judge
from trials.eligibility.shape import SURE, Answer, Reading, Requirement
from trials.eligibility.topics import by_key

Answers = dict[str, Answer]
BESIDE = 0.01


@dataclass(frozen=True, slots=True)
class Decided:
    """One "may not match": which criterion of the reading, by which kind of answer to which topic, and whether the labels say so too.

    `is_inverted` where the labels ask for the opposite of what was read.
    """

    criterion: int
    topic: str
    kind: str
    answers: Answers
    is_right: bool
    is_inverted: bool = False


def decided(reading: Reading, labelled: Labelled) -> list[Decided]:
    """All of them, each kind of answer once: it is right when it is right for every answer of that kind."""
    found: dict[tuple[int, str, str], Decided] = {}
    for place, topic, kind, answers in _tries(reading):
        if not _may_not_match(reading, place, answers):
            continue
        key = place, topic, kind
        if key not in found or found[key].is_right:
            told = _against(reading, labelled, place, topic, kind, answers)
            if told:
                found[key] = told
    return list(found.values())


def _against(reading: Reading, labelled: Labelled, place: int, topic: str, kind: str, answers: Answers) -> Decided | None:
    """None where the labeller was not sure, or left the line open."""
    span = reading.criteria[place].span
    at = labelled.at(span.start, span.end)
    if at and all(labelled.criteria[each].unsure or labelled.criteria[each].optional for each in at):
        return None
    is_right = any(rules_out(labelled, each, answers) for each in at)
    musts = {r.must for r in reading.criteria[place].requirements if r.topic == topic}
    asked = {hold.must for each in at for hold in labelled.criteria[each].holds if related(hold, topic)}
    is_inverted = not is_right and by_key(topic).kind == "yes-no" and bool(asked) and not (musts & asked)
    return Decided(place, topic, kind, answers, is_right, is_inverted)


def _may_not_match(reading: Reading, place: int, answers: Answers) -> bool:
    return any(each.criterion == place and each.outcome == "may-not-match" for each in judge(reading, answers))


def _tries(reading: Reading) -> Iterator[tuple[int, str, str, Answers]]:
    """What to answer: to each requirement alone, then to all at once where one of several would do."""
    for place, criterion in enumerate(reading.criteria):
        sure = [each for each in criterion.requirements if each.confidence >= SURE]
        for requirement in sure:
            for kind, answer in answers_to(requirement):
                yield place, requirement.topic, kind, {requirement.topic: answer}
        under = [each for each in reading.criteria if each.span.parent == place]
        several = [*sure, *(each for child in under for each in child.requirements if each.confidence >= SURE)]
        if len(several) > 1 and (criterion.joint != "all" or (under and criterion.span.group != "all")):
            yield place, several[0].topic, "together", {each.topic: against(each) for each in several}


def answers_to(requirement: Requirement) -> Iterator[tuple[str, Answer]]:
    """Every kind of answer to a requirement's topic that the check can give, with the kind."""
    topic = by_key(requirement.topic)
    if topic.kind == "yes-no":
        yield "no", Answer("no")
        yield "yes", Answer("yes")
        yield from (("yes", Answer("yes", since)) for since in _sinces(topic.key))
    elif topic.kind == "choice":
        yield from ((choice, Answer(choice)) for choice in topic.choices)
    else:
        for bound in {requirement.low, requirement.high} - {None}:
            yield from _beside(requirement, bound or 0.0)


def against(requirement: Requirement) -> Answer:
    """An answer with which a requirement surely does not hold."""
    topic = by_key(requirement.topic)
    if topic.kind == "yes-no":
        return Answer("no") if requirement.must else Answer("yes", NOW)
    if topic.kind == "choice":
        return Answer(next(each for each in topic.choices if (each == requirement.choice) is not requirement.must))
    low, high = requirement.low, requirement.high
    return Answer(low / 2 if low else (high or 1) * 2)


def _beside(requirement: Requirement, bound: float) -> Iterator[tuple[str, Answer]]:
    """Just below a bound, on it and just above; an age in whole years, as it is asked."""
    if requirement.topic == "age" and bound >= 24:
        year = int(bound // 12)
        for years in (year - 1, year, year + 1):
            yield "below" if years * 12 < bound else "above", Answer(years * 12.0, unit="years")
        return
    step = 1.0 if requirement.topic in {"ecog", "age"} else 10.0 if requirement.topic == "karnofsky" else bound * BESIDE
    for value in (bound - step, bound, bound + step):
        yield "below" if value < bound else "above", Answer(value, unit="months" if requirement.topic == "age" else "")


@cache
def _sinces(topic: str) -> tuple[tuple[int, int | None], ...]:
    if not by_key(topic).timed and covers(topic) is None:
        return ()
    return tuple((each.least, each.most) for each in sinces(topic, "en"))
