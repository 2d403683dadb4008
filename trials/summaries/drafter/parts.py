"""Where in a study things stand, and its groups and interventions as the drafter reads them. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trials.lib.phrase import Name
from trials.summaries.drafter.names import alike, name, uncapped
from trials.summaries.sources import Place

P = "protocolSection"
CONDITIONS = f"{P}.conditionsModule.conditions"
STUDY_TYPE = f"{P}.designModule.studyType"
PHASES = f"{P}.designModule.phases"
DESIGN = f"{P}.designModule.designInfo"
MASKING = f"{DESIGN}.maskingInfo"
ENROLMENT = f"{P}.designModule.enrollmentInfo"
PATIENT_REGISTRY = f"{P}.designModule.patientRegistry"
ARMS = f"{P}.armsInterventionsModule.armGroups"
INTERVENTIONS = f"{P}.armsInterventionsModule.interventions"
PRIMARY = f"{P}.outcomesModule.primaryOutcomes"
SECONDARY = f"{P}.outcomesModule.secondaryOutcomes"
OTHERS = f"{P}.outcomesModule.otherOutcomes"
LOCATIONS = f"{P}.contactsLocationsModule.locations"
SPONSORS = f"{P}.sponsorCollaboratorsModule"
STATUS = f"{P}.statusModule"
SUMMARY = f"{P}.descriptionModule.briefSummary"
DETAILS = f"{P}.descriptionModule.detailedDescription"
CRITERIA = f"{P}.eligibilityModule.eligibilityCriteria"

COMPARATORS = frozenset({"ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR"})
# Kinds that have wording of their own; all others are named without their kind.
KINDS = {"DRUG": "drug", "DEVICE": "device", "DIETARY_SUPPLEMENT": "supplement", "PROCEDURE": "procedure", "DIAGNOSTIC_TEST": "test"}
_DUMMY = re.compile(r"placebo|\b(?:sham|dummy|vehicle)\b", re.IGNORECASE)
# What an intervention is called that is there to compare, whatever the kind of its group.
_CONTROL = re.compile(
    r"(?:(?:usual|standard|routine|conventional|current)(?: of)? (?:medical )?(?:care|treatment|therapy|practice)|treatment as usual|"
    r"(?:no|without) (?:treatment|intervention)|(?:wait(?:ing)?[- ]?list )?controls?(?: \w+)?)",
    re.IGNORECASE,
)
# "Current treatment or no treatment".
_OR = re.compile(r"\s+or\s+|\s*/\s*", re.IGNORECASE)
# What records list as interventions though it only measures, beside what is tested.
_MEASURING = re.compile(
    r"\b(?:assessments?|questionnaires?|surveys?|biomarker|biopsy|biospecimen|specimens?|samples?|sampling|blood draw|"
    r"chart review|laboratory|quality[- ]of[- ]life|scores?|data collection|imaging)\b",
    re.IGNORECASE,
)
_MEASURING_KINDS = frozenset({"OTHER", "PROCEDURE", "DIAGNOSTIC_TEST"})


@dataclass(frozen=True, slots=True)
class Intervention:
    """One entry of the record's list that has a name; `key` is that name as groups refer to it."""

    place: Place
    name: Name
    key: str
    # The record lists it more than once, as for several doses: what is said of one is not true of all.
    is_repeated: bool

    @property
    def called(self) -> Place:
        """Where its name stands."""
        return self.place.at("name")

    @property
    def type(self) -> Place:
        """Where its kind stands."""
        return self.place.at("type")

    @property
    def kind(self) -> str:
        """The kind in the wording's ids; `other` for those without wording of their own."""
        return KINDS.get(self.type.text, "other")

    @property
    def is_dummy(self) -> bool:
        """Whether its name says that it is a placebo or a sham."""
        return _DUMMY.search(self.key) is not None

    @property
    def compares(self) -> bool:
        """Whether its name says that it is there to compare."""
        return self.is_dummy or all(map(_CONTROL.fullmatch, _OR.split(self.key)))

    @property
    def only_measures(self) -> bool:
        """Whether it looks like a measurement that goes with the study, not like what is tested."""
        return self.type.text in _MEASURING_KINDS and _MEASURING.search(self.key) is not None


@dataclass(frozen=True, slots=True)
class Arm:
    """A group of the study, with those of the listed interventions that it gets."""

    place: Place
    gets: tuple[Intervention, ...]

    @property
    def type(self) -> str:
        """The registry's token for the kind of group; empty where it has none."""
        return self.place.at("type").text


def interventions(study: Place) -> list[Intervention]:
    """Those with a name that can be said, in the record's order, each name once."""
    keys = Counter(place.at("name").text.strip().casefold() for place in study.each(INTERVENTIONS))
    found: dict[str, Intervention] = {}
    for place in study.each(INTERVENTIONS):
        text = place.at("name").text.strip()
        called = name(text)
        if called and text.casefold() not in found:
            found[text.casefold()] = Intervention(place, called, text, keys[text.casefold()] > 1)
    things = [each for each in found.values() if not each.compares]
    spoken = dict(zip((each.key for each in things), alike(each.name for each in things), strict=True))
    return [replace(each, name=spoken.get(each.key) or Name(uncapped(each.name.text))) for each in found.values()]


def arms(study: Place, listed: list[Intervention]) -> list[Arm]:
    """The groups, each with what it gets: by its own list, and by the labels that the interventions name."""
    return [Arm(place, tuple(each for each in listed if _belongs(place, each))) for place in study.each(ARMS)]


def _belongs(arm: Place, intervention: Intervention) -> bool:
    own = arm.at("interventionNames").value
    names = {each.partition(": ")[2].strip().casefold() for each in own if isinstance(each, str)} if isinstance(own, list) else set()
    if names:
        return intervention.key.casefold() in names
    labels = intervention.place.at("armGroupLabels").value
    return isinstance(labels, list) and bool(arm.at("label").text) and arm.at("label").value in labels


def tested(study: Place, listed: list[Intervention]) -> tuple[list[Intervention], list[Intervention]]:
    """What is tested, and what that is compared with, by the kinds of the groups.

    What every group gets is not what is tested, where one of them is there to compare; nor is a mere measurement, unless there is
    nothing else.
    """
    groups = arms(study, listed)
    tests = _given([arm for arm in groups if arm.type == "EXPERIMENTAL"])
    compared = [each for each in _given([arm for arm in groups if arm.type in COMPARATORS]) if each not in tests] if tests else []
    tests = tests or listed
    if any(not each.compares for each in tests):
        compared += [each for each in tests if each.compares]
        tests = [each for each in tests if not each.compares]
    compares = len(groups) > 1 and any(arm.type != "EXPERIMENTAL" for arm in groups)
    everyone = [each for each in tests if compares and all(each in arm.gets for arm in groups)]
    return _telling(_telling(tests, everyone), [each for each in tests if each.only_measures]), compared


def texts(place: Place) -> Iterator[Place]:
    """All text below a place, in the record's order."""
    if isinstance(place.value, dict):
        for key, value in place.value.items():
            yield from texts(Place(f"{place.path}.{key}" if place.path else key, value))
    elif isinstance(place.value, list):
        for number, value in enumerate(place.value):
            yield from texts(Place(f"{place.path}[{number}]", value))
    elif isinstance(place.value, str):
        yield place


def outcomes(study: Place) -> Iterator[Place]:
    """All measures: main, further and other ones."""
    for kind in (PRIMARY, SECONDARY, OTHERS):
        yield from study.each(kind)


def _given(groups: list[Arm]) -> list[Intervention]:
    return list({each.key: each for arm in groups for each in arm.gets}.values())


def _telling(all_of_them: list[Intervention], less: list[Intervention]) -> list[Intervention]:
    """The rest, or all where nothing would be left."""
    return [each for each in all_of_them if each not in less] or all_of_them
