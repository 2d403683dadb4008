"""What one criterion asks for, as what must hold to be eligible. Pure.

A criterion is read as marks (`marks.py`): words of the lexicon, times and numbers, and words that are not understood. Sentence by sentence
`excluded.py` and `included.py` say what must not and what must be; anything near words that are not understood is "broader" and decides
nothing that it could get wrong. A line that allows or excepts something ("is permitted") makes all of the line broader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from trials.eligibility.parse.besides import with_besides
from trials.eligibility.parse.contraception import contraception, for_women, names_contraception
from trials.eligibility.parse.excluded import excluded
from trials.eligibility.parse.included import included
from trials.eligibility.parse.kinds import ABILITIES, GUARDIANS, LANGUAGES
from trials.eligibility.parse.leads import Lead, is_for_those, lead
from trials.eligibility.parse.marks import marks, parts, sentences
from trials.eligibility.parse.numbers import Numbers, numbers
from trials.eligibility.parse.numbers.wording import PERSONAL
from trials.eligibility.parse.of_sex import with_sex
from trials.eligibility.parse.shape import NOTHING, Mark, Parsed
from trials.eligibility.parse.tested import all_negative, without_reason
from trials.eligibility.parse.whole import (
    asked_for,
    besides_allowed,
    explained,
    joined,
    kept_out,
    loosened,
    timed_together,
    undecided,
    with_numbers,
    worse_together,
)
from trials.eligibility.shape import Requirement, Section, Span, Structured
from trials.eligibility.topics import by_key

__all__ = ["LINE", "LONGEST", "Parsed", "limits", "parse", "turns"]

# A criterion longer than this is an essay, and left to the study team.
LONGEST = 1500
# What may be asked of some only.
DOUBTFUL = 0.8
_OF_BIRTH_CONTROL = frozenset({"contraception", "hormones", "could-become-pregnant"})
_EXCUSES = frozenset({"allowed", "except"})
_DENIES = frozenset({"not", "unable", "ruled-out", "except"})
# "Chemotherapy in the advanced or metastatic setting" is not all chemotherapy.
_SETTING = re.compile(r"\b(?:in|for) (?:the |an? )?(?:[\w/-]+ ){1,5}setting\b", re.IGNORECASE)
_BANS = ("must not", "may not", "should not")
_OTHER_WAYS = {"can-consent": GUARDIANS, "speaks-english": LANGUAGES}
# What parts the lines above a criterion, which may be wrapped themselves.
LINE = "\x1e"
_WRAPPED = re.compile(r"\s{2,}|[\t\r\n]")


def parse(text: str, span: Span, *, above: str = "", structured: Structured | None = None, is_doubted: bool = False) -> Parsed:
    """The requirements of `text[span.start:span.end]`; places in them count in `text`.

    `above` are the lines that this one stands under, the outermost first, with `LINE` between them. `structured` are the record's own
    fields: its sex is that of everybody who can join, and ages are held against its bounds. `is_doubted`: it may stand under a line that
    turns it round, so that what it asks for is left.
    """
    if span.end - span.start > LONGEST:
        return NOTHING
    piece, places = _unwrapped(text[span.start : span.end])
    counted = numbers(piece, excluded=span.section == "exclusion", structured=structured, above=above, label=span.label)
    read = _criterion(piece, span.section, _lead(above, span.section), counted, structured or Structured())
    if not read.requirements:
        return replace(read, whole=False) if is_doubted and read.whole else read
    moved = tuple(
        replace(each, start=span.start + places[each.start], end=span.start + places[each.end - 1] + 1) for each in read.requirements
    )
    if is_doubted:
        moved = tuple(each for each in moved if not each.must or each.topic in ABILITIES or by_key(each.topic).kind != "yes-no")
        return replace(read, requirements=moved, whole=False)
    return replace(read, requirements=moved)


@lru_cache(maxsize=256)
def _lead(above: str, section: Section) -> Lead:
    """What the lines above say, not to be changed: told once for all that stand under them, for they may be long."""
    return lead(_wrapped(above), section)


def turns(line: str, section: Section) -> bool:
    """Whether a line turns what stands under it round."""
    return _lead(line, section).is_turned


def limits(line: str) -> bool:
    """Whether a line says more of the exclusions under it than that they are some: how bad, since when, or what is not understood."""
    said = _lead(line, "exclusion").said
    return said.narrowed or said.unread or said.window is not None


def _wrapped(above: str) -> str:
    return "\n".join(_WRAPPED.sub(" ", line) for line in above.split(LINE))


def _unwrapped(piece: str) -> tuple[str, Sequence[int]]:
    """The text with each stretch of white space as one blank, and the place that each letter had."""
    if piece == " ".join(piece.split()):
        return piece, range(len(piece))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for match in _WRAPPED.finditer(piece):
        kept += (piece[at : match.start()], " ")
        places += range(at, match.start() + 1)
        at = match.end()
    kept.append(piece[at:])
    places += range(at, len(piece))
    return "".join(kept), places


def _criterion(piece: str, section: Section, above: Lead, counted: Numbers, structured: Structured) -> Parsed:
    found = all_negative(marks(piece, [(each.start, each.end) for each in counted.requirements], sex=structured.sex), section)
    kinds = {mark.kind for mark in found}
    # Where nothing is named that can be asked for, which is so in every third line, there is nothing to be said of it.
    every = _told(piece, section, above, counted, found) if "topic" in kinds or counted.requirements else NOTHING
    every = with_sex(_with_asked(every, counted), piece, section, structured.sex)
    return every if kinds.isdisjoint(_EXCUSES) else replace(every, excuses=True)


def _told(piece: str, section: Section, above: Lead, counted: Numbers, found: list[Mark]) -> Parsed:
    several = [without_reason(sentence) for sentence in sentences(found)]
    if section == "inclusion" and is_for_those(several):
        above = replace(above, is_doubtful=True)
    has_contraception = names_contraception(found)
    read = [_sentence(sentence, section, above) for sentence in several]
    if has_contraception and len(several) > 1:
        read = for_women(read, several)
    on_birth_control = [place for place, sentence in enumerate(several) if names_contraception(sentence)] if has_contraception else []
    for place in range(on_birth_control[0] + 1, len(several)) if on_birth_control else ():
        # What counts as birth control: the pills that it lists are not what somebody must take.
        read[place] = Parsed(tuple(each for each in read[place].requirements if not each.must and each.topic not in _OF_BIRTH_CONTROL))
    for place in range(1, len(several)):
        read[place] = explained(read[place]) if section == "inclusion" else besides_allowed(piece, several, read, place)
    said = _by_proxy(joined(timed_together(several, worse_together(piece, several, read))), found, section)
    kinds = {mark.kind for mark in found}
    if "allowed" in kinds:
        said = loosened(said)
        if section == "inclusion" and not above.is_turned and kinds.isdisjoint(_DENIES):
            # "Earlier radiation is permitted", "people with nerve damage may take part": keeps nobody out.
            said = replace(said, requirements=tuple(each for each in said.requirements if each.must), whole=False)
    if "setting" in piece.lower() and _SETTING.search(piece):
        said = loosened(said)
    if above.is_doubtful:
        counted = replace(
            counted, requirements=tuple(replace(each, confidence=min(each.confidence, DOUBTFUL)) for each in counted.requirements)
        )
    kept = tuple(each for each in counted.requirements if _stands_alone(each, found, section))
    is_understood = all(each.whole for each in read) or (section == "exclusion" and _is_number_alone(found, above))
    whole = is_understood and len(kept) == len(counted.requirements)
    every = with_numbers(said, Parsed(kept, counted.joint, whole))
    return every if above.is_turned else with_besides(every, several, section)


def _with_asked(read: Parsed, counted: Numbers) -> Parsed:
    return replace(read, requirements=(*read.requirements, *counted.asked), whole=False) if counted.asked else read


def _is_number_alone(found: list[Mark], above: Lead) -> bool:
    """Whether an exclusion is nothing but a number ("BMI over 40"), and the lines above say nothing more of it."""
    is_plain = not (above.is_turned or above.is_doubtful or above.said.unread or above.said.narrowed)
    return is_plain and {mark.kind for mark in found} <= {"number", "nothing", "stop"}


def _by_proxy(read: Parsed, found: list[Mark], section: Section) -> Parsed:
    """Where a parent or a guardian may consent, or another language will do, nobody is kept out for not being able to."""
    asked = {each.topic for each in read.requirements} & _OTHER_WAYS.keys()
    excused = {topic for topic in asked if any(mark.says(_OTHER_WAYS[topic]) for mark in found)}
    if "can-consent" in asked and section == "inclusion" and any(mark.kind == "unable" for mark in found):
        # "... and, for those unable to consent, ...".
        excused.add("can-consent")
    if not excused:
        return read
    return replace(read, requirements=tuple(undecided(each) if each.topic in excused else each for each in read.requirements), whole=False)


def _sentence(sentence: list[Mark], section: Section, above: Lead) -> Parsed:
    is_on_birth_control = names_contraception(sentence)
    if is_on_birth_control and above.said.unread:
        return NOTHING
    if is_on_birth_control and (read := contraception(sentence, section)) is not None:
        return read
    if section == "inclusion" and not above.is_turned:
        return asked_for(included(parts(sentence), above.said), is_doubtful=above.is_doubtful)
    if section == "exclusion" and above.is_turned:
        return NOTHING
    if section == "exclusion":
        # "Patients may not be pregnant" among the exclusions keeps out those who are.
        sentence = [
            mark._replace(kind="nothing") if mark.kind == "not" and mark.text.lower().startswith(_BANS) else mark for mark in sentence
        ]
    said = above.said.copy()
    said.narrowed = said.narrowed or above.is_doubtful
    return kept_out(excluded(parts(sentence), said, turned=above.is_turned))


def _stands_alone(requirement: Requirement, found: list[Mark], section: Section) -> bool:
    """Whether a number counts for everybody: who is old and ill may be left out where the old are not."""
    if section == "inclusion" or requirement.topic not in PERSONAL:
        return True
    for part in (part for sentence in sentences(found) for part in parts(sentence)):
        if any(mark.start == requirement.start for mark in part.marks):
            return not part.has("topic", "unknown", "hidden", "ever", "narrows", "female", "male", "if", "not")
    return False
