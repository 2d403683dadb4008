"""Whether a person can answer a record's words as they stand, and what that settles. Pure; linear in the text."""

from __future__ import annotations

import re
from itertools import pairwise

from trials.eligibility.questions.own import vocabulary as words
from trials.eligibility.questions.own.anytrial import as_for_any_trial
from trials.eligibility.questions.shape import Settles

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[<>≤≥=±%/×^]")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "T2a", "N0-3", "V1", "Visit1".
_CODED = re.compile(r"\b[A-Za-z]{1,5}\d")
# What somebody was given they know, though it has a number only: "earlier treatment with ABC-123", "PDE5 inhibitors".
_OF_A_CLASS = re.compile(r"\b[A-Z][A-Za-z]{1,5}-?\d{1,2}(?=[ -](?:inhibitor|agonist|antagonist|blocker))")
_GIVEN = re.compile(
    r"\b(exposure to|treatment with|treated with|therapy with|use of|received|receiving|taken|taking|prior|previous) "
    r"(?:any |prior |previous )?[A-Z]{2,5}-?\d{2,6}\b"
)
# "No more than" denies nothing.
_COMPARED = re.compile(r"(?<=\w)\s+(?:no|not)\s+(?:more|less|fewer|greater|longer|later|earlier|lower|higher)\s+than\b", re.IGNORECASE)
_NOT_LIMITED = re.compile(r"\b(?:but )?not (?:limited|restricted) to\b", re.IGNORECASE)
# "Any of the following drugs": those that stand under it.
_LISTED = re.compile(r"\b(?:the )?(?:following|(?:listed|described|mentioned)? ?below)\b", re.IGNORECASE)
LEAST_LETTERS = 5
SHOUTED = 12
MOST_CODE = 7


def settles(quoted: str, *, must: bool, is_denied: bool = False) -> Settles | None:
    """What an answer to these words settles; None where they do not say one thing that somebody knows of themselves.

    `must` is False for what the record leaves out, `is_denied` is whether what denied it stood before.
    """
    plain = as_for_any_trial(quoted)
    if any(map(str.isdecimal, plain)):
        plain = _OF_A_CLASS.sub("such", _GIVEN.sub(r"\1 it", plain))
    tokens = _TOKEN.findall(plain)
    lower = [token.casefold() for token in tokens]
    if len(plain) < LEAST_LETTERS or not _names_it(tokens, lower) or not _is_english(lower) or "or without" in plain:
        return None
    if _is_of_will(lower) and words.OF_OTHERS.isdisjoint(lower):
        if not words.ONE_SEX.isdisjoint(lower[:3]):
            return "fits" if must else "nothing"
        # Whether somebody is willing they know, whatever it is about.
        return "nothing" if not must else "both" if words.DENYING.isdisjoint(lower) and _is_known(plain, tokens, lower) else "fits"
    if is_denied and lower[0] in words.OTHER:
        lower = lower[1:]
    if not lower or not _is_known(plain, tokens, lower):
        return None
    return _settled(lower, _WORDS.findall(_COMPARED.sub(" ", quoted).casefold()), must=must)


def can_be_quoted(line: str) -> bool:
    """Whether a line above can be said with each of those under it."""
    plain = _LISTED.sub("these", as_for_any_trial(line)).strip()
    tokens = _TOKEN.findall(plain)
    lower = [token.casefold() for token in tokens]
    if not lower or not words.DENYING.isdisjoint(_WORDS.findall(_NOT_LIMITED.sub(" ", line).casefold())):
        return False
    return lower[0] not in words.ON_CONDITION_EVER and _is_known(plain, tokens, [*lower, "these"])


def of_birth_control(quoted: str) -> bool:
    """Whether it names a way to prevent a pregnancy, of which there are others."""
    return not words.WAYS.isdisjoint(_WORDS.findall(quoted.casefold()))


def _settled(lower: list[str], said: list[str], *, must: bool) -> Settles | None:
    """By what denies, or sets a condition: `said` are all words, those in brackets too."""
    denying = [word for word in said if word in words.DENYING]
    if lower[0] in words.ON_CONDITION_EVER or denying == ["if"] == lower[:1]:
        return "fits" if must and set(denying) <= {"if"} else None
    if denying:
        if not must and set(denying) <= words.CANNOT:
            return None if "have" in lower or "be" in lower else "both"
        return "nothing" if len(denying) == 1 and denying[0] in words.PLAIN_NOT else None
    if not must:
        return None if "must" in lower else "both" if words.JUDGED.isdisjoint(lower) else "fits"
    is_for_some = not words.DENYING_ALSO.isdisjoint(lower) or _is_for_some(lower)
    return "both" if not is_for_some and words.JUDGED.isdisjoint(lower) else "fits"


def _is_known(plain: str, tokens: list[str], lower: list[str]) -> bool:
    """Whether a person knows of themselves what these words are about."""
    if any(word in words.NOT_KNOWN and not _is_said_otherwise(lower, place) for place, word in enumerate(lower)):
        return False
    if any(word.startswith(words.NOT_KNOWN_STEMS) for word in lower):
        return False
    if lower[0] in words.SAYS_NOTHING_FIRST or lower[-1] in words.SAYS_NOTHING_LAST:
        return False
    if any(f"{first} {second}" in words.NOT_KNOWN_PAIRS for first, second in pairwise(lower)):
        return False
    return not _CODED.search(plain) and not _has_code(tokens) and not _has_measure(lower)


def _is_said_otherwise(lower: list[str], place: int) -> bool:
    """Whether the words beside it make it one that people know: "congenital abnormality", "developed it following a vaccination"."""
    word, before = lower[place], lower[place - 1] if place else ""
    if word == "record":
        return "diary" in lower
    if word == "requirement":
        return lower[place + 1 : place + 2] == ["for"]
    if word == "following":
        return 0 < place < len(lower) - 1 and before not in words.BEFORE_A_LIST
    if word.startswith("abnormal"):
        return before in words.OF_BIRTH
    if word in {"age", "aged"}:
        return before in {"before", "after", "of", "at"} and lower[place + 1 : place + 2] != [] and lower[place + 1].isdecimal()
    return word == "positive" and not words.TESTED_AT_HOME.isdisjoint(lower)


def _is_of_will(lower: list[str]) -> bool:
    """Whether it begins with what somebody wants: "Patients must be willing to", "Agrees not to"."""
    if not words.NOT_OF_WILL.isdisjoint(lower[:5]):
        return False
    return any(word.startswith(words.OF_WILL) for word in lower[:5]) and all(
        word in words.BEFORE_WILL or word.startswith(words.OF_WILL) for word in lower[: 1 + _place_of_will(lower)]
    )


def _place_of_will(lower: list[str]) -> int:
    return next(place for place, word in enumerate(lower) if word.startswith(words.OF_WILL))


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
        if word in "±%×^" or (word in "<>≤≥=" and not after[:1].isdecimal() and after not in "<>≤≥=" and after not in words.NUMBERS):
            return True
        is_sign_before = place > 0 and lower[place - 1] in "<>≤≥="
        is_known = word in {"1", "2", "19"} and not is_sign_before
        is_range = after[:1].isdecimal()
        if word[0].isdecimal() and not (is_known or is_range) and not after.startswith(words.COUNTED) and not _is_year(word):
            return True
    return False


def _is_year(word: str) -> bool:
    return word.isdecimal() and 1900 < int(word) < 2100


def _is_for_some(lower: list[str]) -> bool:
    """Whether what is asked for is asked of some people only: "Females must be ...", "Any use of opiates must be ..."."""
    return (
        lower[0] in words.ON_CONDITION
        or any(word in words.ONE_SEX for word in lower[:3])
        or (lower[0] not in words.WHO and lower[:2] != ["the", "patient"] and ("must" in lower or "should" in lower))
    )


def _is_english(lower: list[str]) -> bool:
    return sum(word in words.FOREIGN for word in lower) < 2


def _names_it(tokens: list[str], lower: list[str]) -> bool:
    """Whether it says something, or names an illness by letters that people know: "history of ED"."""
    if _says_something(lower):
        return True
    return not words.NAMING.isdisjoint(lower) and any(token in words.LETTERS and len(token) > 1 for token in tokens if token.isupper())


def _says_something(lower: list[str]) -> bool:
    """Whether anything is left beside the words that every criterion has."""
    return any(len(word) > 3 and word not in words.EMPTY for word in lower)
