"""What a sentence says that everybody must have or be able to do. Pure.

A condition has to be there only where the sentence begins with it, or gets to it through words that are understood: "Adults with a
confirmed diagnosis of type 2 diabetes". Where something else may do as well ("or"), none of them decides alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded import Found, excluded
from trials.eligibility.parse.kinds import ABILITIES, REPRODUCTION, narrowest
from trials.eligibility.parse.shape import Mark, Part

_WAYS = frozenset({"nothing", "ever", "now", "narrows", "window", "number", "both-sexes", "female", "male"})
_CONDITIONAL = frozenset({"if", "except", "allowed"})


@dataclass(slots=True)
class Needed:
    """What a sentence of the inclusion list gave: what must be, what must not be, and how what must be joins."""

    must: list[Candidate] = field(default_factory=list)
    must_not: Found = field(default_factory=Found)
    is_any: bool = False
    is_whole: bool = True
    is_conditional: bool = False


def included(parts: Sequence[Part], lead: Said) -> Needed:
    """The topics that a sentence asks for, and those that it says must not be there."""
    needed = Needed()
    first = _first_negation(parts)
    if first is not None:
        needed.must_not = excluded(_without_negation(parts[first:]), lead, turned=True)
        needed.is_whole = needed.must_not.is_whole
    _affirmed(parts[: len(parts) if first is None else first], lead, needed)
    if first is not None and _is_tied(parts, first):
        needed.must_not.candidates.clear()
        needed.is_whole = False
    return needed


def _first_negation(parts: Sequence[Part]) -> int | None:
    """The first part that begins with a "no", as far as words that say nothing come before it."""
    for at, part in enumerate(parts):
        first = next((mark for mark in part.marks if mark.kind not in {"nothing", "both-sexes", "ever", "now"}), None)
        if first and first.kind == "not" and not part.depth:
            return at
    return None


def _without_negation(parts: Sequence[Part]) -> list[Part]:
    """The parts without the "no" that they begin with, up to where something is asked for again."""
    kept: list[Part] = []
    for at, part in enumerate(parts):
        if at and not part.depth and part.before in {"and", "comma"} and _asks_again(part):
            break
        marks = list(part.marks)
        for place, mark in enumerate(marks):
            if mark.kind == "not":
                del marks[place]
                break
            if mark.kind not in {"nothing", "both-sexes", "ever", "now"}:
                break
        kept.append(Part(part.before, part.depth, [mark if mark.kind != "ever" else mark for mark in marks]))
    return kept


def _asks_again(part: Part) -> bool:
    first = part.marks[0]
    return first.kind in {"able", "number"} or first.text.lower() in {"must", "has", "have", "is", "are", "who", "with", "having", "should"}


def _is_tied(parts: Sequence[Part], first: int) -> bool:
    """Whether the "no" is only one of several ways: "either no diabetes or ..."."""
    return first > 0 and parts[first].before == "or"


def _affirmed(parts: Sequence[Part], lead: Said, needed: Needed) -> None:
    conditional = any(part.has(*_CONDITIONAL) for part in parts)
    needed.is_conditional = conditional
    is_clear = not lead.unread
    frame = ""
    seps: list[str] = []
    unknown_parts = 0
    for part in parts:
        said = Said()
        here: list[Candidate] = []
        is_way = is_clear
        for mark in part.marks:
            if mark.kind == "topic":
                if part.depth:
                    _aside(needed, mark)
                elif mark.topic in ABILITIES and mark.meaning and mark.meaning.relation != "opposite":
                    if frame != "unable":
                        needed.must.append(Candidate(mark, Said(narrowed=said.narrowed, unread=said.unread), must=True, is_listed=False))
                elif is_way and not frame:
                    here.append(Candidate(mark, said.copy(), must=True))
                else:
                    needed.is_whole = False
            elif mark.kind in {"unable", "not", "others", "if", "except", "allowed"}:
                frame = frame or ("unable" if mark.kind == "unable" else "other")
                needed.is_whole = False
                for candidate in here:
                    candidate.said.add(mark)
            elif here:
                here[-1].said.add(mark)
            else:
                if mark.kind == "able":
                    frame_able = True
                    is_way = False
                    _ = frame_able
                elif mark.kind not in _WAYS:
                    is_way = False
                    said.add(mark)
                else:
                    said.add(mark)
        here = _since(_kept(here), part)
        if here:
            seps.append(part.before)
        elif not part.depth and part.has("unknown", "hidden", "others"):
            unknown_parts += 1
            is_clear = is_clear and not _may_go_on(part)
            if needed.must and part.before == "or":
                needed.is_any = True
            needed.is_whole = False
        elif part.depth and part.has("unknown", "hidden", "number", "narrows"):
            if needed.must:
                needed.must[-1].said.unread = True
            needed.is_whole = False
        needed.must.extend(here)
    listed = [candidate for candidate in needed.must if candidate.is_listed]
    if len(listed) > 1 and "or" in seps[1:]:
        needed.is_any = True
        if "and" in seps[1:] or len(listed) != len(needed.must):
            needed.is_whole = False
    if needed.is_any and unknown_parts:
        needed.is_whole = False
    if conditional:
        needed.must = [candidate for candidate in needed.must if not candidate.is_listed]
    turned = _after_opposite(needed.must)
    needed.must = [candidate for candidate in needed.must if candidate.relation != "wider" and candidate not in turned]


def _after_opposite(must: Sequence[Candidate]) -> list[Candidate]:
    """What follows an opposite may be turned with it: "non-pregnant or nursing"."""
    at = next((place for place, candidate in enumerate(must) if candidate.relation == "opposite"), len(must))
    return [candidate for candidate in must[at + 1 :] if candidate.relation != "opposite" and candidate.is_listed]


def _aside(needed: Needed, mark: Mark) -> None:
    """A topic in brackets makes what stands before them narrower, unless it is only another word for it."""
    if needed.must and needed.must[-1].topic != mark.topic:
        needed.must[-1].said.narrowed = True
        needed.must[-1].said.words.append(mark)


def _kept(here: list[Candidate]) -> list[Candidate]:
    if len(here) < 2:
        return here
    keep = narrowest([candidate.topic for candidate in here])
    if keep is not None:
        return [next(candidate for candidate in here if candidate.topic == keep)]
    here[0].said.narrowed = True
    return here[:1]


def _since(here: list[Candidate], part: Part) -> list[Candidate]:
    """ "At least 4 weeks since chemotherapy" asks nobody to have had it: it must not have been within them."""
    beyond = next((mark for mark in part.marks if mark.window and mark.window.kind == "beyond"), None)
    if beyond is None or beyond.window is None or not here:
        return here
    candidate = here[0]
    if beyond.start > candidate.mark.start:
        return []
    candidate.must = False
    candidate.said.narrowed = candidate.said.now = False
    candidate.said.window = beyond.window.days
    return here


def _may_go_on(part: Part) -> bool:
    """Whether what is not understood may say something of the conditions that follow: most of the time it may."""
    return not part.topics and not all(mark.kind in _WAYS | {"able"} for mark in part.marks)


__all__ = ["REPRODUCTION", "Needed", "included"]
