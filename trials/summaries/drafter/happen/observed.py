"""How a study looks on, and how a treatment is had outside a trial. Pure."""

from __future__ import annotations

from trials.summaries.drafter import parts
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Sentence
from trials.summaries.sources import Place

MODELS = {
    "CASE_CONTROL": "happen.observed.case-control",
    "CASE_CROSSOVER": "happen.observed.case-crossover",
    "FAMILY_BASED": "happen.observed.family",
    "ECOLOGIC_OR_COMMUNITY": "happen.observed.places",
}
TIMES = {
    "PROSPECTIVE": "happen.observed.ahead",
    "RETROSPECTIVE": "happen.observed.back",
    "CROSS_SECTIONAL": "happen.observed.once",
}
SAMPLES = {"SAMPLES_WITH_DNA": "happen.samples.with-genes", "SAMPLES_WITHOUT_DNA": "happen.samples.without-genes"}
EXPANDED = ("individual", "intermediate", "treatment")


def observed(study: Place) -> list[Sentence]:
    """When and whom it looks at, and whether samples are kept; or that the record does not say."""
    model, time = study.at(f"{parts.DESIGN}.observationalModel"), study.at(f"{parts.DESIGN}.timePerspective")
    samples = study.at(f"{parts.P}.designModule.bioSpec.retention")
    pairs = ((time, TIMES), (model, MODELS), (samples, SAMPLES))
    said = [sentence(rules[place.text], place) for place, rules in pairs if place.text in rules]
    return said or [sentence("happen.observed.not-stated", time)]


def expanded(study: Place) -> list[Sentence]:
    """For whom a doctor can ask."""
    types = study.at(f"{parts.P}.designModule.expandedAccessTypes")
    said = [sentence(f"happen.expanded.{kind}", types.at(kind)) for kind in EXPANDED if types.at(kind).value is True]
    return said or [sentence("happen.expanded.not-stated", types)]
