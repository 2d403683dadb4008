"""Possible benefits and risks. A record has no field for them: honest fixed sentences, chosen by what kind of study it is. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from trials.summaries.drafter import parts
from trials.summaries.drafter.say import sentence, worded
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place
from trials.terms import phases

PURPOSE = f"{parts.DESIGN}.primaryPurpose"
OVERSIGHT = f"{parts.P}.oversightModule"
HAS_RESULTS = "hasResults"
# The registry's only place for harms, filled when a study has results.
HARMS = "resultsSection.adverseEventsModule"
# By what the registry means with these aims, such a study is not done to treat the people in it.
NOT_MEANT = frozenset({"BASIC_SCIENCE", "DEVICE_FEASIBILITY"})


def benefits(study: Place, person: Person) -> tuple[Sentence, ...]:
    """The section: what it may do for you, what may go wrong, who watches, what to ask."""
    kind = study.at(parts.STUDY_TYPE)
    return (*_help(study, kind, person), *_risks(study, kind), *_oversight(study.at(OVERSIGHT), kind), *_ask(study))


def _help(study: Place, kind: Place, person: Person) -> Iterator[Sentence]:
    purpose, listed = study.at(PURPOSE), study.at(parts.PHASES)
    early = isinstance(listed.value, list) and phases.is_early(map(str, listed.value))
    if early:
        yield worded("benefits.early", "early-study", listed)
    if kind.text == "OBSERVATIONAL":
        yield sentence("benefits.observes", kind, person=person)
    elif kind.text == "EXPANDED_ACCESS":
        yield sentence("benefits.expanded", kind, person=person)
    elif purpose.text in NOT_MEANT:
        yield sentence("benefits.not-meant", purpose, person=person)
    elif not early:
        yield sentence("benefits.may-help", purpose, person=person)
    if kind.text != "EXPANDED_ACCESS":
        yield sentence("benefits.others", kind)


def _risks(study: Place, kind: Place) -> Iterator[Sentence]:
    if _has_harms(study):
        yield sentence("benefits.results", study.at(HAS_RESULTS))
    yield sentence("benefits.risks.observes" if kind.text == "OBSERVATIONAL" else "benefits.risks", _silence(study))


def _oversight(oversight: Place, kind: Place) -> Iterator[Sentence]:
    """Who checks the data on the way; that nobody does says nothing about a study that only observes."""
    device, committee = oversight.at("isUnapprovedDevice"), oversight.at("oversightHasDmc")
    if device.value is True:
        yield sentence("benefits.device-not-approved", device)
    if committee.value is True:
        yield sentence("benefits.watched", committee)
    elif committee.value is False and kind.text == "INTERVENTIONAL":
        yield sentence("benefits.not-watched", committee)


def _ask(study: Place) -> Iterator[Sentence]:
    yield sentence("benefits.ask", _silence(study))


def _has_harms(study: Place) -> bool:
    return study.at(HAS_RESULTS).value is True and bool(study.at(HARMS).value)


def _silence(study: Place) -> Place:
    """The empty place; where there are results, whose list is long and in no plain words, only that there are some."""
    return study.at(HAS_RESULTS) if study.at(HARMS).value else study.at(HARMS)
