"""Which words of a record a reader may not know: long ones and short names in capitals. Nothing here asks the database."""

from __future__ import annotations

import re

SHORTEST = 7
# Words in small letters only: names of people and places begin with a capital, and a sentence's first word stands elsewhere too.
_LONG = re.compile(rf"(?<![\w'’.@/-])[a-z]{{{SHORTEST},30}}(?![\w'’@/-])")
_SHORT_NAME = re.compile(r"(?<![\w.@/-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z][A-Z0-9]{1,5}(?![\w@/-])")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:\W+[A-Z]{2,}){2,}\b")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "ly", "s")


def candidates(text: str) -> set[str]:
    """The long words and the short names of a text, each once. In lines in capitals each word looks like a name: they are left out."""
    return {*_LONG.findall(text), *_SHORT_NAME.findall(_SHOUTED.sub(" ", text))}


def stem(word: str) -> str:
    """What a word and its plain forms share: "measuring", "measured" and "measures" are one word to a reader."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("e")


def stems(texts: list[str]) -> frozenset[str]:
    """The stems of all words of these texts."""
    return frozenset(stem(word) for text in texts for word in re.findall(r"[a-z]+", text.lower()))
