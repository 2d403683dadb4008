"""Who or what decides which group a person is in, and with what chances. Pure."""

from __future__ import annotations

import re

from trials.lib.phrase import Quote
from trials.summaries.drafter import parts
from trials.summaries.drafter.say import counted, sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place

_RATIO = re.compile(r"(?<![\d:.])[1-9]\d?(?:\s?:\s?[1-9]\d?){1,7}(?![\d:]|\s*(?:am|pm|h\b|hours?))", re.IGNORECASE)
_ODDS = re.compile(r"random|allocat|assign|ratio", re.IGNORECASE)
# Whole clinics, schools or towns that are drawn together.
_CLUSTERS = re.compile(r"\bcluster[- ]?randomi[sz]|\brandomi[sz]ed (?:by|in) clusters?\b|\bstepped[- ]wedge\b", re.IGNORECASE)
# How far around a ratio one of those words must stand, in characters.
NEAR = 120


def chance(study: Place, person: Person) -> list[Sentence]:
    """The number of groups, how they are filled, and the chances where the record gives them in one way only."""
    groups = study.at(f"{parts.ARMS}[*].label")
    number = len(groups.value) if isinstance(groups.value, list) else 0
    if number == 0:
        return [sentence("happen.groups.not-stated", study.at(parts.ARMS))]
    if number == 1:
        return [sentence("happen.groups.one", groups)]
    return [sentence("happen.groups.several", groups, **counted(number)), *_filled(study, person, number)]


def _filled(study: Place, person: Person, number: int) -> list[Sentence]:
    allocation = study.at(f"{parts.DESIGN}.allocation")
    if allocation.value == "RANDOMIZED" and (text := next((each for each in _texts(study) if _CLUSTERS.search(each.text)), None)):
        return [sentence("happen.allocation.clusters", allocation, text)]
    if allocation.value == "RANDOMIZED":
        return [sentence("happen.allocation.chance", allocation, person=person), _odds(study, number)]
    if allocation.value == "NON_RANDOMIZED":
        return [sentence("happen.allocation.other", allocation, person=person)]
    return [sentence("happen.allocation.not-stated", allocation)]


def _odds(study: Place, number: int) -> Sentence:
    model = study.at(f"{parts.DESIGN}.interventionModelDescription")
    found = {tuple(re.findall(r"\d+", ratio)): (place, ratio) for place in _texts(study) for ratio in _ratios(place.text, number)}
    if len(found) != 1:
        return sentence("happen.odds.not-found", model)
    ((numbers, (place, ratio)),) = found.items()
    return sentence("happen.odds.same" if len(set(numbers)) == 1 else "happen.odds.different", place, ratio=Quote(ratio))


def _texts(study: Place) -> list[Place]:
    own = [study.at(f"{parts.DESIGN}.interventionModelDescription"), study.at(f"{parts.MASKING}.maskingDescription")]
    titles = [study.at(f"{parts.P}.identificationModule.officialTitle")]
    return [*titles, study.at(parts.DETAILS), study.at(parts.SUMMARY), *(arm.at("description") for arm in study.each(parts.ARMS)), *own]


def _ratios(text: str, number: int) -> list[str]:
    """Those with as many numbers as there are groups, near a word that says what they are."""
    found = (match for match in _RATIO.finditer(text) if match[0].count(":") == number - 1)
    return [match[0] for match in found if _ODDS.search(text, max(0, match.start() - NEAR), match.end() + NEAR)]
