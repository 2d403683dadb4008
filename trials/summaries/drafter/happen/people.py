"""How many people. Pure."""

from __future__ import annotations

from trials.summaries.drafter import parts
from trials.summaries.drafter.say import counted, sentence
from trials.summaries.shape import Sentence
from trials.summaries.sources import Place

# What registries hold where somebody typed nines; no study has as many people.
TOO_MANY = 99_999_999
RULES = {"ACTUAL": "happen.people.actual", "ESTIMATED": "happen.people.planned"}


def people(study: Place) -> list[Sentence]:
    """The planned or the counted number of people; that nobody joined; or that the record does not say."""
    count, kind = study.at(f"{parts.ENROLMENT}.count"), study.at(f"{parts.ENROLMENT}.type")
    number = count.value
    if not isinstance(number, int) or isinstance(number, bool):
        return [sentence("happen.people.not-stated", count)]
    if number == 0 and kind.value == "ACTUAL":
        return [sentence("happen.people.none", count, kind)]
    if not 0 < number < TOO_MANY:
        return [sentence("happen.people.unlikely", count)]
    return [sentence(RULES.get(kind.text, "happen.people.given"), count, kind, **counted(number))]
