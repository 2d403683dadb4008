"""What the lines above a criterion say of it: nothing, something that can be quoted with its words, or what is not known. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from trials.eligibility.questions.own.clear import can_be_quoted
from trials.eligibility.questions.own.turned import denied
from trials.eligibility.questions.own.vocabulary import DENYING, PLAIN_ABOVE, TIMES
from trials.eligibility.shape import Section

_WORD = re.compile(r"\w+")
# "A participant will not be eligible for entry into the study if": what the section says already.
_AS_THE_SECTION = {
    "exclusion": re.compile(
        r"\b(?:will|would|are|is|must|should) (?:not be (?:eligible|included|enrolled)|not eligible|be excluded|excluded|ineligible)"
        r"(?:[^.:]*?\bif\b|(?: (?:from|for|in|the|this|clinical|study|trial|participation|entry|enrol?lment))*)",
        re.IGNORECASE,
    ),
    "inclusion": re.compile(
        r"\b(?:will|would|are|is|must|should) (?:be )?(?:eligible|included|enrolled)[^.:]*?\bif\b|"
        r"\bto be (?:eligible|included|enrolled|considered)(?: (?:for|in|into|this|the|enrol?lment|inclusion|participation|study|trial))*",
        re.IGNORECASE,
    ),
}
_UNLESS_SAID = re.compile(r"unless (?:otherwise )?(?:stated|specified|noted|indicated)(?: otherwise)?", re.IGNORECASE)
# What is left out with examples under it: each of those is left out.
_LISTS = re.compile(r"(?:including|includes?|such as|following|limited to|e\.?g\.?|i\.?e\.?)[\s,:]*$", re.IGNORECASE)
MOST_WORDS = 18
# So many of what stands under it will do: each is asked, and none settles anything.
_CHOICE = re.compile(
    r"\b(?:any|either|both|one|two|three|four|[1-4]|[1-4] or more|at least|or more|(?:meets?|meeting|satisf\w+)(?: one| any| all)?)\W+"
    r"(?:of )?(?:the )?(?:following|these|below)[^.:]*[:：]?\s*$|\bsatisfying (?:both|all)\W*$",
    re.IGNORECASE,
)
_NAMES_KINDS = re.compile(r"\bincluding\b[^.:]*:?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lead:
    """`words` are to be quoted before the criterion's own, `must` is whether it has to be so. `is_known` False: what is above was not
    understood, so that no answer settles anything. `is_choice`: it says how many of those under it are enough."""

    words: str = ""
    must: bool = True
    is_known: bool = True
    is_choice: bool = False


@lru_cache(maxsize=256)
def lead_in(above: str, section: Section) -> Lead:
    """What the lines above (one each) are to a criterion under them."""
    must = section == "inclusion"
    if not above or changes_nothing(above, section):
        return Lead(must=must)
    lines = [line.strip() for line in above.split("\n") if not changes_nothing(line, section)]
    if not lines:
        # "Serious illness including:" over "Heart disease:": each only gathers, though both in one text do not seem to.
        return Lead(must=must)
    if len(lines) == 1:
        after = denied(lines[0]) if must else 0
        words = lines[0][after:].rstrip(" .;,:-–—")
        if words and len(words.split()) <= MOST_WORDS and can_be_quoted(words):
            return Lead(f"{words}:", must and not after)
    return Lead(must=must and not any(map(denied, lines)), is_known=False, is_choice=_is_choice(lines[-1]))


def changes_nothing(above: str, section: Section) -> bool:
    """Whether the lead-ins only gather what stands under them: no time, no treatment, nothing that denies."""
    words = _WORD.findall(_UNLESS_SAID.sub(" ", _AS_THE_SECTION[section].sub(" ", above)).casefold())
    if all(word in PLAIN_ABOVE for word in words):
        return True
    if section == "inclusion" or not _LISTS.search(above):
        return False
    return not any(word in DENYING or word in TIMES or word.isdigit() for word in words if word != "not" or "not limited to" not in above)


def _is_choice(line: str) -> bool:
    return bool(_CHOICE.search(line)) and not _NAMES_KINDS.search(line)
