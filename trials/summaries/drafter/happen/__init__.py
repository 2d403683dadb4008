"""What will happen: which groups there are, who or what decides, what each gets, who knows it, and how many people there are. Pure."""

from __future__ import annotations

from trials.summaries.drafter import parts
from trials.summaries.drafter.happen.arms import arms
from trials.summaries.drafter.happen.chance import chance
from trials.summaries.drafter.happen.observed import expanded, observed
from trials.summaries.drafter.happen.people import people
from trials.summaries.drafter.happen.secret import secret
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place

MODELS = {"CROSSOVER": "happen.model.crossover", "FACTORIAL": "happen.model.factorial", "SEQUENTIAL": "happen.model.sequential"}


def happen(study: Place, person: Person) -> tuple[Sentence, ...]:
    """How the study is set up, as far as the record says."""
    kind = study.at(parts.STUDY_TYPE).value
    if kind == "EXPANDED_ACCESS":
        return tuple(expanded(study))
    if kind == "OBSERVATIONAL":
        return (*observed(study), *arms(study, person), *people(study))
    groups, *filled = chance(study, person)
    return (groups, *_model(study, person), *filled, *arms(study, person), *secret(study, person), *people(study))


def _model(study: Place, person: Person) -> list[Sentence]:
    model = study.at(f"{parts.DESIGN}.interventionModel")
    return [sentence(MODELS[model.text], model, person=person)] if model.text in MODELS else []
