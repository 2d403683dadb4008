"""All phrases as one tree of words, and the longest one that begins at a word. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from trials.eligibility.lexicon import (
    abilities,
    besides,
    bodies,
    cancers,
    cues,
    hearts,
    immunity,
    medicines,
    minds,
    names,
    people,
    rarer,
    treatments,
)
from trials.eligibility.lexicon.shape import Cue, Meaning
from trials.eligibility.lexicon.table import rows
from trials.eligibility.lexicon.tokens import Token, tokens

# What a phrase is: a topic, a cue, or None for a phrase that only hides what is within it.
Found = Meaning | Cue | None
# Keys of a node that are no words: what ends here, and what ends here only in capitals.
_HERE, _CAPITALS = " ", "  "
TABLES = (
    people.TABLE,
    abilities.TABLE,
    hearts.TABLE,
    cancers.TABLE,
    bodies.TABLE,
    minds.TABLE,
    immunity.TABLE,
    treatments.TABLE,
    medicines.TABLE,
    names.TABLE,
    rarer.TABLE,
    besides.TABLE,
)


def longest(words: Sequence[Token], at: int) -> tuple[Found, int] | None:
    """What the longest known phrase that begins at this word means, and the place after it; None where none begins."""
    node: dict[str, Any] | None = _tree().get(words[at].key)
    found: tuple[Found, int] | None = None
    capitals = True
    place, end = at, len(words)
    while node is not None:
        capitals = capitals and words[place].capital
        place += 1
        if _HERE in node:
            found = node[_HERE], place
        elif capitals and _CAPITALS in node:
            found = node[_CAPITALS], place
        following = node.get(words[place].key) if place < end else None
        while following is None and place < end and _is_abbreviation(words, place):
            place += 3
            following = node.get(words[place].key) if place < end else None
        node = following
    return found


def _is_abbreviation(words: Sequence[Token], at: int) -> bool:
    """Whether "(CNS)" stands here: what is in the middle of a phrase does not end it."""
    return words[at].key == "(" and at + 2 < len(words) and words[at + 2].key == ")" and words[at + 1].capital


@cache
def _tree() -> dict[str, Any]:
    root: dict[str, Any] = {}
    _plant(root, ((phrase, Cue(kind)) for kind, phrases in cues.CUES.items() for phrase in phrases))
    for table in TABLES:
        _plant(root, rows(table))
    return root


def _plant(root: dict[str, Any], phrases: Iterable[tuple[str, Found]]) -> None:
    for phrase, found in phrases:
        node = root
        words = tokens(phrase)
        for word in words:
            node = node.setdefault(word.key, {})
        node[_CAPITALS if all(word.capital for word in words) else _HERE] = found
