"""What a line of the inclusion list says of the sex of those who can join. Pure."""

from __future__ import annotations

import re

from msgspec.structs import replace

from trials.eligibility.parse.numbers.wording import PERSONAL
from trials.eligibility.parse.shape import Parsed
from trials.eligibility.shape import Requirement, Section

_NAMED = {"FEMALE": {"female", "females", "woman", "women", "girls"}, "MALE": {"male", "males", "man", "men", "boys"}}
_FIRST = re.compile(
    r"(?:(?:healthy|adult|is|are|a|subjects?|patients?|participants?|be|must|the|pre-?menopausal|post-?menopausal)\s)*(\w+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+(?:'s)?", re.IGNORECASE)
# Before these a sex is that of everybody; after one of them perhaps of some, or of somebody else.
NEAR = 8
LONGEST_ALONE = 30
_ALONE = frozenset({"patients", "patient", "subjects", "subject", "participants", "participant", "adult", "only"}).union(*_NAMED.values())
_OF_SOME_WORDS = "if for in with whose of or and partner partners when unless not no excluding except any"
_OF_SOME = frozenset(_OF_SOME_WORDS.split())


def with_sex(read: Parsed, piece: str, section: Section, sex: str) -> Parsed:
    """What was read, with the sex that a criterion begins with.

    `sex` is the record's own field: what is read of one sex decides only where it says the same. Where the field is empty, or the sex
    comes later ("18 to 65 years old men"), it is asked beside an age or another measure of the body, and never decides.
    """
    if section != "inclusion":
        return read
    match = _FIRST.match(piece) if sex in _NAMED and read.joint == "all" else None
    if match and match[1].lower() in _NAMED[sex]:
        own = Requirement("sex", "one-of", choice=sex, start=match.start(1), end=match.end(1))
        return replace(read, requirements=(own, *read.requirements), whole=read.whole or match.end(1) >= len(piece.rstrip(" .;,")))
    is_personal = any(each.topic in PERSONAL for each in read.requirements) or _is_alone(piece)
    said = _said(piece) if is_personal and not (read.joint != "all" and read.whole) else None
    return replace(read, requirements=(said, *read.requirements), whole=False) if said and sex in {"", said.choice} else read


def _is_alone(piece: str) -> bool:
    """Whether a line names a sex and nothing else: "Female"."""
    return len(piece) <= LONGEST_ALONE and all(word[0].lower() in _ALONE for word in _WORD.finditer(piece)) and piece[:1].isalpha()


def _said(piece: str) -> Requirement | None:
    """The sex that a line names near its beginning, where it names but one."""
    words = [*_WORD.finditer(piece)]
    sexes = [(word, sex) for word in words for sex, names in _NAMED.items() if word[0].lower() in names]
    if len({sex for _word, sex in sexes}) != 1:
        return None
    word, sex = sexes[0]
    before = [each[0].lower() for each in words[: words.index(word)]]
    if len(before) > NEAR or not _OF_SOME.isdisjoint(before):
        return None
    return Requirement("sex", "one-of", choice=sex, certainty="broader", start=word.start(), end=word.end(), decides=False)
