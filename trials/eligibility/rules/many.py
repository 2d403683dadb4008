"""A person for many records, and a record for many people. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from trials.eligibility.questions import covers
from trials.eligibility.rules.bounds import Bounds, meet
from trials.eligibility.rules.facts import Known, known, topic_of
from trials.eligibility.rules.judge import HEALTHY, asks_for_ill
from trials.eligibility.rules.screen import Screen
from trials.eligibility.rules.standing import SEXES, Standing, firm_bounds, own_ages, standing
from trials.eligibility.shape import SURE, Answer, Reading, Requirement
from trials.eligibility.topics import by_key
from trials.terms.profile import Profile, mask

# What an answer means depends on the trial that it was given for: a cancer "other than the one that this trial is about".
OF_ONE_TRIAL = frozenset({"other-cancer"})
NOW = (0, 0)


def profile(answers: Mapping[str, Answer], facts: Known | None = None) -> Profile:
    """What is known of a person, with all that follows from it. What was asked of the last months is a yes only where it is so now.

    `facts` are what follows from the answers, for whoever knows it already.
    """
    facts = facts or known(answers)
    age, bmi, weight = (facts.number(key) for key in ("age", "bmi", "weight"))
    sex = answers.get("sex")
    return Profile(
        age_months_low=age.low if age else None,
        age_months_high=age.high if age else None,
        sex=str(sex.value) if sex and sex.value in SEXES else "",
        yes=_bits(key for key, fact in facts.facts.items() if fact.value == "yes" and (not covers(key) or fact.since == NOW)),
        no=_bits(key for key, fact in facts.facts.items() if fact.value == "no"),
        bmi_low=bmi.low if bmi else None,
        bmi_high=bmi.high if bmi else None,
        weight=weight.low if weight else None,
    )


def screen(reading: Reading) -> Screen:
    """What of a record surely rules somebody out, whatever else is true of them."""
    how = standing(reading)
    told, text = own_ages(reading), firm_bounds(how.firm, "age")
    age = Bounds() if told.is_empty else meet([told, text])
    bmi, weight = firm_bounds(how.firm, "bmi"), firm_bounds(how.firm, "weight")
    plain = [each for each in how.firm if each.comparison == "is" and by_key(each.topic).kind == "yes-no"]
    ill = [HEALTHY] if asks_for_ill(reading, how) else []
    return Screen(
        age_low=_end(age.low),
        age_high=_end(age.lenient),
        sex=_sex(reading, how),
        healthy=reading.structured.healthy_volunteers,
        asked=_bits(each.topic for each in _asked(reading, how)),
        yes_out=_bits(each.topic for each in (*plain, *ill) if _yes_rules_out(each)),
        no_out=_bits(each.topic for each in plain if _no_rules_out(each)),
        bmi_low=_end(bmi.low),
        bmi_high=_end(bmi.lenient),
        weight_low=_end(weight.low),
        weight_high=_end(weight.lenient),
    )


def _yes_rules_out(requirement: Requirement) -> bool:
    return not requirement.must and requirement.certainty == "exact" and requirement.window_days is None


def _no_rules_out(requirement: Requirement) -> bool:
    return requirement.must and requirement.window_days is None


def _asked(reading: Reading, how: Standing) -> Iterable[Requirement]:
    return (
        each
        for place, criterion in enumerate(reading.criteria)
        if place not in how.for_some
        for each in criterion.requirements
        if each.confidence >= SURE and each not in how.contradicted
    )


def _sex(reading: Reading, how: Standing) -> str:
    """The one sex that the record takes, by its own field or its text; empty for any."""
    allowed = set(SEXES) & ({reading.structured.sex} if reading.structured.sex in SEXES else set(SEXES))
    for each in how.firm:
        if each.topic == "sex" and each.choice in SEXES and each.certainty == "exact":
            allowed &= {each.choice} if each.must else set(SEXES) - {each.choice}
    return allowed.pop() if len(allowed) == 1 else ""


def _bits(keys: Iterable[str]) -> tuple[int, int]:
    topics = {topic for key in keys if key not in OF_ONE_TRIAL and (topic := topic_of(key))}
    return mask([topic.number for topic in topics if topic.kind == "yes-no"])


def _end(value: float) -> float | None:
    return value if math.isfinite(value) else None
