"""What an inclusion says that must not be: "no history of stroke", "prior chemotherapy is not allowed". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.kinds import ABILITIES, TAKEN
from trials.eligibility.parse.shape import Mark, MarkKind, Part

_TURNING = frozenset({"not", "unable", "except", "if", "allowed"})
_BEFORE_NO = frozenset({"nothing", "both-sexes", "ever", "now", "female", "male", "able"})
_ASKS_AGAIN = frozenset({"must", "has", "have", "is", "are", "who", "with", "having", "should", "able"})
_PAST = frozenset({"prior", "previous", "history", "never", "past"})
_OTHER = frozenset({"other"})
_PRESENT = frozenset({"current", "active", "concurrent", "concomitant"})


def is_ruled_out(parts: Sequence[Part]) -> bool:
    """Whether the sentence says of what it names that it must not be: "Prior chemotherapy is not allowed"."""
    kinds = [mark.kind for part in parts for mark in part.marks]
    if _ends_negative(parts):
        return True
    return (
        "ruled-out" in kinds and not _TURNING & set(kinds) and kinds.index("ruled-out") > (kinds.index("topic") if "topic" in kinds else 0)
    )


def _ends_negative(parts: Sequence[Part]) -> bool:
    """Whether a list of tests ends with what their results must be: "HIV, hepatitis B and hepatitis C: all negative"."""
    told = [mark for part in parts for mark in part.marks if mark.kind not in {"nothing", "unknown"}]
    topics = [mark for mark in told if mark.kind == "topic"]
    last = told[-1:]
    return bool(topics) and [mark.text.lower() for mark in last] == ["negative"] and {mark.kind for mark in told[:-1]} == {"topic"}


def after_whom(parts: Sequence[Part]) -> list[Part] | None:
    """What is asked of those whom a sentence first describes by what they have or have not; None where it asks all, or all the same.

    "Patients with brain metastases must be off steroids", "Women who are not postmenopausal must ...".
    """
    is_named = is_denied = False
    for at, part in enumerate(parts):
        for place, mark in enumerate(part.marks):
            if is_named and _asks(mark) and not part.depth:
                kept = Part(part.before, part.depth, part.marks[place + (mark.kind == "nothing") :])
                rest = [kept, *parts[at + 1 :]] if kept.marks else [*parts[at + 1 :]]
                return rest if is_denied or _denies(rest) else None
            is_named = is_named or (mark.kind == "topic" and mark.topic not in ABILITIES)
            is_denied = is_denied or mark.kind in {"not", "unable"}
    return None


def _asks(mark: Mark) -> bool:
    words = mark.text.lower().split()
    return mark.kind in {"nothing", "not"} and words[:1] in (["must"], ["should"], ["shall"], ["need"], ["needs"])


def _denies(parts: Sequence[Part]) -> bool:
    return any(mark.kind == "not" for part in parts for mark in part.marks)


def first_negation(parts: Sequence[Part]) -> int | None:
    """The first part that begins with a "no", as far as words that say nothing come before it."""
    for at, part in enumerate(parts):
        first = next((mark for mark in part.marks if mark.kind not in _BEFORE_NO), None)
        if first and first.kind == "not" and not part.depth:
            return at
    return None


def without_negation(parts: Sequence[Part]) -> list[Part]:
    """The parts without the "no" that they begin with, up to where something is asked for again."""
    kept: list[Part] = []
    for at, part in enumerate(parts):
        if at and not part.depth and part.before in {"and", "comma"} and _asks_again(part):
            break
        kept.append(Part(part.before, part.depth, _without_no(part.marks)))
    return kept


def _without_no(marks: Sequence[Mark]) -> list[Mark]:
    for place, mark in enumerate(marks):
        if mark.kind == "not":
            rest = marks[place + 1 :]
            return [*marks[:place], *_left_of(mark), *_some_are_allowed(mark, rest), *rest]
        if mark.kind not in _BEFORE_NO:
            break
    return [*marks]


def _left_of(no: Mark) -> list[Mark]:
    """What is left of "no prior" or "no current" without its "no"."""
    words = no.text.lower().split()
    kind: MarkKind | None = "ever" if _PAST & set(words) else "now" if _PRESENT & set(words) else None
    return [Mark(kind, no.start, no.end, no.text)] if kind else []


def _some_are_allowed(no: Mark, rest: Sequence[Mark]) -> list[Mark]:
    """ "No other prior radiotherapy": some may have been, as another line says most often."""
    is_past = no.says(_PAST) or any(mark.kind == "ever" for mark in rest[:1])
    is_so = is_past and no.says(_OTHER) and any(mark.topic in TAKEN for mark in rest)
    return [Mark("narrows", no.end, no.end, "other")] if is_so else []


def _asks_again(part: Part) -> bool:
    first = part.marks[0]
    return first.kind in {"able", "number"} or first.text.lower() in _ASKS_AGAIN
