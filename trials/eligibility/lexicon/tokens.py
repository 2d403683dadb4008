"""Text as words that can be compared: without case, plural and the differences between British and American spelling. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

# Words keep their apostrophes; numbers keep their decimals; a hyphen only parts two words, and a backslash is the registry's escape.
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W_]+(?:['’´][^\W_]+)?|[^\w\s\\-]")
_KEEPS_ITS_S = ("ss", "us", "is")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number or sign: where it stands, what it is compared by, and whether it is written in capitals."""

    start: int
    end: int
    key: str
    capital: bool


def tokens(text: str) -> list[Token]:
    """The words, numbers and signs of the text, in order."""
    found: list[Token] = []
    end = 0
    for word in _TOKEN.findall(text):
        # What parts words is in none of them, so that the next place of a word is its own; to ask for each match takes twice as long.
        start = text.index(word, end)
        end = start + len(word)
        key, capital = _compared(word)
        found.append(Token(start, end, key, capital))
    return found


@lru_cache(maxsize=1 << 16)
def _compared(word: str) -> tuple[str, bool]:
    return folded(word), word.isupper()


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """The word as it is compared: "Tumours" and "tumor" are one."""
    key = word.lower().replace("’", "'").replace("´", "'")
    if len(key) > 3:
        key = key.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("isation", "ization")
        if key.endswith("'s"):
            key = key[:-2]
        elif key.endswith("ies") and len(key) > 5:
            key = f"{key[:-3]}y"
        elif key.endswith("s") and not key.endswith(_KEEPS_ITS_S):
            key = key[:-1]
    return key
