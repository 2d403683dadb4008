"""A first test in people. Pure."""

from __future__ import annotations

import re

from trials.lib.phrase import Quote
from trials.summaries.drafter import parts
from trials.summaries.drafter.notices.words import TITLES
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Notice
from trials.summaries.sources import Place

KEYWORDS = f"{parts.P}.conditionsModule.keywords"
_FIRST = re.compile(r"\bfirst[- ](?:time[- ])?in[- ](?:humans?|man)\b|\bFT?IH\b", re.IGNORECASE)
# Before the words: it was another study that was the first.
_EARLIER = re.compile(
    r"\b(?:previous|prior|earlier|preceding|completed|after|following|from|since|based on|results of|another)\b[^.]{0,60}$", re.IGNORECASE
)


def first_in_people(study: Place) -> Notice | None:
    """Where the record calls the study a first one in people."""
    texts = (*map(study.at, TITLES), *study.each(KEYWORDS), study.at(parts.SUMMARY), study.at(parts.DETAILS))
    for place in texts:
        for match in _FIRST.finditer(place.text):
            if not _EARLIER.search(place.text[max(0, match.start() - 80) : match.start()]):
                return Notice("first-in-people", sentence("notices.first-in-people", place, quote=Quote(match[0])))
    return None
