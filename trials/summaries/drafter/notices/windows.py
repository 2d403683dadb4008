"""A short time within which somebody must join: after a birth, an injury, the first signs of an illness. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from trials.lib.phrase import Phrase, Quote
from trials.summaries.drafter import parts
from trials.summaries.drafter.notices.words import quoted
from trials.summaries.drafter.say import sentence
from trials.summaries.drafter.who import ELIGIBILITY
from trials.summaries.shape import Notice
from trials.summaries.sources import Place
from trials.terms import ages, criteria, short_time


def time_window(study: Place) -> Notice | None:
    """Where the upper age leaves days only, or a rule on who can join counts hours, days or a few weeks from an event."""
    most, limit = study.at(ELIGIBILITY).at("maximumAge"), Phrase("time-window")
    if (age := ages.parse(most.text)) and age.months <= short_time.NEWBORN:
        return Notice("time-window", sentence("notices.time-window.age", most, limit=limit, age=age.phrase))
    written = study.at(parts.CRITERIA)
    for quote in _windows(written.text):
        return Notice("time-window", sentence("notices.time-window", written, limit=limit, quote=quote))
    return None


def _windows(text: str) -> Iterator[Quote]:
    split = criteria.split(text) if next(short_time.found(text), None) else None
    for section in split.sections if split else ():
        yield from map(quoted, short_time.found(section.text) if section.kind == "inclusion" else ())
