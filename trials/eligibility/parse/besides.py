"""What a criterion says beside what was read of it, and which way that goes is certain: to be asked, and never to decide. Pure.

A negative pregnancy test, birth control, "(no heart disease)": where the sentence around it is about some people only, or could not be
followed, that much of it still holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from trials.eligibility.parse.contraception import names_contraception
from trials.eligibility.parse.kinds import ABILITIES, PLAIN, is_timed
from trials.eligibility.parse.marks import parts
from trials.eligibility.parse.shape import Mark, Parsed, Part
from trials.eligibility.shape import Requirement, Section

_ASKS = frozenset({"must", "should", "shall", "will", "requirement", "required", "agree", "agrees", "agreement", "willing", "use", "using"})
_DEMANDS = frozenset({"must", "should", "shall", "requirement", "required", "needs"})
_TURNS = frozenset({"not", "unable", "except", "others", "ruled-out", "allowed"})
_REPRODUCTION = PLAIN | {"contraception", "could-become-pregnant"}
# May stand between a "no" and what it is about.
_SILENT = frozenset({"nothing", "now", "ever", "female"})
# "No more than two", "not less than": no "no" of what follows.
_COUNTS = ("more", "less", "later", "longer", "greater", "earlier", "limited", "fewer")


def with_besides(read: Parsed, sentences: Sequence[Sequence[Mark]], section: Section) -> Parsed:
    """What was read, with what else the sentences say; one of several that are enough stays as it is."""
    if read.joint != "all" and read.whole:
        return read
    known = {each.topic for each in read.requirements}
    found: dict[str, Requirement] = {}
    for each in (each for sentence in sentences for each in _besides(sentence, section)):
        if each.topic not in known:
            found.setdefault(each.topic, each)
    return replace(read, requirements=(*read.requirements, *found.values()), whole=False) if found else read


def _besides(sentence: Sequence[Mark], section: Section) -> Iterator[Requirement]:
    is_of_birth_control = names_contraception(sentence)
    for at, mark in enumerate(sentence):
        if mark.topic not in _REPRODUCTION:
            continue
        before = sentence[:at]
        if mark.topic in PLAIN and _is_kept_out(mark, before, section):
            yield _asked(mark, must=False)
        elif mark.topic == "contraception" and _is_asked_for(before, section):
            yield _asked(mark, must=True)
        elif mark.topic == "could-become-pregnant" and is_of_birth_control and section == "inclusion" and _could_not(mark, before):
            yield _asked(mark, must=False)
    if section == "inclusion":
        for part in parts(sentence) if any(mark.kind == "open" for mark in sentence) else ():
            yield from _bracketed(part)


def _is_kept_out(mark: Mark, before: Sequence[Mark], section: Section) -> bool:
    """Whether who is pregnant, breastfeeds or plans a pregnancy cannot join, whoever the sentence is about."""
    is_free = not any(each.kind in _TURNS for each in before)
    if mark.relation == "opposite":
        # "If she is non-pregnant", "must have a negative test" among the exclusions.
        turned = [each for each in before if each.kind in _TURNS and each.kind != "allowed"]
        return not turned and (section == "inclusion" or any(each.says(_DEMANDS) for each in before))
    if section == "exclusion":
        return is_free and not any(each.says(_DEMANDS) or each.kind == "if" for each in before)
    nearest = [each for each in takewhile(lambda each: each.kind in _SILENT or each.kind == "not", reversed(before)) if each.kind == "not"]
    return len(nearest) == 1 and not any(each.kind in {"unable", "others"} for each in before)


def _is_asked_for(before: Sequence[Mark], section: Section) -> bool:
    if any(mark.kind in _TURNS - {"allowed"} for mark in before):
        return False
    return any(mark.says(_ASKS if section == "inclusion" else _DEMANDS) for mark in before)


def _could_not(mark: Mark, before: Sequence[Mark]) -> bool:
    return mark.relation == "opposite" and not any(each.kind in _TURNS - {"allowed"} for each in before)


def _bracketed(part: Part) -> Iterator[Requirement]:
    """ "(no heart disease)", "(no transfusion in the last 2 weeks)"; not "insulin (no mealtime insulin)", one kind of what must be."""
    first, rest = part.marks[0], part.marks[1:]
    if not part.depth or first.kind != "not" or first.text.lower().split()[0] not in {"no", "without", "not"}:
        return
    if any(mark.kind in _TURNS | {"if"} for mark in rest) or (rest and rest[0].text.lower().startswith(_COUNTS)):
        return
    window = next((mark.window.days for mark in rest if mark.window and mark.window.kind in {"within", "lasting-less"}), None)
    for mark in takewhile(lambda mark: mark.kind == "topic" or mark.kind in _SILENT, rest):
        if mark.topic not in {"", *ABILITIES} and mark.relation == "same":
            yield _asked(mark, must=False, window=window if is_timed(mark.topic) else None)


def _asked(mark: Mark, *, must: bool, window: int | None = None) -> Requirement:
    return Requirement(mark.topic, must=must, window_days=window, certainty="broader", start=mark.start, end=mark.end, decides=False)
