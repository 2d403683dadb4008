"""Sentences of an overview as text, in the reader's language."""

from __future__ import annotations

import re
from typing import Any, Literal

from trials.lib.phrase import Listing, Name, Phrase, Quote
from trials.summaries.shape import Sentence
from trials.words import tell

PartKind = Literal["own", "name", "quote"]
# Private characters that stand before and after what is not ours while a sentence is put together; none of them is ever in a text.
_NAME, _QUOTE, _END = "\ue000", "\ue001", "\ue002"
_PARTS = re.compile(f"{_NAME}([^{_END}]*){_END}|{_QUOTE}([^{_END}]*){_END}")
_PRIVATE = dict.fromkeys(map(ord, (_NAME, _QUOTE, _END)))


def said(sentence: Sentence) -> str:
    """The sentence as it is read."""
    return "".join(text for text, _ in said_parts(sentence))


def said_parts(sentence: Sentence) -> list[tuple[str, PartKind]]:
    """The sentence in pieces that make it whole when joined: our `own` words, what the registry calls things (`name`), and its own words
    (`quote`, without the quotation marks, which are ours). A written sentence is one piece."""
    if sentence.phrase is None:
        return [(sentence.text, "own")]
    text, parts, at = tell(_marked(sentence.phrase)), list[tuple[str, PartKind]](), 0
    for match in _PARTS.finditer(text):
        parts.append((text[at : match.start()], "own"))
        parts.append((match[1], "name") if match[1] is not None else (match[2], "quote"))
        at = match.end()
    parts.append((text[at:], "own"))
    return [part for part in parts if part[0]]


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
