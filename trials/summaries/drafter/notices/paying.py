"""People who must pay to take part. Pure."""

from __future__ import annotations

import re

from trials.summaries.drafter import parts
from trials.summaries.drafter.notices.words import TITLES, quoted
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Notice
from trials.summaries.sources import Place

_WHO = r"(?:participants?|patients?|subjects?|volunteers?|families|parents|people|you)"
_PAY = re.compile(
    rf"\b{_WHO} (?:will|must|shall|need to|have to|are (?:required|expected|asked) to)(?! not) (?:also )?"
    rf"(?:pay|be (?:charged|billed)|(?:cover|bear) (?:the |all |their )*(?:costs?|expenses?))\b[^.;\n]{{0,60}}"
    rf"|\bat (?:their|the {_WHO}'?s?'?|your) own (?:cost|expense)\b"
    r"|\b(?:patient|participant|self)[- ](?:funded|paid) (?:trial|study)\b|\bpay[- ]to[- ](?:participate|play)\b",
    re.IGNORECASE,
)
# "Parents will pay attention", "Patients will pay nothing", "This is not a self-funded study".
_NO_COST = re.compile(r"\battention\b|\b(?:not|no|never|without|nor|nothing)\b[^.;]{0,25}$", re.IGNORECASE)
LOOK_BACK = 30


def people_pay(study: Place) -> Notice | None:
    """Where the record says that those who take part pay."""
    described = [place.at("description") for place in study.each(parts.INTERVENTIONS)]
    for place in (*map(study.at, (*TITLES, parts.SUMMARY, parts.DETAILS, parts.CRITERIA)), *described):
        for match in _PAY.finditer(place.text):
            if not _NO_COST.search(place.text[max(0, match.start() - LOOK_BACK) : match.start()]) and not _NO_COST.search(match[0]):
                return Notice("people-pay", sentence("notices.people-pay", place, quote=quoted(match)))
    return None
