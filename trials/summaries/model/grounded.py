"""Names in a model's sentences stand in the places that the sentence leads back to. Pure.

The gates hold numbers, durations, routes and rules against the record. A name from elsewhere (a drug, a hospital, a person) holds none of
these, so it is looked for here: whatever begins with a capital letter inside a sentence, and whatever mixes letters and figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from trials.summaries.gates.folded import fold
from trials.summaries.gates.record import leaves
from trials.summaries.shape import Sentence

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_STARTS = re.compile(r"(?:^|[.!?:]\s+)['(]?$|[“\"]$")
_MIXED = re.compile(r"(?=.*[^\W\d_])(?=.*\d)|.[^\W\d_a-z]")
# Written with a capital letter in any sentence; months and years are the gates' matter.
_WORDS = "i you'll january february march april may june july august september october november december u.s us usa uk eu fda"
_TESTS = "ct dna ecg mri rna"
_ANYWHERE = frozenset([*_WORDS.split(), *_TESTS.split()])


def strangers(sentence: Sentence) -> Iterator[str]:
    """Names and codes of the sentence that none of its sources holds."""
    known = _words(*(place.value for place in sentence.sources))
    for match in _WORD.finditer(sentence.text):
        word = match[0]
        is_name = word[0].isupper() and not _STARTS.search(sentence.text[: match.start()])
        if (is_name or _MIXED.match(word)) and not word[0].isdigit() and not known & _forms(word):
            yield word


def _words(*values: Any) -> frozenset[str]:
    texts = (text for value in values for _path, text in leaves("", value))
    return frozenset(form for text in texts for word in _WORD.findall(text) for form in _forms(word)) | _ANYWHERE


def _forms(word: str) -> frozenset[str]:
    """A word, its pieces between hyphens, and each without the ending of the plural or the genitive."""
    low = fold(word).text.casefold().replace("’", "'")
    return frozenset({low, low.removesuffix("'s"), low.removesuffix("s")} - {""})
