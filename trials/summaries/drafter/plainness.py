"""Whether a line of the record can be quoted alone: short, whole, and clear to somebody who reads nothing else of the record. Pure."""

from __future__ import annotations

import re

from trials.summaries import reading
from trials.summaries.gates import promissory

MOST_CHARACTERS, MOST_WORDS, MOST_LONG_WORDS = 100, 15, 4
LONG = 4

# What makes a line lean on something else, or hard to say aloud: signs, references, lists within it, terms of the study's own.
_SIGNS = re.compile(r"[<>≥≤=×±%^*_|\\/\[\]{}#@:;→°•]|\d,\d|--|\s[-–—]\s|\.\s|[Ii]\.e|[Ee]\.g|\betc\b|[?!]|https?")
_LEANING_WORDS = r"""
    above below following follows listed described defined definition mentioned aforementioned above-mentioned these those others? same
    specified otherwise appendix table section protocol criteri\w+ see per note only if
    eligib\w+ ineligib\w+ exclu\w+ includ\w+ allowed permitted study trial sponsor investigators? physicians?
    cohorts? arms? groups? controls? phases? parts? stages? strat(?:um|a) step screening baseline randomi[sz]\w+ randomly enrol\w+
    registration visit day week\s\d cycle first\sdose follow[\s-]?up scores? scales? grades? class index questionnaire
    consent\w* assent compl(?:y|iance|iant) co-?operat\w+ particip\w+ understand\w*
"""
_LEANS = re.compile(rf"\b(?:{'|'.join(_LEANING_WORDS.split())})\b", re.IGNORECASE)
# Ages and sex are said in words already.
_AGE = re.compile(r"\bag(?:e|es|ed)\b|\b(?:years?|months?) (?:old|and|or)\b|\b(?:under|over) \d", re.IGNORECASE)
_SEX = re.compile(
    r"(?:(?:adults?|men|women|males?|females?|both|either|or|and|all|any|sex(?:es)?|genders?|patients|people|older)\W*)+", re.IGNORECASE
)
_CAPITALS = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[\w+-]{2,}\b")
KNOWN_CAPITALS = frozenset(
    {"HIV", "AIDS", "MRI", "CT", "DNA", "ECG", "COVID-19", "HIV-1", "II", "III", "IV", "UK", "US", "USA", "ICU", "HIV-positive"}
)
# The endings of single words that say what is meant all by themselves: "Pregnancy", "Epilepsy"; "Heart" does not.
_ALONE = re.compile(r"(?:nancy|itis|osis|emia|aemia|pathy|noma|epsy|tion|sion|phrenia|dementia|asthma|cancer)$", re.IGNORECASE)
_FIRST = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[\x20-\x7e\u00a0-\u024f’‘“”–-]+")


def is_plain(text: str) -> bool:
    """For one line without its list mark and full stop."""
    if not text or len(text) > MOST_CHARACTERS or not _FIRST.match(text) or not _LATIN.fullmatch(text):
        return False
    if _SIGNS.search(text) or _LEANS.search(text) or _AGE.search(text) or _SEX.fullmatch(text) or not _is_balanced(text):
        return False
    if any(found[0] not in KNOWN_CAPITALS for found in _CAPITALS.finditer(text)):
        return False
    words = reading.words(text)
    is_short = len(words) <= MOST_WORDS and long_words(text) <= MOST_LONG_WORDS
    return is_short and (len(words) > 1 or _ALONE.search(text) is not None) and not promissory.trips(text)


def long_words(text: str) -> int:
    """How many of its words have four syllables or more."""
    return sum(reading.syllables(word) >= LONG for word in reading.words(text))


def _is_balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")
