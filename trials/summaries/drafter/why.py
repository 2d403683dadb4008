"""Why the study is done: what it is about, what it tests, what it mainly measures, and how far the testing has come. Pure."""

from __future__ import annotations

from trials.lib.phrase import Listing
from trials.summaries.drafter import parts
from trials.summaries.drafter.names import alike, names, quote
from trials.summaries.drafter.say import counted, sentence, worded
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place
from trials.terms.phases import is_early

MOST_CONDITIONS = 4
MOST_TESTED = 5
PURPOSES = frozenset(
    {
        "TREATMENT", "PREVENTION", "DIAGNOSTIC", "SUPPORTIVE_CARE", "SCREENING", "HEALTH_SERVICES_RESEARCH", "BASIC_SCIENCE",
        "DEVICE_FEASIBILITY", "ECT",
    }
)  # fmt: skip
HEALTHY = frozenset(
    {"healthy", "healthy volunteer", "healthy volunteers", "healthy subjects", "healthy participants", "healthy adults", "healthy people"}
)
# Phases as a record lists them, with the rule for each; the first phases have a fixed sentence of their own.
PHASES = {
    ("PHASE1", "PHASE2"): "why.phase.one-two",
    ("PHASE2",): "why.phase.two",
    ("PHASE2", "PHASE3"): "why.phase.two-three",
    ("PHASE3",): "why.phase.three",
    ("PHASE4",): "why.phase.four",
}  # fmt: skip


def why(study: Place, person: Person) -> tuple[Sentence, ...]:
    """What the record says of the aim; at the least what kind of study it is, or that the record does not say."""
    if study.at(parts.STUDY_TYPE).value == "EXPANDED_ACCESS":
        return (*_kind(study), *_about(study), *_tested(study))
    return (*_about(study), *_kind(study), *_tested(study), *_measured(study), *_phase(study))


def _about(study: Place) -> list[Sentence]:
    places, found = names(study.each(parts.CONDITIONS))
    ill = [(place, name) for place, name in zip(places, found.items, strict=True) if name.text.casefold() not in HEALTHY]
    if not places:
        return [sentence("why.about.not-stated", study.at(parts.CONDITIONS))]
    if not ill:
        return [sentence("why.about.healthy", *places)]
    rule = "why.about" if study.at(parts.STUDY_TYPE).value != "EXPANDED_ACCESS" else "why.expanded.about"
    some = ill[:MOST_CONDITIONS]
    said = Listing(alike(name for _, name in some))
    if len(some) == len(ill):
        return [sentence(f"{rule}.all", *(place for place, _ in some), conditions=said)]
    sources = [*(place for place, _ in some), study.at(parts.CONDITIONS)]
    more = len(study.at(parts.CONDITIONS).value) - len(some)
    return [sentence(f"{rule}.some", *sources, conditions=said, **counted(more))]


def _kind(study: Place) -> list[Sentence]:
    kind, design = study.at(parts.STUDY_TYPE), study.at(parts.DESIGN)
    if kind.value == "EXPANDED_ACCESS":
        return [sentence("why.kind.expanded", kind)]
    if kind.value == "OBSERVATIONAL":
        listed = study.at(parts.PATIENT_REGISTRY)
        return [sentence("why.kind.registry", kind, listed) if listed.value is True else sentence("why.kind.observes", kind)]
    purpose = design.at("primaryPurpose")
    if purpose.text in PURPOSES:
        return [sentence(f"why.purpose.{purpose.text.lower().replace('_', '-')}", purpose)]
    if purpose.text:
        return [sentence("why.purpose.other", purpose)]
    return [sentence("why.purpose.not-stated", purpose)]


def _tested(study: Place) -> list[Sentence]:
    listed = parts.interventions(study)
    tested, compared = parts.tested(study, listed)
    kind = study.at(parts.STUDY_TYPE).value
    if not tested:
        return [] if kind == "OBSERVATIONAL" else [_untold(study)]
    if kind == "EXPANDED_ACCESS":
        return _named("why.expanded", tested)
    if kind == "OBSERVATIONAL":
        return _named("why.observed", tested, frozenset({"drug", "device"}))
    return [*_named("why.tested", tested, frozenset(parts.KINDS.values())), *_named("why.compared", compared)]


def _untold(study: Place) -> Sentence:
    if any(each.at("name").text.strip() for each in study.each(parts.INTERVENTIONS)):
        return sentence("why.tested.unnamed", study.at(f"{parts.INTERVENTIONS}[*].name"))
    return sentence("why.tested.not-stated", study.at(parts.INTERVENTIONS))


def _named(rule: str, listed: list[parts.Intervention], worded: frozenset[str] = frozenset()) -> list[Sentence]:
    """All of them by name, with their kind where it is one and has wording; or their number where they are too many to be read."""
    if not listed:
        return []
    if len(listed) > MOST_TESTED:
        return [sentence(f"{rule}.many", *(each.called for each in listed), **counted(len(listed)))]
    kinds = {each.kind for each in listed} & worded if len({each.kind for each in listed}) == 1 else set()
    places = [place for each in listed for place in ([each.called, each.type] if kinds else [each.called])]
    form = [*kinds, "several" if len(listed) > 1 else "one"]
    return [sentence(".".join([rule, *form]), *places, names=Listing(tuple(each.name for each in listed)))]


def _measured(study: Place) -> list[Sentence]:
    measures = [outcome.at("measure") for outcome in study.each(parts.PRIMARY) if outcome.at("measure").text.strip()]
    if not measures:
        return [sentence("why.measured.not-stated", study.at(parts.PRIMARY))]
    words = quote(measures[0])
    if len(measures) == 1:
        return [sentence("why.measured.one", measures[0], measure=words)] if words else []
    if words:
        return [sentence("why.measured.first", study.at(f"{parts.PRIMARY}[*].measure"), measure=words, **counted(len(measures)))]
    return [sentence("why.measured.many", study.at(f"{parts.PRIMARY}[*].measure"), **counted(len(measures)))]


def _phase(study: Place) -> list[Sentence]:
    phases = study.at(parts.PHASES)
    tokens = tuple(phases.value) if isinstance(phases.value, list) and all(isinstance(each, str) for each in phases.value) else ()
    said = [sentence(PHASES[tokens], phases)] if tokens in PHASES else []
    return [*said, worded("why.phase.early", "early-study", phases)] if is_early(tokens) else said
