"""The trial's own condition: the first thing asked after age and sex. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.eligibility.lexicon import Meaning, longest, tokens
from trials.eligibility.questions.plan.needs import Needs
from trials.eligibility.questions.shape import Screen
from trials.eligibility.shape import Reading
from trials.eligibility.topics import by_key

MOST_LETTERS = 60
MOST_TOPICS = 3
# What the registry lists among conditions and nobody "has".
_NO_ILLNESS = re.compile(
    r"\b(?:healthy|volunteers?|quality of life|cessation|surgery|surgical|anesthesia|anaesthesia|contraception|vaccin\w*|pandemic|"
    r"unspecified|protocol specific|prevention|screening|transplant\w*|complications?|satisfaction|education|adherence|exercise|nutrition|"
    r"use|behaviou?r|physical activity|communication|care|therapy|treatment|pharmacokinetics|bioequivalence)\b",
    re.IGNORECASE,
)
_NEOPLASM = re.compile(r"\b(?:neoplasms?|tumou?rs?|carcinomas?)\b", re.IGNORECASE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def condition_page(reading: Reading, wanted: Needs) -> Iterator[Screen]:
    """One page on what the trial is about: what its text asks for, or, of a record that names one thing only, that."""
    names = reading.structured.conditions
    topics = tuple(dict.fromkeys(topic for name in names if (topic := topic_of(name)) and not by_key(topic).sensitive))
    asked_for = tuple(topic for topic in topics if topic in wanted.topics and wanted.topics[topic].must)
    if shown := asked_for[:MOST_TOPICS] or (topics if len(topics) == len(names) == 1 and not wanted.has(topics[0]) else ()):
        yield Screen("condition", "one", shown, by_key(shown[0]).theme)
    elif len(names) == 1 and topic_of(names[0]) is None and _can_be_had(names[0]) and not _is_asked(names[0], wanted):
        yield Screen("condition", "one", (key(names[0]),), "you", condition=names[0])


def topic_of(name: str) -> str | None:
    """The topic that a condition's name is, or is a kind of; None where the tree has none."""
    return next((topic for written in _written(name) if (topic := _meant(written))), None)


def _written(name: str) -> Iterator[str]:
    """The name as it stands, and as people say what the registry files under its last word: "Carcinoma, Non-Small-Cell Lung"."""
    yield name
    head, comma, rest = name.partition(", ")
    turned = f"{rest} {head}" if comma else name
    yield turned
    plain = _NEOPLASM.sub("cancer", turned).casefold()
    yield plain.replace("prostatic", "prostate").replace("pulmonary", "lung").replace("colorectal", "bowel")


def _meant(name: str) -> str | None:
    words = tokens(name)
    found = longest(words, 0) if words else None
    if found is None or found[1] != len(words) or not isinstance(found[0], Meaning) or found[0].relation not in {"same", "narrower"}:
        return None
    return found[0].topic if by_key(found[0].topic).kind == "yes-no" else None


def key(name: str) -> str:
    """The key of the answer about a condition that is no topic."""
    return f"condition:{_NOT_SLUG.sub('-', name.casefold()).strip('-')}"


def _can_be_had(name: str) -> bool:
    return len(name) <= MOST_LETTERS and not _NO_ILLNESS.search(name)


def _is_asked(name: str, wanted: Needs) -> bool:
    return any(name.casefold() in own.quoted.casefold() for own in wanted.own)
