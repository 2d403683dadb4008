"""How what stands under a lead-in joins, said as what must hold to be eligible. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trials.eligibility.shape import Group, Section

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FOLLOWING = r"(?:following|below|criteria|these|ways|methods|conditions|categories|types|features)\b"
_COUNT = re.compile(
    rf"\b(?:at least |any |≥ ?|>= ?)?(?P<n>two|three|four|five|six|[2-9])(?: or more| \(\d\))*(?: (?:or more|out))?(?: \d)?"
    rf" of (?:the |these )?(?:\w+ ){{0,2}}{_FOLLOWING}",
    re.IGNORECASE,
)
_ANY = re.compile(
    rf"\b(?:one|1|any|either|some)\b(?:\s*\(1\))?(?: or (?:more|both)| \(or more\))?(?: (?:one|1))?(?: of)?(?: the| these| two)?"
    rf"(?: \w+){{0,2}} {_FOLLOWING}|\beither\s*:?\W*$|\bor any\b[^:]*:\W*$|\bany of\W*$|\b(?:at least|only) (?:one|1)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|each|both|every)\b[^.:]{0,40}\b(?:following|below|criteria|these|conditions|requirements)\b|\b(?:all|both):?\W*$",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\W*$|^\W*or\b", re.IGNORECASE)
_AND = re.compile(r"\band\W*$|^\W*and\b", re.IGNORECASE)
# A list of kinds ("defined as:", "diagnosed with:") leaves a choice even where it does not say so; one of values does not.
_KINDS = re.compile(
    r"^(?!.*\b(?:adequate|function|laborator\w+|values?|parameters|criteria|requirements?|must)\b).*"
    r"\b(?:include[sd]?|including|defined as|such as|types?|diagnos\w+|disease|cancers?|tumou?rs?|conditions?|histolog\w+|e\.g)\b",
    re.IGNORECASE | re.DOTALL,
)
NEAR = 120
# "Must not have any of the following" keeps people out, in whichever list it stands; "no history of the following" turns its list round.
_MUST_NOT = re.compile(r"\b(?:must|should|shall|may|can|will|do|does|did)(?: not|n't)\b|\bcannot\b", re.IGNORECASE)
_NO = re.compile(r"^\W*(?:no|not|none|without|absence|free of|never|negative for|lack of)\b|\b(?:has|have|had|is|are) not\b", re.IGNORECASE)

_NONE_OF = re.compile(r"\b(?:not|no|exclu\w+|prohibited|ineligible|without|none|absence)\b", re.IGNORECASE)


def joined(lead: str, children: Sequence[str], section: Section) -> Group:
    """ "all", "any" or the least number of the children that must hold, each taken as what must hold to be eligible."""
    out = _MUST_NOT.search(lead) is not None or (section == "exclusion") != (_NO.search(lead) is not None)
    at_least = _at_least(lead, children, out=out)
    if out:  # out when so many hold: in when all but that many, and one more, do not
        at_least = len(children) - at_least + 1
    if at_least >= len(children):
        return "all"
    return "any" if at_least <= 1 else str(at_least)


def _at_least(lead: str, children: Sequence[str], *, out: bool) -> int:
    """How many must be true as the record writes it. What is said last, next to the list, counts."""
    count = _last(_COUNT, lead)
    one = _last(_ANY, lead)
    if count and not (one and one.start() > count.start()):
        word = count["n"].lower()
        return min(_NUMBERS.get(word) or int(word), len(children))
    if one:
        return 1
    if _ALL.search(lead):
        return len(children)
    between = children[:-1]
    if any(_OR.search(child) for child in between) or any(_OR.match(child) for child in children[1:]):
        return 1
    if not out and _KINDS.search(lead[-NEAR:]):
        return 1
    if any(_AND.search(child) for child in between):
        return len(children)
    return 1 if out else len(children)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = [*pattern.finditer(text)]
    return found[-1] if found else None


def chooses(lead: str) -> bool:
    """Whether a lead-in leaves a choice: some of what follows, not all of it."""
    return _COUNT.search(lead) is not None or _ANY.search(lead) is not None


def binds(lead: str, section: Section) -> bool:
    """Whether what follows says something else without this lead-in: it leaves a choice, or lets in only those who have none of it."""
    return chooses(lead) or (section == "inclusion" and _NONE_OF.search(lead[-NEAR:]) is not None)
