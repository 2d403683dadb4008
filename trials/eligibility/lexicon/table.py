"""The notation of the tables of phrases. Pure.

A line is a topic, a sign and phrases between bars:

    heart-attack = myocardial infarction | heart attack | MI       just what the topic's question asks
    heart-attack < stemi | acute coronary syndrome                 something within it
    heart-disease > cardiovascular disease                         something around it
    hiv ! hiv negative                                             the opposite
    severe-allergy ~ allergy to                                    something near it
    - pulmonary hypertension                                       no topic: hides the phrases within it

Topics with a plus between them are all meant. A phrase in capitals is only found in capitals ("MI", "MS"). Lines that are indented go on
with the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.eligibility.lexicon.shape import Meaning, Relation

_LINE = re.compile(r"(?P<topic>[a-z0-9+-]+)\s+(?P<sign>[=<>!~])\s+(?P<phrases>.+)")
_RELATIONS: dict[str, Relation] = {"=": "same", "<": "narrower", ">": "wider", "!": "opposite", "~": "near"}


def rows(table: str) -> Iterator[tuple[str, Meaning | None]]:
    """Each phrase with its meaning, None for what only hides others; raises ValueError for a line that is not in the notation."""
    for line in re.sub(r"\n[ \t]+", " ", table).splitlines():
        if not line.strip():
            continue
        if line.startswith("- "):
            yield from ((phrase, None) for phrase in _phrases(line[2:]))
            continue
        match = _LINE.fullmatch(line.strip())
        if not match:
            raise ValueError(line)
        meaning = Meaning(match["topic"], _RELATIONS[match["sign"]])
        yield from ((phrase, meaning) for phrase in _phrases(match["phrases"]))


def _phrases(cell: str) -> list[str]:
    return [phrase.strip() for phrase in cell.split("|") if phrase.strip()]
