"""The trial's own condition: the first thing asked after age and sex. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from trials.eligibility.questions.plan.families import is_private
from trials.eligibility.questions.plan.named import can_be_had, key, mentioned, topics_of
from trials.eligibility.questions.plan.needs import Needs
from trials.eligibility.questions.shape import Screen
from trials.eligibility.shape import Reading
from trials.eligibility.topics import by_key, within

MOST_TOPICS = 3


def condition_page(reading: Reading, wanted: Needs) -> Iterator[Screen]:
    """One page on what the trial is about: what its text asks for, or, of a record that names one thing only, that."""
    names = reading.structured.conditions
    topics = tuple(dict.fromkeys(topic for name in names for topic in topics_of(name) if not by_key(topic).sensitive))
    asked_for = tuple(topic for topic in topics if wanted.has(topic) and wanted.topics[topic].must)
    if shown := asked_for[:MOST_TOPICS] or (topics if len(topics) == len(names) == 1 and not wanted.has(topics[0]) else ()):
        yield Screen("condition", "one", shown, by_key(shown[0]).theme)
    elif len(names) == 1 and can_be_had(names[0]) and not is_private(names[0]) and not _is_asked(names[0], wanted):
        yield Screen("condition", "one", (key(names[0]),), "you", condition=names[0])


def _is_asked(name: str, wanted: Needs) -> bool:
    """Whether the criteria ask for it, as a topic (its own, or one within or around it) or in words of their own."""
    topics = mentioned(name)
    if topics_of(name) or any(within(one, other) or within(other, one) for one in topics for other in wanted.topics):
        return True
    return any(name.casefold() in own.words.casefold() for own in wanted.own)
