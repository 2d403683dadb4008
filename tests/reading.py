"""How hard a page is to read: Flesch-Kincaid grade and SMOG, over the portal's own words only.

What a registry wrote is not ours to judge: an element that shows it carries the attribute `data-registry`, and the measure leaves it and
all in it out; so it does with code, scripts, drawings and form values. Labels (texts of fewer than five words, such as links and headings)
are left out as well, since a grade means nothing for them. Syllables are counted with pyphen's hyphenation of the language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

import pyphen

LEAST_WORDS = 5
# Below this many sentences SMOG says more about chance than about the text.
SMOG_SENTENCES = 10
SKIPPED = frozenset({"script", "style", "template", "code", "svg", "option", "textarea", "noscript", "kbd", "time"})
INLINE = frozenset({"a", "abbr", "b", "bdi", "br", "cite", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time", "wbr"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")


@dataclass(frozen=True, slots=True)
class Grade:
    """School years needed; `smog` is None for texts of fewer than ten sentences. `hardest` are the sentences to mend first."""

    flesch_kincaid: float
    smog: float | None
    sentences: int
    hardest: tuple[str, ...]


class _OwnWords(HTMLParser):
    """Collects the text of each block that is the portal's own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self.skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a new text; what is not ours is skipped to its end."""
        if tag not in INLINE:
            self.blocks.append([])
        if tag in VOID:
            return
        if self.skipped or tag in SKIPPED or any(name == "data-registry" for name, _ in attrs):
            if not self.skipped:
                self.blocks[-1].append(" x ")  # something stands here, a word at least
            self.skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The end of a block ends its text."""
        if tag not in INLINE:
            self.blocks.append([])
        if self.skipped and tag in self.skipped:
            while self.skipped.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text of ours is kept."""
        if not self.skipped:
            self.blocks[-1].append(data)


def own_sentences(page: str) -> Iterator[str]:
    """The sentences of a page that the portal wrote itself, labels left out."""
    parser = _OwnWords()
    parser.feed(page)
    for block in parser.blocks:
        for sentence in _SENTENCE_END.split(" ".join("".join(block).split())):
            if len(_words(sentence)) >= LEAST_WORDS:
                yield sentence


def grade_of_page(page: str) -> Grade:
    """The grade of a page's own sentences."""
    return grade(own_sentences(page))


def grade(sentences: Iterable[str]) -> Grade:
    """The grade of these sentences; 0 for none."""
    counted = [(sentence, [syllables(word) for word in _words(sentence)]) for sentence in sentences]
    if not counted:
        return Grade(0, None, 0, ())
    flesch_kincaid = _flesch_kincaid([counts for _, counts in counted])
    polysyllables = sum(count >= 3 for _, counts in counted for count in counts)
    smog = 1.0430 * math.sqrt(polysyllables * 30 / len(counted)) + 3.1291 if len(counted) >= SMOG_SENTENCES else None
    hardest = sorted(counted, key=lambda pair: _flesch_kincaid([pair[1]]), reverse=True)[:5]
    return Grade(flesch_kincaid, smog, len(counted), tuple(sentence for sentence, _ in hardest))


def _flesch_kincaid(sentences: list[list[int]]) -> float:
    words = sum(map(len, sentences))
    return 0.39 * words / len(sentences) + 11.8 * sum(map(sum, sentences)) / words - 15.59


def _words(sentence: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub("", sentence))


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


_SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$|(?<=[^aeiouysxzcgtdl])e(?=s$)|(?<=[^aeiouytd])e(?=d$)")


@cache
def syllables(word: str) -> int:
    """Syllables of an English word: its groups of vowels but a silent e, or where it may be hyphenated if that gives more."""
    lower = word.lower()
    groups = len(re.findall(r"[aeiouy]+", _SILENT.sub("", lower) if len(lower) > 3 else lower))
    return max(1, groups, len(_hyphenation().positions(lower)) + 1)
