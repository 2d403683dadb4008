"""A text as a gate looks at it: small letters, plain marks, no markup, no disguise, with the way back to what was written. Pure."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 100_000
# Sentences are looked at by one gate after the other, so the fold of a short text is kept for a while.
SHORT = 600
# Visible ASCII that is no markup, with single blanks between.
_RUN = re.compile(r"(?:[!-%'-);=>?@-\[\]^a-z{|}0-9+,./:-] ?)+")
_MARKUP = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,300})?/?>|<!--[^<>]{0,300}-->|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});|[*_`~\\]+"
)
_INLINE_WORDS = """
    a abbr b bdi em font i ins mark s small span strong sub sup u
"""
_INLINE = frozenset(_INLINE_WORDS.split())
_ALIKE = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    "ı": "i",
    "⁄": "/",
    "µ": "μ",
    # Letters of other alphabets that pass for Latin ones.
    **dict(zip("аеіоруѕсхԁһјӏԛԝ", "aeiopyscxdhjlqw", strict=True)),
    **dict(zip("αορνικτ", "aopvikt", strict=True)),
}

_PARTS = {"½": " half", "⅓": " a third", "⅔": " two thirds", "¼": " a quarter", "¾": " three quarters"}


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what to search. `starts` gives for each of its characters where it stood in the original; empty where nothing moved."""

    text: str
    original: str
    starts: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the original."""
        if not self.starts or start >= end:
            return start, end
        return self.starts[start], self.starts[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """The stretch as it was written."""
        first, last = self.span(start, end)
        return self.original[first:last]


def fold(text: str) -> Folded:
    """Fold a text for searching. What stands after the first 100,000 characters is not looked at."""
    return _kept(text) if len(text) < SHORT else _folded(text[:LONGEST])


@lru_cache(maxsize=2048)
def _kept(text: str) -> Folded:
    return _folded(text)


def _folded(text: str) -> Folded:
    if (run := _RUN.match(text)) and run.end() == len(text):
        return Folded(text.lower(), text)
    letters: list[str] = []
    starts: list[int] = []
    at = 0
    while at < len(text):
        if run := _RUN.match(text, at):
            letters += run[0].lower()
            starts += range(at, run.end())
            at = run.end()
            continue
        found = _MARKUP.match(text, at)
        shown, step = _of_markup(found) if found else (text[at], 1)
        for letter in _plain_letters(shown):
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                starts.append(at)
        at += step
    return Folded("".join(letters), text, tuple(starts))


def _of_markup(found: re.Match[str]) -> tuple[str, int]:
    """What markup shows: nothing for a tag within a line or a mark of emphasis, a blank for a tag that ends one."""
    whole = found[0]
    if whole.startswith("&"):
        return html.unescape(whole), len(whole)
    inline = not whole.startswith("<") or whole.startswith("<!--") or (found[2] or "").lower() in _INLINE
    return "" if inline else " ", len(whole)


def _plain_letters(shown: str) -> str:
    if shown in _PARTS:
        return _PARTS[shown]
    plain = []
    for character in unicodedata.normalize("NFKD", shown):
        kind = unicodedata.category(character)
        if character.isspace():
            plain.append(" ")
        elif kind not in ("Mn", "Cf", "Cc", "Cs", "Me"):
            low = character.lower()
            plain.append(_ALIKE.get(low, low))
    return "".join(plain)
