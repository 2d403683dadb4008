"""Sentences of an overview as text, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

from trials.lib.phrase import Listing, Name, Phrase, Quote
from trials.summaries.shape import Sentence, Source
from trials.words import tell

PartKind = Literal["own", "name", "quote"]
# Private characters that stand before and after what is not ours while a sentence is put together; none of them is ever in a text.
_NAME, _QUOTE, _END = "\ue000", "\ue001", "\ue002"
_PARTS = re.compile(f"{_NAME}([^{_END}]*){_END}|{_QUOTE}([^{_END}]*){_END}")
# Fields of the record that name something.
_NAMES = re.compile(
    r"\.(?:conditions(?:\[[^]]*\])?|(?:interventions|armGroups|collaborators|locations)\[[^]]*\]\.(?:name|label|city|country)|"
    r"leadSponsor\.name|acronym)$"
)
_PRIVATE = dict.fromkeys(map(ord, (_NAME, _QUOTE, _END)))


def said(sentence: Sentence) -> str:
    """The sentence as it is read."""
    return "".join(text for text, _ in said_parts(sentence))


def said_parts(sentence: Sentence) -> list[tuple[str, PartKind]]:
    """The sentence in pieces that make it whole when joined: our `own` words, what the registry calls things (`name`), and its own words
    (`quote`, without the quotation marks, which are ours). In a written sentence names are what its sources call things."""
    if sentence.phrase is None:
        return _written_parts(sentence)
    text, parts, at = tell(_marked(sentence.phrase)), list[tuple[str, PartKind]](), 0
    for match in _PARTS.finditer(text):
        parts.append((text[at : match.start()], "own"))
        parts.append((match[1], "name") if match[1] is not None else (match[2], "quote"))
        at = match.end()
    parts.append((text[at:], "own"))
    return [part for part in parts if part[0]]


def _written_parts(sentence: Sentence) -> list[tuple[str, PartKind]]:
    names = sorted(_names(sentence.sources), key=len, reverse=True)
    if not names:
        return [(sentence.text, "own")]
    pieces = re.split(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)", sentence.text, flags=re.IGNORECASE)
    return [(piece, "name" if number % 2 else "own") for number, piece in enumerate(pieces) if piece]


def _names(sources: Iterable[Source]) -> set[str]:
    """What the record calls things at the places of a sentence."""
    found = set[str]()
    for place in sources:
        if _NAMES.search(place.path):
            values = place.value if isinstance(place.value, list) else [place.value]
            found.update(value.strip() for value in values if isinstance(value, str) and len(value.strip()) > 1)
    return found


def _marked(value: Any) -> Any:
    match value:
        case Phrase():
            return Phrase(value.id, {name: _marked(each) for name, each in value.values.items()})
        case Listing():
            return Listing(tuple(map(_marked, value.items)), value.joint)
        case Name():
            return Name(f"{_NAME}{bare}{_END}") if (bare := value.text.translate(_PRIVATE)) else value
        case Quote():
            return Quote(f"{_QUOTE}{bare}{_END}") if (bare := value.text.translate(_PRIVATE)) else value
        case _:
            return value
