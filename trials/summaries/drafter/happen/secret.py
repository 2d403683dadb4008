"""Who will not know what a person gets, and what a placebo is. Pure."""

from __future__ import annotations

import re

from trials.summaries.drafter import parts
from trials.summaries.drafter.names import quote
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place

MASKED = frozenset({"SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"})
DUMMIES = {"placebo": re.compile(r"\bplacebos?\b", re.IGNORECASE), "sham": re.compile(r"\bsham\b", re.IGNORECASE)}


def secret(study: Place, person: Person) -> list[Sentence]:
    """What the record says on masking, with its own note when it is short, and the word placebo or sham explained."""
    return [*_masking(study, person), *_dummies(study)]


def _masking(study: Place, person: Person) -> list[Sentence]:
    masking, who = study.at(f"{parts.MASKING}.masking"), study.at(f"{parts.MASKING}.whoMasked")
    note = study.at(f"{parts.MASKING}.maskingDescription")
    groups = len(list(study.each(parts.ARMS)))
    said = []
    if masking.value == "NONE" and groups > 1:
        said = [sentence("happen.secret.nobody", masking)]
    elif masking.text in MASKED:
        said = [sentence(_rule(who), masking, who, person=person)]
    elif not masking.text and groups > 1:
        said = [sentence("happen.secret.not-stated", masking)]
    words = quote(note) if said else None
    return [*said, sentence("happen.secret.note", note, note=words)] if words else said


def _rule(who: Place) -> str:
    masked = who.value if isinstance(who.value, list) else []
    if not masked:
        return "happen.secret.some"
    if "PARTICIPANT" not in masked:
        return "happen.secret.team"
    return "happen.secret.you" if len(masked) == 1 else "happen.secret.both"


def _dummies(study: Place) -> list[Sentence]:
    """Where the lists of groups and interventions have the word: their kind alone is often a slip."""
    listed = [place.at("name") for place in study.each(parts.INTERVENTIONS)] + [place.at("label") for place in study.each(parts.ARMS)]
    found = {kind: [text for text in listed if pattern.search(text.text)] for kind, pattern in DUMMIES.items()}
    return [sentence(f"happen.dummy.{kind}", texts[0]) for kind, texts in found.items() if texts]
