"""What people are given: cells, parts of cells, and what comes from a fetus, a birth or an animal. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trials.lib.phrase import Listing, Name, Quote
from trials.summaries.drafter import names, parts
from trials.summaries.drafter.notices.words import quoted
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Notice
from trials.summaries.sources import Place

GIVEN = frozenset({"DRUG", "BIOLOGICAL", "GENETIC", "COMBINATION_PRODUCT", "PROCEDURE", "DEVICE", "OTHER", ""})
_EXOSOME = re.compile(r"exosom|extracellular vesicle", re.IGNORECASE)
_CELLS = re.compile(
    r"\b(?:autologous|allogene?ic|haploidentical|umbilical|mesenchymal|ha?ematopoietic)\b.{0,60}\bcells?\b|\b(?:stem|stromal)[- ]cells?\b"
    r"|\bMSCs?\b|(?<![A-Z])(?-i:U?CAR[- ]?(?:NK|TIL|(?:γδ)?T)s?)(?:\d+)?\b|chimeric antigen receptor|\bTILs?\b|natural killer cells?"
    r"|\bNK[- ]cells?|dendritic cell|\bT[- ](?:cells?|lymphocytes?)\b|chondrocyte transplant|islet transplant"
    r"|\bcells? (?:suspension|infusion|injection|transfusion|transplant)",
    re.IGNORECASE,
)
# What is done with cells without giving any, and what acts on them.
_NO_PRODUCT = re.compile(
    r"antibod|anti-?thymocyte|phenotyp|cytomet|assay|analys|\btest|count|measur|collect|mobili[sz]|engager|bispecific|inhibitor|sampl|biops|"
    r"sequenc|blood draw|globulin|depleting",
    re.IGNORECASE,
)
_SOURCES = {
    "fetal": re.compile(
        r"\bf[oe]{1,2}tal[- ](?:adipose|tissue|stem|liver|brain|neural|cell|cartilage|derived|membrane)(?:[- ]\w+){0,3}", re.IGNORECASE
    ),
    "birth": re.compile(
        r"(?:\bhuman )?\b(?:amnion|amniotic|chorion|placental?|umbilical(?: cord)?|wharton'?s jelly|cord blood)\b[^.,;()]{0,50}"
        r"\b(?:membrane|tissue|allograft|graft|cells?|derived|exosomes?|jelly)\b",
        re.IGNORECASE,
    ),
    "animal": re.compile(
        r"\b(?:murine|mouse|rabbit|porcine|bovine|equine|ovine|horse|goat)[- ](?:derived\b|(?:\w+[- ]){0,2}?(?:collagen|Ig[GM]\w*|"
        r"monoclonal|antibod\w+|anti\w+ globulin|antithymocyte\w*|dermis|graft|valve|"
        r"xenograft|pericardium|bone|tissue|heparin|thrombin|gelatine?)\b)",
        re.IGNORECASE,
    ),
}
# What cells are grown in, and samples that are taken.
_NOT_GIVEN = re.compile(r"f[oe]{1,2}tal (?:bovine|calf)|cord blood sampl|blood draw|\b(?:level|test|predict|measur)\w*", re.IGNORECASE)


def names_exosomes(texts: Iterable[str]) -> bool:
    """Whether one of these names or titles is of an exosome product."""
    return any(_EXOSOME.search(text) for text in texts)


def cell_product(study: Place) -> Notice | None:
    """Where what is given is named as cells or as parts of cells."""
    made = [place.at("name") for place in _given(study) if _is_of_cells(place.at("name").text)]
    if not made:
        return None
    rule = "notices.exosomes" if names_exosomes(place.text for place in made) else "notices.cell-product"
    called = {(name := _called(place)).text: name for place in made}
    return Notice("cell-product", sentence(rule, *made, names=Listing(tuple(called.values()))))


def human_source(study: Place) -> Notice | None:
    """Where what is given is said to come from a fetus, from what is left after a birth, or from an animal."""
    for kind, pattern in _SOURCES.items():
        for place in (at for each in _given(study) for at in (each.at("name"), each.at("description"))):
            if (match := pattern.search(place.text)) and not _NOT_GIVEN.search(match[0]):
                return Notice("human-source", sentence(f"notices.source.{kind}", place, quote=quoted(match)))
    return None


def _given(study: Place) -> list[Place]:
    """What is given, in a study that gives something."""
    if study.at(parts.STUDY_TYPE).text == "OBSERVATIONAL":
        return []
    return [place for place in study.each(parts.INTERVENTIONS) if place.at("type").text in GIVEN]


def _is_of_cells(name: str) -> bool:
    return (_CELLS.search(name) or _EXOSOME.search(name)) is not None and not _NO_PRODUCT.search(name)


def _called(place: Place) -> Name | Quote:
    """What it is called, or of a name that is too long to say, the words that make it such a product."""
    match = _CELLS.search(place.text) or _EXOSOME.search(place.text)
    return names.name(place.text) or Quote(match[0] if match else "")
