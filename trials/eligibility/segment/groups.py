"""How what stands under a lead-in joins, said as what must hold to be eligible. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trials.eligibility.shape import Group, Section

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNT = re.compile(
    r"\b(?:at least |any |≥ ?|>= ?)?(?P<n>two|three|four|five|six|[2-9])(?: or more| \(\d\))*(?: (?:or more|out))?(?: \d)? of (?:the |these )?(?:\w+ ){0,2}"
    r"(?:following|below|criteria)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:one|1|any|either|some)\b(?:\s*\(1\))?(?: or (?:more|both)| \(or more\))?(?: (?:one|1))?(?: of)?(?: the| these| these| two)?"
    r"(?: \w+){0,2} (?:following|below|criteria|these|ways|methods|conditions)\b|\beither\s*:?\W*$|\bor any\b[^:]*:\W*$|\bany of\W*$|\b(?:at least|only) (?:one|1)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|each|both|every)\b[^.:]{0,40}\b(?:following|below|criteria|these|conditions|requirements)\b|\ball:\W*$|\bboth:?\W*$",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\W*$|^\W*or\b", re.IGNORECASE)
_AND = re.compile(r"\band\W*$|^\W*and\b", re.IGNORECASE)


def joined(lead: str, children: Sequence[str], section: Section) -> Group:
    """ "all", "any" or the least number of the children that must hold, each taken as what must hold to be eligible."""
    at_least = _at_least(lead, children, section)
    if section == "exclusion":  # out when so many hold: in when all but that many, and one more, do not
        at_least = len(children) - at_least + 1
    if at_least >= len(children):
        return "all"
    return "any" if at_least <= 1 else str(at_least)


def _at_least(lead: str, children: Sequence[str], section: Section) -> int:
    """How many must be true as the record writes it."""
    if match := _COUNT.search(lead):
        word = match["n"].lower()
        return min(_NUMBERS.get(word) or int(word), len(children))
    if _ANY.search(lead):
        return 1
    if _ALL.search(lead):
        return len(children)
    between = children[:-1]
    if any(_OR.search(child) for child in between) or any(_OR.match(child) for child in children[1:]):
        return 1
    if any(_AND.search(child) for child in between):
        return len(children)
    return 1 if section == "exclusion" else len(children)
