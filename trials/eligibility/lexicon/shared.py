"""Words that share one noun: "renal, hepatic or pulmonary disease", "breast or colon cancer", "alcohol or drug abuse". Pure.

Looked for only a few words ahead, so that the work grows with the text and no faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from trials.eligibility.lexicon.shape import Meaning, Relation
from trials.eligibility.lexicon.tokens import Token, folded

FARTHEST = 30
_NERVES = "epilepsy+dementia+parkinson+multiple-sclerosis"
# What an adjective means with a noun of its group; an empty topic is an illness that no topic asks for.
_ORGANS: dict[str, tuple[str, Relation]] = {
    **dict.fromkeys(("cardiac", "heart"), ("heart-disease", "same")),
    "cardiovascular": ("heart-disease", "wider"),
    **dict.fromkeys(("renal", "kidney"), ("kidney-disease", "same")),
    **dict.fromkeys(("hepatic", "liver"), ("liver-disease", "same")),
    **dict.fromkeys(("pulmonary", "respiratory", "lung"), ("lung-disease", "same")),
    **dict.fromkeys(("gastrointestinal", "digestive"), ("bowel-disease", "wider")),
    **dict.fromkeys(("neurological", "neurologic"), (_NERVES, "wider")),
    **dict.fromkeys(("psychiatric", "mental", "psychological"), ("mental-illness", "same")),
    "autoimmune": ("autoimmune-disease", "same"),
    "thyroid": ("thyroid-disease", "same"),
    "vascular": ("artery-disease", "wider"),
    "cerebrovascular": ("stroke-or-tia", "wider"),
    **dict.fromkeys(("bleeding", "coagulation", "clotting"), ("bleeding-disorder", "same")),
    **dict.fromkeys(("seizure", "convulsive"), ("epilepsy", "same")),
    "valvular": ("heart-valve-disease", "same"),
    **dict.fromkeys(("addictive", "addiction"), ("substance-problem", "same")),
}
_NO_ORGANS = """
    metabolic endocrine endocrinological endocrinologic hematological hematologic hematopoietic immunological immunologic systemic
    dermatological dermatologic musculoskeletal urological urologic genitourinary infectious ophthalmological ophthalmologic
    inflammatory rheumatologic rheumatological hormonal genetic muscular lymphatic oncologic oncological medical physical
    neuromuscular biliary urogenital reproductive pancreatic gynecological gynecologic neoplastic malignant allergic orthopedic
    skin hematopoetic hemopoietic other nutritional emotional behavioral cognitive surgical urinary connective intestinal gastric
    endocrinology hematology immunology urology dermatology neurology rheumatology brain blood social bone joint eye
"""
_PLACES: dict[str, tuple[str, Relation]] = {
    "breast": ("breast-cancer", "same"),
    "lung": ("lung-cancer", "same"),
    "prostate": ("prostate-cancer", "same"),
    **dict.fromkeys(("colon", "colorectal", "rectal", "bowel"), ("bowel-cancer", "same")),
    **dict.fromkeys(("ovarian", "pancreatic", "gastric", "cervical", "endometrial", "bladder", "esophageal"), ("cancer", "narrower")),
    **dict.fromkeys(
        ("uterine", "liver", "kidney", "renal", "thyroid", "stomach", "head", "neck", "skin", "testicular"), ("cancer", "narrower")
    ),
}
_HABITS: dict[str, tuple[str, Relation]] = {
    **dict.fromkeys(("alcohol", "ethanol"), ("alcohol-problem", "same")),
    **dict.fromkeys(("drug", "chemical", "narcotic"), ("drug-problem", "same")),
    "substance": ("substance-problem", "same"),
}


class Noun(NamedTuple):
    """A noun that several words share: what they mean with it, and how it lies to the topic."""

    words: dict[str, tuple[str, Relation]]
    relation: Relation


def _nouns(words: str, meanings: dict[str, tuple[str, Relation]], relation: Relation = "same") -> dict[str, Noun]:
    return {folded(word): Noun({folded(key): value for key, value in meanings.items()}, relation) for word in words.split()}


_ALL_ORGANS = _ORGANS | dict.fromkeys(_NO_ORGANS.split(), ("", "same"))
NOUNS: dict[str, Noun] = {
    **_nouns("disease disorder condition illness problem pathology trouble", _ALL_ORGANS),
    **_nouns("dysfunction insufficiency failure impairment abnormality decompensation disturbance", _ALL_ORGANS, "narrower"),
    **_nouns("cancer carcinoma malignancy", _PLACES),
    **_nouns("abuse dependence addiction misuse dependency", _HABITS),
}
_FIRST = frozenset(word for noun in NOUNS.values() for word in noun.words)
# May stand before the noun: "hepatic or renal functional abnormality".
_BETWEEN = frozenset({"functional", "system", "organ", "tract", "major", "serious", "severe", "significant", "chronic"})
_JOINS = frozenset({",", "or", "and", "/", "&"})


# "Poor liver or kidney function" is an illness, and "liver function" is none.
_POOR = frozenset({"poor", "bad", "impaired", "abnormal", "inadequate", "insufficient", "reduced", "decreased", "compromised", "altered"})
_FUNCTION = "function"
_OF_ORGANS = frozenset(word for word, noun in NOUNS.items() if folded("cardiac") in noun.words)
_SOUND = {word: meaning for word, meaning in NOUNS[folded("disease")].words.items() if meaning[0]}
_ARTICLES = frozenset({"the", "either"})


def shared(words: Sequence[Token], at: int) -> tuple[list[tuple[Token, Meaning | None]], int] | None:
    """The words from this one on that share a noun, each with what it means with it, and the place after the noun."""
    key = words[at].key
    if key in _POOR:
        return _functions(words, at + 1)
    if key in _OF_ORGANS and at + 2 < len(words) and words[at + 1].key == "of":
        return _of_organs(words, at)
    return _before_noun(words, at) if key in _FIRST else None


def _functions(words: Sequence[Token], at: int) -> tuple[list[tuple[Token, Meaning | None]], int] | None:
    """ "Poor liver or kidney function": the organs, from the first one on."""
    organs, place = _organs(words, at)
    if not organs or place >= len(words) or words[place].key != _FUNCTION:
        return None
    return [(word, _meaning(*_SOUND[word.key], "narrower")) for word in organs], place + 1


def _of_organs(words: Sequence[Token], at: int) -> tuple[list[tuple[Token, Meaning | None]], int] | None:
    """ "Diseases of the heart, liver or kidneys"."""
    organs, place = _organs(words, at + 2)
    noun = NOUNS[words[at].key]
    return ([(word, _meaning(*noun.words[word.key], noun.relation)) for word in organs], place) if len(organs) > 1 else None


def _organs(words: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """The organs that are listed from here on, and the place after the last one."""
    found: list[Token] = []
    place = after = at
    while place < min(len(words), at + FARTHEST):
        key = words[place].key
        if key in _SOUND:
            found.append(words[place])
            after = place + 1
        elif key in _BETWEEN and found:
            after = place + 1
        elif key not in _JOINS and key not in _ARTICLES:
            break
        place += 1
    return found, after


def _before_noun(words: Sequence[Token], at: int) -> tuple[list[tuple[Token, Meaning | None]], int] | None:
    found: list[Token] = []
    place, end = at, min(len(words), at + FARTHEST)
    is_excused = False
    while place < end:
        key = words[place].key
        if key in NOUNS and found:
            several = _with_noun(found, NOUNS[key], place + 1) if len(found) > 1 else None
            return _excused(*several) if several and is_excused else several
        if key in _FIRST:
            found.append(words[place])
        elif key == "(" and found:
            # "Renal, endocrine (other than diabetes), or hepatic disorder": something of them is said in brackets.
            place = next((closing for closing in range(place, end) if words[closing].key == ")"), end)
            is_excused = True
        elif key in _BETWEEN and found and place + 1 < len(words) and words[place + 1].key in NOUNS:
            pass
        elif key not in _JOINS or place == at:
            return None
        place += 1
    return None


def _excused(found: list[tuple[Token, Meaning | None]], until: int) -> tuple[list[tuple[Token, Meaning | None]], int]:
    narrower = [
        (word, meaning and replace(meaning, relation="near" if meaning.relation == "wider" else "narrower")) for word, meaning in found
    ]
    return narrower, until


def _with_noun(found: list[Token], noun: Noun, until: int) -> tuple[list[tuple[Token, Meaning | None]], int] | None:
    if not all(word.key in noun.words for word in found):
        return None
    return [(word, _meaning(*noun.words[word.key], noun.relation)) for word in found], until


def _meaning(topic: str, relation: Relation, by_noun: Relation) -> Meaning | None:
    if not topic:
        return None
    return Meaning(topic, relation if by_noun == "same" else by_noun if relation == "same" else relation)
