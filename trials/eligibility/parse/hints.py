"""Words by which a list says more of its members than each says of itself. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.kinds import NAMED_FOR, OBJECTS, PLAIN, TAKEN
from trials.eligibility.parse.shape import Mark, Part

_LINKS = frozenset({"of", "to", "for", "by", "with", "in", "from", "treatment with", "treated with", "use of", "treatment", "therapy"})
_NEEDS = frozenset({"require", "requires", "required", "requiring", "needing"})
_WOULD_WORDS = """
    would could may might make makes making render renders rendering cause causes causing resulting prevent prevents preventing
    contraindicating contraindicated precluding prohibiting
"""
_WOULD = frozenset(_WOULD_WORDS.split())
_JUDGES = frozenset({"investigator", "investigators", "investigator's", "opinion", "judgment", "judgement", "discretion", "deemed"})
_OF_THEM = frozenset({"has", "have", "is", "are", "who", "require", "requires", "requiring"})
_JUDGED = frozenset({"judged", "determined", "assessed"})
_RELATIVE = frozenset({"that", "which", "who", "whose"})
_TO_COME = frozenset({"planned", "scheduled", "undergo", "undergoing", "planning"})
_OF_BOTH = frozenset({"uncontrolled", "severe", "poorly", "inadequately", "symptomatic", "untreated", "decompensated"})
_OF_ONE = frozenset({"active", "acute", "serious", "recent", "unstable", "current"})
_HOW_BAD = _OF_BOTH | {"serious", "significant", "major", "important", "relevant", "unstable"}
_INSTEAD = frozenset({"have", "has", "having", "be", "is", "are", "being", "with", "use", "uses", "using", "receive", "receiving"})
_NO_LIMIT = frozenset({"limited", "restricted"})


def would_follow(mark: Mark) -> bool:
    """Whether the words say that something would, could or might follow."""
    return mark.says(_WOULD)


def needs(mark: Mark) -> bool:
    """Whether the words say what an illness needs: "requiring"."""
    return mark.says(_NEEDS)


def names_by_what(mark: Mark, named: Mark) -> bool:
    """Whether what was just named only names something else: "steroid-induced", but not "depression associated with"."""
    return mark.says(NAMED_FOR) and mark.start - named.end <= 1 and not mark.text.lower().endswith((" with", " to"))


def is_to_come(mark: Mark, said: Said) -> bool:
    """Whether a treatment is one that somebody will have: "planned surgery"."""
    return mark.topic in TAKEN and (mark.says(_TO_COME) or any(word.says(_TO_COME) for word in said.words))


def is_about_all(part: Part) -> bool:
    """Whether a part says something of all that a list has named.

    "Heart or metabolic conditions, that could interfere", "..., as judged by the investigator".
    """
    if part.before in {"comma", "close"} and any(mark.says(_RELATIVE) for mark in part.marks[:1]):
        return True
    if part.topics or part.depth or not part.has("unknown", "hidden", "others", "able", "number") or part.marks[0].kind == "any-other":
        return False
    if part.before in {"comma", "close", "and"} and part.marks[0].text.lower() in {"with", "without", "found", "not", "unable"}:
        return True
    if part.before == "and" and (part.has("not", "unable") or part.marks[0].text.lower() in _OF_THEM):
        return True
    if part.before == "or" and any(mark.says(_JUDGED) for mark in part.marks):
        return True
    would = _WOULD if part.before == "or" else _WOULD | _JUDGES
    return any(mark.says(would) for mark in part.marks)


def is_bad(mark: Mark) -> bool:
    """Whether it says how bad what follows must be: "poorly controlled"."""
    return mark.kind in {"narrows", "topic"} and mark.says(_OF_BOTH)


def goes_on(part: Part, candidates: Sequence[Candidate]) -> bool:
    """Whether how bad the last one named must be is said of this part too: "uncontrolled diabetes or hypertension"."""
    if part.before not in {"or", "and", "comma"} or not candidates or part.topics[:1] != part.marks[:1]:
        return False
    if part.before == "comma" and (part.topics[0].topic in PLAIN | OBJECTS or part.topics[0].relation == "narrower"):
        return False
    return is_bad_one(candidates[-1]) and not candidates[-1].mark.says(_OF_ONE) and candidates[-1].tail.window is None


def is_other(mark: Mark) -> bool:
    """Whether it says that there are others, and not how bad they must be: "or other", not "or other severe"."""
    return mark.kind == "any-other" and not mark.says(_HOW_BAD)


def is_bad_one(candidate: Candidate) -> bool:
    """Whether the words for it say how bad it must be: "active autoimmune disease"."""
    return candidate.relation == "narrower" and candidate.mark.says(_OF_BOTH | _OF_ONE)


def says_what_for(part: Part) -> bool:
    """Whether what comes after brackets says what something is for: "taxanes (docetaxel) for a previous cancer"."""
    return part.before == "close" and part.marks[0].text.lower() in _LINKS


def has_no_limit(parts: Sequence[Part]) -> bool:
    """Whether a list says that it names examples only: "including, but not limited to"."""
    return any(mark.kind == "such-as" and mark.says(_NO_LIMIT) for part in parts for mark in part.marks)


def may_need_both(parts: Sequence[Part]) -> bool:
    """Whether what is not understood may have to hold too: "unable to take tablets and no feeding tube"."""
    return any(part.before == "and" and not part.depth and not part.topics and part.has("others", "unknown") for part in parts)


def is_alternative(part: Part) -> bool:
    """Whether a part after "or" says what somebody may have or be instead."""
    return part.marks[0].text.lower() in _INSTEAD


def is_open_ended(part: Part) -> bool:
    """Whether a part that names nothing goes on into the next: "treatment for anxiety, depression"."""
    seen = False
    for mark in part.marks:
        if mark.kind in {"unknown", "hidden"}:
            seen = True
        elif mark.text.lower() in _LINKS or mark.kind == "such-as" or (mark.kind == "others" and mark.text.lower() != "non"):
            return True
    return not seen
