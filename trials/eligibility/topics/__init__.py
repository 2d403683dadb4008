"""What a visitor can be asked about: the shipped topics, as a tree. Pure.

A topic is known by its key in code and by its number where it is kept: in a visitor's cookie, in the masks of a `ScreenRow` and in the
search index. A number is never used again, even when its topic is gone. `trials.eligibility.lexicon` says which words of a record mean
a topic, `trials.eligibility.questions` how a visitor is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from trials.eligibility.topics import conditions, people, treatments, values
from trials.eligibility.topics.shape import Kind, Theme, Topic

__all__ = ["BITS", "TOPICS", "Kind", "Theme", "Topic", "ancestors", "by_key", "by_number", "children", "descendants", "within"]

TOPICS: tuple[Topic, ...] = (*people.TOPICS, *conditions.TOPICS, *treatments.TOPICS, *values.TOPICS)
# Masks hold the numbers below this: two words of 63 bits.
BITS = 126
_BY_KEY = {topic.key: topic for topic in TOPICS}
_BY_NUMBER = {topic.number: topic for topic in TOPICS}


def by_key(key: str) -> Topic:
    """The topic of this key; raises KeyError."""
    return _BY_KEY[key]


def by_number(number: int) -> Topic | None:
    """The topic of this number, or None where there is none any more."""
    return _BY_NUMBER.get(number)


@cache
def ancestors(key: str) -> tuple[str, ...]:
    """The keys above this one, nearest first: who has this has each of those."""
    return tuple(_above(key))


@cache
def children(key: str) -> tuple[str, ...]:
    """The keys right below this one."""
    return tuple(topic.key for topic in TOPICS if topic.parent == key)


@cache
def descendants(key: str) -> tuple[str, ...]:
    """All keys below this one: who does not have this has none of those."""
    return tuple(found for child in children(key) for found in (child, *descendants(child)))


def within(key: str, other: str) -> bool:
    """Whether having `key` means having `other`: the same topic, or one above it."""
    return key == other or other in ancestors(key)


def _above(key: str) -> Iterator[str]:
    parent = by_key(key).parent
    while parent:
        yield parent
        parent = by_key(parent).parent
