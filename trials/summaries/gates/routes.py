"""How a treatment is given: no way that the record does not have, and no choice of two told as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.lib.phrase import Listing, Phrase
from trials.summaries.gates.folded import fold
from trials.summaries.gates.quotes import own_words
from trials.summaries.gates.record import ARMS, OUTCOMES, TEXTS, TITLES, Record
from trials.summaries.gates.shape import Finding, Overview

# How doctors and patients name each way. What is drawn from a vein is no way of giving.
_INTO = r"(?:in|into|through|via|given in|injected into|to)(?: a| an| the| your| one| their)?"
ROUTES = {
    "vein": re.compile(
        r"\b(?:intravenous(?:ly)?|intra-venous(?:ly)?|"
        r"(?<!stage )(?<!phase )(?<!type )(?<!grade )(?<!class )(?<!factor )(?<!part )(?<!level )(?<!group )"
        rf"iv(?! (?:disease|cancer|study|trial))|i\.v\.?|{_INTO} (?:arm )?veins?|drip|by infusion into)\b"
    ),
    "muscle": re.compile(
        rf"\b(?:intramuscular(?:ly)?|intra-muscular(?:ly)?|i\.m\.?|im (?:injections?|doses?)|{_INTO} (?:\w+ )?muscles?)\b"
    ),
    "skin-under": re.compile(
        rf"\b(?:subcutaneous(?:ly)?|sub-cutaneous(?:ly)?|s\.c\.?|sc (?:injections?|doses?)|subq|sub-?q|(?:just )?under (?:the |"
        rf"your )?skin|{_INTO} fat)\b"
    ),
    "mouth": re.compile(
        r"\b(?:oral(?:ly)?(?! (?:health|hygiene|cavity|cancer|mucos\w+|swab|exam\w*|lichen|contracept\w+|glucose|consent))|by mouth|"
        r"per os|p\.o\.?|po "
        r"(?:bid|qd|tid|daily|once|twice|every)|tablets?|pills?|capsules?|swallow(?:ed|ing)?|drunk|lozenges?|syrup)\b"
    ),
    "breath": re.compile(r"\b(?:inhal(?:e|es|ed|er|ers|ation|ations|ing)|nebuli[sz]\w+|breath(?:ed|e|ing)? (?:it )?in|puffs?)\b"),
    "skin-on": re.compile(
        r"\b(?:topical(?:ly)?|on (?:the|your) skin|to (?:the|your) skin|cream|ointment|gel\b|lotion|transdermal(?:ly)?|"
        r"(?:skin )?patch(?:es)?|rub(?:bed)? on)\b"
    ),
    "nose": re.compile(
        rf"\b(?:intranasal(?:ly)?|intra-nasal(?:ly)?|nasal(?:ly)?(?: spray| drops?| solution)?|nose (?:spray|drops)|{_INTO} (?:nose|"
        rf"nostrils?))\b"
    ),
    "eye": re.compile(rf"\b(?:intravitreal(?:ly)?|intraocular(?:ly)?|eye ?drops?|ophthalmic (?:solution|drops|ointment)|{_INTO} eyes?)\b"),
    "spine": re.compile(
        rf"\b(?:intrathecal(?:ly)?|epidural(?:ly)?|spinal (?:injection|infusion|tap)|lumbar puncture|{_INTO} (?:spine|spinal \w+))\b"
    ),
    "joint": re.compile(rf"\b(?:intra-?articular(?:ly)?|{_INTO} (?:knee )?joints?)\b"),
    "rectum": re.compile(rf"\b(?:rectal(?:ly)?|suppositor(?:y|ies)|enemas?|{_INTO} (?:rectum|bottom))\b"),
    "vagina": re.compile(rf"\b(?:vaginal(?:ly)?|intravaginal(?:ly)?|{_INTO} vagina)\b"),
    "tongue": re.compile(r"\b(?:sublingual(?:ly)?|under (?:the|your) tongue)\b"),
    "artery": re.compile(rf"\b(?:intra-?arterial(?:ly)?|{_INTO} (?:\w+ )?arter(?:y|ies))\b"),
    "tumour": re.compile(rf"\b(?:intra-?tumou?ral(?:ly)?|intralesional(?:ly)?|{_INTO} tumou?rs?)\b"),
    "womb": re.compile(rf"\b(?:intrauterine|intra-uterine|{_INTO} (?:womb|uterus))\b"),
}
# Where an adverb or an adjective of one way stands beside another, the record leaves both open.
_BETWEEN = re.compile(r"(?:ly)?\)?(?: \(\w{1,4}\))?(?: ?/ ?| or | and/or |, or )(?:by |an? |the |via )?(?:\w+ )?")


def routes(text: Overview, record: Record) -> Iterator[Finding]:
    """Ways of giving that the record does not name, and ways that it leaves open beside another that the text leaves out."""
    written = record.text(*TEXTS, ARMS, OUTCOMES, *TITLES)
    known = {route for route, pattern in ROUTES.items() if pattern.search(written)}
    open_pairs = _left_open(written)
    everywhere = {route for line in text.lines() for route in _named(line.text)}
    for line in text.lines():
        for route, words in _named(own_words(line, record)).items():
            path = _field(record, known)
            if route not in known:
                kind = "gate-routes-other" if known else "gate-routes-unsaid"
                values: dict[str, object] = {"words": words} | ({"ways": _ways(known)} if known else {})
                yield Finding("routes", line.sentence, Phrase(kind, values), path)
            elif left_out := [other for pair in open_pairs if route in pair for other in pair if other not in everywhere]:
                values = {"words": words, "ways": _ways({route, *left_out})}
                yield Finding("routes", line.sentence, Phrase("gate-routes-open", values), path)


def _named(text: str) -> dict[str, str]:
    """The ways that a text names, each with its words."""
    folded = fold(text)
    return {route: folded.words(*found.span()) for route, pattern in ROUTES.items() if (found := pattern.search(folded.text))}


def _left_open(written: str) -> list[frozenset[str]]:
    """Pairs that the record joins with "or"."""
    spans = sorted((*found.span(), route) for route, pattern in ROUTES.items() for found in pattern.finditer(written))
    pairs = []
    for (_, end, first), (start, _, second) in zip(spans, spans[1:], strict=False):
        if first != second and end <= start and _BETWEEN.fullmatch(written[end:start]):
            pairs.append(frozenset({first, second}))
    return pairs


def _ways(found: set[str]) -> Listing:
    return Listing(tuple(Phrase(f"gate-route-{route}") for route in ROUTES if route in found), "or")


def _field(record: Record, known: set[str]) -> str:
    """The first field that names a known way; the interventions where none does."""
    for path in (ARMS, *TEXTS, OUTCOMES, *TITLES):
        written = record.text(path)
        if any(ROUTES[route].search(written) for route in known):
            return path
    return f"{ARMS}.interventions"
