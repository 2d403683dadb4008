"""Whether a person can answer a record's words as they stand. Pure; linear in the text."""

from __future__ import annotations

import re
from itertools import pairwise

from trials.eligibility.questions.own import vocabulary as words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[<>≤≥=±%/×^]")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OF_A_TRIAL = re.compile(
    r"study|trial|screening|consent|dose|baseline|enrol|inclusion|randomi|registration|visit|\bday 1|entry|start|initiation", re.I
)
_BRACKETS = re.compile(r"\([^()]*\)")
# "... within 30 days before the first dose of the study drug": by when, which somebody who is asked takes as now.
_BY_WHEN = re.compile(
    r"\b(?:prior to|before|preceding|of|from|since|at|until|to) (?:the |of |study |first |treatment |drug |medication |therapy |"
    r"investigational |product |initial |time |date |day |dose |dosing |1 |in |trial ){0,8}"
    r"(?:start|starting|initiation|administration|dose|entry|enrol\w*|inclusion|screening|baseline|randomi[sz]ation|registration|visit|day|"
    r"participation|beginning)\b"
    r"(?: visit| date| period| \d| into| in| of| the| study| trial| treatment| drug| medication| therapy)*",
    re.IGNORECASE,
)
_BEFORE_CONSENT = re.compile(
    r"\b(?:prior to|before|preceding|of) (?:the )?(?:date of |time of |signing |giving |providing )"
    r"(?:the )?(?:written )?(?:informed )?consent",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\b(?:during|prior to|before|of|preceding) (?:the )?(?:course of )?(?:the |this )?(?:study|trial)(?: period)?"
    r"(?=$|[.,;)]| (?:and|or|in|at|with)\b)",
    re.IGNORECASE,
)
# Whether somebody was in this very trial they know.
_IN_THIS = re.compile(r"(?<=\bparticipated)(?: previously)? in (?:this|the same) (?:study|trial)", re.IGNORECASE)
# What scales and thermometers at home show.
_AT_HOME = re.compile(
    r"(?<=\bweight)( loss| gain| change)?(?: of)?(?: (?:more|less|greater) than| at least| over)? ?[<>≤≥]?=? ?"
    r"\d+(?:\.\d+)? ?(?:%|kg\b|lbs?\b|pounds\b)|"
    r"[<>≤≥]?=? ?\d+(?:\.\d+)? ?(?:%|kg|lbs?|pounds)(?= (?:body )?weight (?:loss|gain)\b)|"
    r"(?<=\bdonation)(?: or loss)?(?: of)?(?: (?:more|greater) than| at least| over)? ?[<>≤≥]?=? ?\d+ ?(?:ml|cc)\b(?: or more)?|"
    r"(?<=\bfever)(?: of| over| above)? ?[<>≤≥]?=? ?\d+(?:\.\d+)? ?(?:°|º|degrees)? ?[CF]\b",
    re.IGNORECASE,
)
# Whom they work for they know.
_WORKS_THERE = re.compile(
    r"(?<=\bemployee)(s)? (?:of|at) (?:the |this )?(?:study|trial|clinical|research)? ?(?:site|center|centre|clinic)\b", re.I
)
_STUDY_EYE = re.compile(r"\bstudy (?=eye|knee|leg|arm|foot|hip|joint|area|site)", re.IGNORECASE)
# "T2a", "N0-3", "V1", "Visit1".
_CODED = re.compile(r"\b[A-Za-z]{1,5}\d")
LEAST_LETTERS = 5
SHOUTED = 12
MOST_CODE = 7


def is_answerable(quoted: str, *, must: bool) -> bool:
    """Whether these words say one thing that somebody knows of themselves. `must` is False for what the record leaves out."""
    if not words.DENYING.isdisjoint(_WORDS.findall(quoted.casefold())):
        return False
    plain = _as_for_any_trial(quoted)
    tokens = _TOKEN.findall(plain)
    lower = [token.casefold() for token in tokens]
    if len(plain) < LEAST_LETTERS or not _says_something(lower):
        return False
    if not words.NOT_KNOWN.isdisjoint(lower) or any(word.startswith(words.NOT_KNOWN_STEMS) for word in lower):
        return False
    if lower[0] in words.SAYS_NOTHING_FIRST or lower[-1] in words.SAYS_NOTHING_LAST:
        return False
    if lower[0] in words.ON_CONDITION_EVER or (not must and "must" in lower):
        return False
    if must and (not words.DENYING_ALSO.isdisjoint(lower) or _is_for_some(lower)):
        return False
    if any(f"{first} {second}" in words.NOT_KNOWN_PAIRS for first, second in pairwise(lower)):
        return False
    return _is_english(lower) and not _CODED.search(plain) and not _has_code(tokens) and not _has_measure(lower)


def _as_for_any_trial(quoted: str) -> str:
    """The words without what any trial could say: "before the first dose of the study drug", "during the study"."""
    plain = " ".join(quoted.split())
    if "(" in plain:
        plain = _BRACKETS.sub(_kept, plain)
    if "eight " in plain or "ever " in plain or "onation " in plain:
        plain = _AT_HOME.sub(r"\1", plain)
    if _OF_A_TRIAL.search(plain):
        for said in (_BEFORE_CONSENT, _BY_WHEN, _OF_IT, _IN_THIS, _WORKS_THERE, _STUDY_EYE):
            plain = said.sub(" ", plain)
    return plain


def _kept(bracket: re.Match[str]) -> str:
    """A bracket that only repeats a name as letters ("(AML)") says nothing new."""
    return "" if bracket[0][1:-1].replace("-", "").replace("/", "").isalnum() and " " not in bracket[0] else bracket[0]


def _has_code(tokens: list[str]) -> bool:
    """Letters that only a doctor reads: ALT, QTcF, mCRPC. A text all in capitals has none."""
    letters = "".join(token for token in tokens if token.isalpha())
    if len(letters) > SHOUTED and letters.isupper():
        return False
    named = (token for token, after in pairwise([*tokens, ""]) if not after.casefold().startswith(words.CLASSES))
    parts = (part for token in named for part in token.split("-"))
    return any(1 < len(part) <= MOST_CODE and sum(map(str.isupper, part)) > 1 and part.upper() not in words.LETTERS for part in parts)


def _has_measure(lower: list[str]) -> bool:
    """A number that is no time ("6 months"), or a sign that compares what is none (">= 6 months" does)."""
    for place, word in enumerate(lower):
        after = lower[place + 1] if place + 1 < len(lower) else ""
        if word in "±%×^" or (word in "<>≤≥=" and not after[:1].isdigit() and after not in "<>≤≥=" and after not in words.NUMBERS):
            return True
        is_sign_before = place > 0 and lower[place - 1] in "<>≤≥="
        is_known = word in {"1", "2", "19"} and not is_sign_before
        if word[0].isdigit() and not is_known and not after.startswith(words.COUNTED) and not _is_year(word):
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
