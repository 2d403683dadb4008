"""Who an overview speaks to: "you", or the parent of a child. Pure."""

from __future__ import annotations

from trials.summaries.shape import Person
from trials.summaries.sources import Place
from trials.terms import ages

ELIGIBILITY = "protocolSection.eligibilityModule"
GROWN_UP = 18 * 12


def person(study: Place) -> Person:
    """`child` where nobody of age can join: by the upper age limit, else by the registry's age groups; `you` in every other case."""
    rules = study.at(ELIGIBILITY)
    if most := ages.parse(rules.at("maximumAge").text):
        return "child" if most.months < GROWN_UP else "you"
    least = ages.parse(rules.at("minimumAge").text)
    if least and least.months >= GROWN_UP:
        return "you"
    return "child" if rules.at("stdAges").value == ["CHILD"] else "you"
