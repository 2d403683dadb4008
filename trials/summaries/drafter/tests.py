"""Which tests the measures of a record name. Pure."""

from __future__ import annotations

import re

from trials.lib.phrase import Listing, Phrase
from trials.summaries.drafter import parts
from trials.summaries.drafter.say import sentence
from trials.summaries.drafter.sought import Sought
from trials.summaries.shape import Sentence
from trials.summaries.sources import Place

MOST_TESTS = 6


def _sought(pattern: str, *stems: str, flags: int = re.IGNORECASE) -> Sought:
    return Sought(stems, re.compile(rf"\b(?:{pattern})\b", flags))


# Literal names only, each said in words of ours: that serum means a blood test is ours to know, not to say.
TESTS = {
    "blood": _sought(r"blood (?:tests?|samples?|draws?|sampling)", "blood"),
    "urine": _sought(r"urine (?:tests?|samples?|collection)|urinalysis", "urin"),
    "biopsy": _sought(r"biops(?:y|ies)", "biops"),
    "mri": _sought(r"MRIs?|[Mm]agnetic [Rr]esonance [Ii]maging", "mri", "magnetic", flags=0),
    "ct": _sought(r"CT[- ][Ss]cans?|[Cc]omputed [Tt]omography", "ct", "tomography", flags=0),
    "xray": _sought(r"x-?rays?|radiographs?", "ray", "radiograph"),
    "ultrasound": _sought(r"ultrasound|ultrasonograph\w+|echocardiogra\w+", "ultraso", "echocardio"),
    "ecg": _sought(r"E[CK]Gs?|[Ee]lectrocardiogra\w+", "ecg", "ekg", "electrocardio", flags=0),
    "breathing": _sought(r"spirometry|(?:lung|pulmonary) function tests?", "spirometry", "function test"),
    "skin": _sought(r"skin[- ]prick", "prick"),
    "food": _sought(r"(?:oral )?food challenges?", "challenge"),
    "walking": _sought(r"(?:6|six)[- ]minutes? walk\w*", "walk"),
    "interview": _sought(r"interviews?", "interview"),
    "diary": _sought(r"diar(?:y|ies)", "diar"),
    "forms": _sought(r"questionnaires?|surveys?", "questionnaire", "survey"),
}


def tests(study: Place) -> list[Sentence]:
    """Those that the measures name, in one sentence; nothing where they name none."""
    measures = (outcome.at(name) for outcome in parts.outcomes(study) for name in ("measure", "description"))
    texts = [(text, text.text.casefold()) for text in measures if text.text]
    whole = "\n".join(low for _, low in texts)
    found = {kind: place for kind, sought in TESTS.items() if sought.may_be_in(whole) and (place := _first(texts, sought))}
    some = [kind for kind in TESTS if kind in found][:MOST_TESTS]
    said = Listing(tuple(Phrase(f"overview-do-test-{kind}") for kind in some))
    return [sentence("do.tests", *(found[kind] for kind in some), tests=said)] if some else []


def _first(texts: list[tuple[Place, str]], sought: Sought) -> Place | None:
    return next((text for text, low in texts if sought.may_be_in(low) and sought.pattern.search(text.text)), None)
