"""How many school years a text asks for: Flesch-Kincaid and SMOG. No Django, no word lists.

A registry's own words are not ours to simplify: where a sentence comes in parts, each name and each quotation counts as one word of two
syllables. That rule can be switched off, and a sentence that is nothing but a name or a quotation is never counted, since it would only
flatter the text around it. A numeral is one word of one syllable.

Syllables are counted by a rule of our own. It is right for all of the 530 words in tests/summaries/spoken.py, counted by ear, and for 97 of
100 medical terms that it was not made with; hyphenation as pyphen does it is right for 91 of 100 of the 530.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

PartKind = Literal["own", "name", "quote"]
# A sentence as plain text, or in parts that say whose words they are.
Said = str | Sequence[tuple[str, PartKind]]

NAME_SYLLABLES = 2
POLYSYLLABLE = 3
SMOG_SENTENCES = 30

_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:/]\d+)*")


def flesch_kincaid(sentences: Iterable[Said], *, names_as_words: bool = True) -> float:
    """The Flesch-Kincaid grade; 0 for a text without words. `names_as_words` is the rule for names and quotations."""
    counted = _counted(sentences, names_as_words)
    words = sum(map(len, counted))
    if not words:
        return 0.0
    return 0.39 * words / len(counted) + 11.8 * sum(map(sum, counted)) / words - 15.59


def smog(sentences: Iterable[Said], *, names_as_words: bool = True) -> float:
    """The SMOG grade, scaled to 30 sentences; 0 for a text without words."""
    counted = _counted(sentences, names_as_words)
    if not counted:
        return 0.0
    long = sum(count >= POLYSYLLABLE for sentence in counted for count in sentence)
    return 1.043 * math.sqrt(long * SMOG_SENTENCES / len(counted)) + 3.1291


def words(text: str) -> list[str]:
    """The words of a text, numerals among them; "follow-up" is two."""
    return _WORD.findall(text)


def _counted(sentences: Iterable[Said], names_as_words: bool) -> list[list[int]]:
    """The syllables of each word of each sentence."""
    found: list[list[int]] = []
    for said in sentences:
        parts: Sequence[tuple[str, PartKind]] = [(said, "own")] if isinstance(said, str) else said
        if any(kind == "own" and _WORD.search(text) for text, kind in parts):
            found.extend(_split(parts, names_as_words))
    return found


def _split(parts: Sequence[tuple[str, PartKind]], names_as_words: bool) -> Iterator[list[int]]:
    """One list a sentence: a fixed text may hold several."""
    counts: list[int] = []
    for text, kind in parts:
        if kind != "own" and names_as_words:
            counts.append(NAME_SYLLABLES)
            continue
        first, *others = _END.split(text)
        counts += map(syllables, words(first))
        for other in others:
            if counts:
                yield counts
            counts = [syllables(word) for word in words(other)]
    if counts:
        yield counts


# Letters that are written but not heard: the e at the end, in most -es and -ed, before some endings, and inside a few compounds.
_SILENT = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouy][lr])e$|(?<=[^aeiouyszxcg])(?<![cs]h)(?<![^aeiouy][lr])es$|(?<=[^aeiouytd])(?<![^aeiouy][lr])ed$"
    r"|(?<=[gq])ues?$|(?<=[^aeiouyl])e(?=(?:ly|ments?|ful|less|ness)$)"
    r"|(?:(?<=^som)|(?<=^lif)|(?<=^bas)|(?<=^hom)|(?<=^sid)|(?<=^tim)|(?<=^ther)|(?<=^wher))e(?=[^aeiouysd]..)"
)
_GROUP = re.compile(r"[aeiouy]+")
# Vowels that stand together and are heard apart, each one syllable more than its group.
_APART = re.compile(
    r"(?<![tcsg])ia(?!ge)|[ct]iat|io(?!n|u)|(?<![tscgxln])ion|(?<![tscgx])iou|iu|(?<![tc])(?<!fr)ien|^scie|iet|(?<=[aeiouy])[^aeiouy]+ie(?:r|st)$"
    r"|(?<![qg])ua|(?<![qg])uen|luid|ruin|uity|uous|eo(?!pl)(?<!geo)|eum|creat|react|reality|(?<=[aeiou])[^aeiouy]+o?eas?$|[aeiouy]ing"
    r"|oe[tmv]|(?<=[aeo])y(?=[aeiou].)|ao|coop|coord|[aeiou]sm$|thm$"
)
_EXCEPTIONS = {"every": 2, "everyone": 3, "everything": 3, "business": 2, "lion": 2, "diabetes": 4, "eye": 1, "eyes": 1}


@lru_cache(maxsize=10_000)
def syllables(word: str) -> int:
    """The syllables of an English word as it is said, by its letters; 1 for a numeral and for a word without vowels."""
    lower = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if lower in _EXCEPTIONS:
        return _EXCEPTIONS[lower]
    heard = _SILENT.sub("", lower) if len(_GROUP.findall(lower)) > 1 else lower
    return max(1, len(_GROUP.findall(heard)) + len(_APART.findall(lower)))
