"""How names of places are compared: without marks, capitals, points and hyphens."""

from __future__ import annotations

import re
import unicodedata

from trials.lib.text import one_line

LONGEST = 80
MAX_TEXT = 120

# Letters that Unicode does not take apart, and signs that stand inside a word.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
# Marks over and beside letters, and what is not seen.
_UNSEEN = ("Mn", "Mc", "Me", "Cf")
_MOST_KNOWN = 10_000


class _Bare(dict[int, int | str | None]):
    """What becomes of a character. Unicode is asked when it first comes: to ask for all of them takes half a second of every start."""

    def __missing__(self, number: int) -> int | None:
        bare = None if unicodedata.category(chr(number)) in _UNSEEN else number
        if len(self) < _MOST_KNOWN:
            self[number] = bare
        return bare


_BARE = _Bare({ord(letter): other for letter, other in _LETTERS.items()} | dict.fromkeys(map(ord, "'’‘ʻʼ`")))
_BETWEEN = re.compile(r"[\W_]+")
_ASCII_BETWEEN = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """The key of a name: "München" and "munchen", "St. Louis" and "st louis" are one."""
    if text.isascii():
        if text.isalpha():
            return text.lower()
        return _ASCII_BETWEEN.sub(" ", text.lower().replace("'", "").replace("`", "")).strip()
    bare = unicodedata.normalize("NFKD", text.casefold()).translate(_BARE)
    return bare if bare.isalnum() else _BETWEEN.sub(" ", bare).strip()


def compact(text: str) -> str:
    """The key of a postcode: "SW1A 1AA" and "sw1a1aa" are one."""
    return fold(text).replace(" ", "")


def spellings(key: str) -> set[str]:
    """The key and its other usual forms: "st louis" is also "saint louis"."""
    forms = {key}
    for short, long in (("st", "saint"), ("ste", "sainte"), ("ft", "fort"), ("mt", "mount")):
        if key.startswith(f"{short} "):
            forms.add(f"{long}{key[len(short) :]}")
        elif key.startswith(f"{long} "):
            forms.add(f"{short}{key[len(long) :]}")
    return forms


def tidy(text: str) -> str:
    """What a visitor wrote, on one clean line and no longer than any place's name with its region and country."""
    return one_line(text[: MAX_TEXT * 4])[:MAX_TEXT]
