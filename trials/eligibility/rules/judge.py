"""What a visitor's answers say to each criterion of a record, and to its own fields. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from msgspec import structs

from trials.eligibility.questions.own import asked_by
from trials.eligibility.rules.decide import UNKNOWN, Held, decide
from trials.eligibility.rules.facts import Known, known
from trials.eligibility.rules.joining import agree, both, join, unfinished
from trials.eligibility.rules.standing import SEXES, Standing, own_ages, standing
from trials.eligibility.shape import Answer, Comparison, Criterion, Judged, Outcome, Reading, Requirement

HEALTHY = Requirement("healthy", must=False)


def judge(reading: Reading, answers: Mapping[str, Answer], facts: Known | None = None, how: Standing | None = None) -> list[Judged]:
    """The record's own fields that ask for something ("age", "sex", "healthy"), then each criterion in the order of the text.

    A criterion may not match only where that alone rules the person out: not one for a group of people, and not one of several of which
    another would do. `facts` are what follows from the answers, for whoever holds them against many records; `how` is the `standing` of the
    reading, for whoever holds it against the answers of many.
    """
    facts, how = facts or known(answers), how or standing(reading)
    return [*_fields(reading, facts, how), *_criteria(reading, facts, how)]


def _fields(reading: Reading, facts: Known, how: Standing) -> Iterator[Judged]:
    fields, allowed = reading.structured, own_ages(reading)
    if fields.min_age_months or fields.max_age_months is not None:
        asked, age = age_requirement(fields.min_age_months, fields.max_age_months), facts.number("age")
        value = None if age is None or allowed.is_empty else allowed.holds(age)
        yield _field("age", Held(value, missing="age" not in facts.answers, because=(asked,), keys=age.keys if age else ()))
    if fields.sex in SEXES:
        yield _field("sex", decide(Requirement("sex", "one-of", choice=fields.sex), facts))
    healthy = decide(HEALTHY, facts)
    if fields.healthy_volunteers is False and healthy.value is not None:
        yield _field("healthy", healthy if asks_for_ill(reading, how) else replace(healthy, value=None))


def asks_for_ill(reading: Reading, how: Standing) -> bool:
    """Whether the record takes no healthy volunteers, and nothing in its text says otherwise."""
    return reading.structured.healthy_volunteers is False and not any(each.topic == "healthy" and each.must for each in how.firm)


def age_requirement(minimum: float | None, maximum: float | None) -> Requirement:
    """The record's own limits as a requirement, in months."""
    comparison: Comparison = "at-least" if maximum is None else "between" if minimum else "at-most"
    return Requirement("age", comparison, low=minimum or None, high=maximum, unit="months")


def _field(name: str, held: Held) -> Judged:
    return Judged(_outcome(held), None, name, held.because, held.keys)


def _criteria(reading: Reading, facts: Known, how: Standing) -> list[Judged]:
    under: dict[int, list[int]] = {}
    for place, over in enumerate(how.above):
        if over:
            under.setdefault(over[0], []).append(place)
    held: list[Held] = [UNKNOWN] * len(reading.criteria)
    for place in reversed(range(len(held))):
        held[place] = _whole(reading, place, [held[child] for child in under.get(place, ())], facts, how)
    return [_told(place, held, how) for place in range(len(held))]


def _whole(reading: Reading, place: int, children: list[Held], facts: Known, how: Standing) -> Held:
    criterion = reading.criteria[place]
    if not children:
        return _own(criterion, facts, how)
    together = join(children, criterion.span.group)
    if place in how.hinged:
        # Who has both what the line names and something under it is kept out whichever way it is meant.
        named = tuple(each if each.qualifier else structs.replace(each, certainty="exact") for each in criterion.requirements)
        return agree(_own(structs.replace(criterion, requirements=named), facts, how), together)
    if criterion.requirements:
        together = join([_own(criterion, facts, how), together], "all")
    is_unread = criterion.span.section == "inclusion" and not criterion.whole
    return unfinished(together) if is_unread else together


def _own(criterion: Criterion, facts: Known, how: Standing) -> Held:
    """What a criterion's own words ask: by its requirements, and by the question made from them."""
    parts = [UNKNOWN if how.contradicted and each in how.contradicted else decide(each, facts) for each in criterion.requirements]
    read = join(parts, criterion.joint)
    if not criterion.whole:
        read = unfinished(read) if criterion.joint == "all" else replace(read, value=None)
    return both(read, _asked(criterion, facts)) if criterion.asked else read


def _asked(criterion: Criterion, facts: Known) -> Held:
    """What the answer to its own question says: whether it is so for the person, where it has to be so or must not."""
    question = asked_by(criterion)
    if question is None:
        return UNKNOWN
    answer = facts.answers.get(question.id)
    if answer is None:
        return Held(missing=question.settles != "nothing")
    is_so = {"yes": True, "no": False}.get(str(answer.value))
    fits = None if is_so is None else is_so is question.must
    is_settled = question.settles == "both" or (question.settles == "fits" and fits is True)
    return Held(fits if is_settled else None, keys=(question.id,))


def _told(place: int, held: list[Held], how: Standing) -> Judged:
    """A part of which another would do, and what is for a group of people only, rules nobody out by itself."""
    own = held[place]
    rules_out = place not in how.for_some and all(held[at].value is False for at in how.above[place])
    outcome = _outcome(own) if own.value is not False or rules_out else "team"
    return Judged(outcome, place, "", own.because, own.keys)


def _outcome(held: Held) -> Outcome:
    if held.value is None:
        return "not-told" if held.missing else "team"
    return "fits" if held.value else "may-not-match"
