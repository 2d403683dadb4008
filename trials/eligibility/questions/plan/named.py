"""What the registry names as a trial's conditions: as topics, and whether somebody can be asked for it by its name. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from trials.eligibility.lexicon import Meaning, Token, folded, longest, tokens
from trials.eligibility.topics import by_key

MOST_LETTERS = 60
# What the registry lists among conditions and nobody has, and what comes with a treatment or a birth.
_NO_ILLNESS = re.compile(
    r"\b(?:healthy|volunteers?|quality of life|cessation|surg(?:ery|ical)|ana?esthe\w*|contracepti\w*|vaccin\w*|immuni[sz]ation|"
    r"pandemic|unspecified|protocol specific|prevention|screening|transplant\w*|grafts?|complications?|satisfaction|education|adherence|"
    r"exercise|nutrition|feeding|diet|use|usage|users?|behaviou?rs?|physical activity|communication|knowledge|attitudes?|care|therap\w*|"
    r"treatments?|pharmacokinetics?|bioequivalence|bioavailability|stress|rehabilitation|recovery|sedation|fertili[sz]ation|labou?r|"
    r"delivery|(?:post|pre|peri|intra)-?(?:operative|surgical|partum)|neonat\w*|newborns?|prematur\w*|preterm|induced|following|after|"
    r"resuscitation|ventilation|intubation|withdrawal|weaning|shock|arrest|death|mortality)\b",
    re.IGNORECASE,
)
# Too little to say what is meant.
_TOO_BARE = frozenset(
    {"pain", "acute pain", "inflammation", "infection", "infections", "disease", "syndrome", "injury", "injuries", "wounds", "aging"}
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NEOPLASM = re.compile(r"\b(?:neoplasms?|tumou?rs?|carcinomas?)\b", re.IGNORECASE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# Words that make a name no other illness: how far it is, how long it lasts, at what age it comes.
_SAID_BESIDES = """
active acute advanced adolescent adult aggressive brittle castrate castration cell childhood chronic clear confirmed diagnosed disease
disorder early episodic familial female first her2 high idiopathic in infection infectious intermittent juvenile late line local locally
low male men metastatic mild moderate myeloid negative newly non of older onset or pediatric persistent positive predominant primary
recurrent refractory relapsed relapsing resistant risk secondary severe severity solid squamous stable stage syndrome systemic the to
treated triple type uncontrolled unresectable untreated with women children teen young and i ii iii iv iia iib iiia iiib , . / - ;
"""
_BESIDES = frozenset(map(folded, _SAID_BESIDES.split()))


@lru_cache(maxsize=4096)
def topics_of(name: str) -> tuple[str, ...]:
    """The topics that a condition's name is, or is a kind of; none where the tree has none, or the name says something else besides."""
    return next((topics for written in _written(name) if (topics := _meant(tokens(written)))), ())


@lru_cache(maxsize=4096)
def mentioned(name: str) -> frozenset[str]:
    """All topics that a name speaks of, whatever else it says."""
    words = tokens(name)
    return frozenset(topic for meaning, _at, _until in _meanings(words) for topic in meaning.topic.split("+"))


def key(name: str) -> str:
    """The key of the answer about a condition that is no topic."""
    return f"condition:{_NOT_SLUG.sub('-', name.casefold()).strip('-')}"


def can_be_had(name: str) -> bool:
    """Whether "do you have, or have you ever had" makes sense of it."""
    is_sayable = len(name) <= MOST_LETTERS and bool(_NOT_SLUG.sub("", name.casefold()))
    return is_sayable and name.casefold() not in _TOO_BARE and not _NO_ILLNESS.search(name)


def _written(name: str) -> Iterator[str]:
    """The name as it stands, and as people say what the registry files under its last word: "Carcinoma, Non-Small-Cell Lung"."""
    yield name
    short = _BRACKETS.sub("", name)
    yield short
    head, *rest = short.split(", ")
    turned = " ".join((*reversed(rest), head))
    yield turned
    plain = _NEOPLASM.sub("cancer", turned).casefold()
    yield plain.replace("prostatic", "prostate").replace("pulmonary", "lung").replace("colorectal", "bowel")


def _meant(words: Sequence[Token]) -> tuple[str, ...]:
    found = list(_meanings(words))
    covered = {at for _meaning, start, until in found for at in range(start, until)}
    besides = (word.key for at, word in enumerate(words) if at not in covered)
    if not found or not all(meaning.relation in {"same", "narrower"} for meaning, *_ in found) or not _BESIDES.issuperset(besides):
        return ()
    topics = dict.fromkeys(topic for meaning, *_ in found for topic in meaning.topic.split("+"))
    return tuple(topic for topic in topics if by_key(topic).kind == "yes-no")


def _meanings(words: Sequence[Token]) -> Iterator[tuple[Meaning, int, int]]:
    at = 0
    while at < len(words):
        match longest(words, at):
            case (Meaning() as meaning, until):
                yield meaning, at, until
                at = until
            case (_, until):
                at = until
            case None:
                at += 1
