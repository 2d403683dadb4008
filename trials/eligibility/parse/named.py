"""The topics that a criterion names, whatever it says of them. Pure.

Where what a line says of a topic could not be read, this still tells its parts apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from trials.eligibility.parse.marks import marks, parts, sentences
from trials.eligibility.parse.numbers.measures import MEASURES, PRESSURE
from trials.eligibility.topics import TOPICS

_NUMBERS = {topic.key for topic in TOPICS if topic.kind == "number"}
_MEASURES = tuple((measure.topic, re.compile(measure.names, re.IGNORECASE)) for measure in MEASURES)


class Named(NamedTuple):
    """A topic by its key, and where in the text it is named."""

    topic: str
    start: int
    end: int


def named(text: str) -> tuple[Named, ...]:
    """Each topic once, in the order of the text. What is somebody else's ("family history of") is left out."""
    first: dict[str, Named] = {}
    for each in sorted([*_told(text), *_measured(text)], key=lambda each: each.start):
        first.setdefault(each.topic, each)
    return tuple(first.values())


def _told(text: str) -> Iterator[Named]:
    for sentence in sentences(marks(text)):
        for part in parts(sentence):
            for mark in part.topics if not part.has("others") else ():
                for topic in mark.topic.split("+"):
                    yield Named(topic, mark.start, mark.end)


def _measured(text: str) -> Iterator[Named]:
    if not any(character.isdigit() for character in text):
        return
    for topic, name in _MEASURES:
        if match := name.search(text):
            for each in ("systolic", "diastolic") if topic == PRESSURE else (topic,) if topic in _NUMBERS else ():
                yield Named(each, match.start(), match.end())
