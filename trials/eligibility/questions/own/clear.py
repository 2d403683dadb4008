"""Whether a person can answer a record's words as they stand. Pure; linear in the text."""

from __future__ import annotations

import re
from itertools import pairwise

from trials.eligibility.questions.own import vocabulary as words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[<>≤≥=±%/×^]")
_BRACKETS = re.compile(r"\([^()]*\)")
# "... within 30 days before the first dose of the study drug": by when, which somebody who is asked takes as now.
_BY_WHEN = re.compile(
    r"\b(?:prior to|before|preceding|of|from|since|at|until|to) (?:the |of |study |first |treatment |drug |medication |therapy |"
    r"investigational |product |initial |time |date |day |dose |dosing |1 |in |trial ){0,8}"
    r"(?:start|initiation|administration|dose|entry|enrol\w*|inclusion|screening|baseline|randomi[sz]ation|registration|visit|day|"
    r"participation|beginning)(?: visit| date| period| period| \d| into| in| of| the| study| trial| treatment| drug| medication| therapy)*",
    re.IGNORECASE,
)
# "T2a", "N0-3", "V1", "Visit1".
_CODED = re.compile(r"\b[A-Za-z]{1,5}\d")
LEAST_LETTERS = 6
SHOUTED = 12
MOST_CODE = 7


def is_answerable(quoted: str, *, must: bool) -> bool:
    """Whether these words say one thing that somebody knows of themselves. `must` is False for what the record leaves out."""
    plain = _BY_WHEN.sub(" ", _BRACKETS.sub(_kept, " ".join(quoted.split())))
    tokens = _TOKEN.findall(plain)
    lower = [token.casefold() for token in tokens]
    if len(plain) < LEAST_LETTERS or not tokens or not any(len(word) > 3 for word in lower):
        return False
    if any(word in words.DENYING or word in words.NOT_KNOWN or word.startswith(words.NOT_KNOWN_STEMS) for word in lower):
        return False
    if lower[0] in words.ON_CONDITION_EVER or (not must and "must" in lower):
        return False
    if must and (any(word in words.DENYING_ALSO for word in lower) or _is_for_some(lower)):
        return False
    if any(f"{first} {second}" in words.NOT_KNOWN_PAIRS for first, second in pairwise(lower)):
        return False
    return _is_english(lower) and not _CODED.search(plain) and not _has_code(tokens) and not _has_measure(lower) and _says_something(lower)


def _kept(bracket: re.Match[str]) -> str:
    """A bracket that only repeats a name as letters ("(AML)") says nothing new."""
    return "" if bracket[0][1:-1].replace("-", "").replace("/", "").isalnum() and " " not in bracket[0] else bracket[0]


def _has_code(tokens: list[str]) -> bool:
    """Letters that only a doctor reads: ALT, QTcF, mCRPC. A text all in capitals has none."""
    letters = "".join(token for token in tokens if token.isalpha())
    if len(letters) > SHOUTED and letters.isupper():
        return False
    parts = (part for token in tokens for part in token.split("-"))
    return any(1 < len(part) <= MOST_CODE and sum(map(str.isupper, part)) > 1 and part.upper() not in words.LETTERS for part in parts)


def _has_measure(lower: list[str]) -> bool:
    """A number that is no time ("6 months"), or a sign that compares."""
    for word, after in pairwise([*lower, ""]):
        if word in "<>≤≥=±%×^":
            return True
        if word[0].isdigit() and word not in {"1", "2", "19"} and not after.startswith(words.COUNTED) and not _is_year(word):
            return True
    return False


def _is_year(word: str) -> bool:
    return word.isdigit() and 1900 < int(word) < 2100


def _is_for_some(lower: list[str]) -> bool:
    """Whether what is asked for is asked of some people only: "Females must be ...", "Any use of opiates must be ..."."""
    return (
        lower[0] in words.ON_CONDITION
        or any(word in words.ONE_SEX for word in lower[:3])
        or (lower[0] not in words.WHO and lower[:2] != ["the", "patient"] and ("must" in lower or "should" in lower))
    )


def _is_english(lower: list[str]) -> bool:
    return sum(word in words.FOREIGN for word in lower) < 2


def _says_something(lower: list[str]) -> bool:
    """Whether anything is left beside the words that every criterion has."""
    return any(len(word) > 3 and word not in words.EMPTY for word in lower)
