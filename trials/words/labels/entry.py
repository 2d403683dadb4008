"""The two texts that a token has."""

from __future__ import annotations

from typing import Any, NamedTuple


class Entry(NamedTuple):
    """A label of a few words and a meaning of a sentence or two, lazily translated; no meaning where the label says it all."""

    label: Any
    meaning: Any = ""


Table = dict[str, Entry]
