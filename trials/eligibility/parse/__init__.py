"""What one criterion asks for, as what must hold to be eligible. Pure.

A criterion is read as marks (`marks.py`): words of the lexicon, times and numbers, and words that are not understood. Sentence by sentence
`excluded.py` and `included.py` say what must not and what must be; anything near words that are not understood is "broader" and decides
nothing that it could get wrong. A line that allows or excepts something ("is permitted") makes all of the line broader.
"""

from __future__ import annotations

from dataclasses import replace

from trials.eligibility.parse.candidates import UNSURE, Candidate
from trials.eligibility.parse.contraception import contraception
from trials.eligibility.parse.excluded import excluded
from trials.eligibility.parse.included import included
from trials.eligibility.parse.leads import Lead, lead
from trials.eligibility.parse.marks import marks, parts, sentences
from trials.eligibility.parse.numbers import numbers
from trials.eligibility.parse.shape import NOTHING, Mark, Parsed, Part
from trials.eligibility.shape import Requirement, Section, Span, Structured
from trials.eligibility.topics import by_key

__all__ = ["Parsed", "parse"]

# A criterion longer than this is an essay, and left to the study team.
LONGEST = 1500
_PERSONAL = frozenset({"age", "bmi", "weight", "height", "sex"})


def parse(text: str, span: Span, *, above: str = "", structured: Structured | None = None) -> Parsed:
    """The requirements of `text[span.start:span.end]`; places in them count in `text`.

    `above` are the lines that this one stands under. `structured` are the record's own fields, which ages are held against.
    """
    piece = text[span.start : span.end]
    if len(piece) > LONGEST:
        return NOTHING
    read = _criterion(piece, span.section, lead(above), structured)
    moved = tuple(replace(each, start=each.start + span.start, end=each.end + span.start) for each in read.requirements)
    return replace(read, requirements=moved)


def _criterion(piece: str, section: Section, above: Lead, structured: Structured | None) -> Parsed:
    counted = numbers(piece, excluded=section == "exclusion", structured=structured)
    found = marks(piece, [(each.start, each.end) for each in counted.requirements])
    read = [_sentence(sentence, section, above) for sentence in sentences(found)]
    said = _joined([each for each in read if each.requirements])
    whole = all(each.whole for each in read)
    if any(mark.kind == "allowed" for mark in found):
        said, whole = _loosened(said), False
    excuses = any(mark.kind in {"allowed", "except"} for mark in found)
    kept = tuple(each for each in counted.requirements if _stands_alone(each, found, section))
    return replace(_with_numbers(said, Parsed(kept, counted.joint, whole), whole=whole), excuses=excuses)


def _with_numbers(said: Parsed, counted: Parsed, *, whole: bool) -> Parsed:
    """Topics and numbers of one criterion; where only one of the two is an "any", it cannot be told with the other."""
    if not counted.requirements:
        return Parsed(said.requirements, said.joint, whole and bool(said.requirements))
    if not said.requirements:
        return counted
    if said.joint == counted.joint == "all":
        return Parsed((*said.requirements, *counted.requirements), "all", whole)
    return Parsed(counted.requirements, "all") if counted.joint == "all" else Parsed(said.requirements, said.joint)


def _sentence(sentence: list[Mark], section: Section, above: Lead) -> Parsed:
    if (read := contraception(sentence, section)) is not None:
        return read
    several = parts(sentence)
    if section == "exclusion":
        return _kept_out(several, above)
    return _asked_for(several, above)


def _kept_out(several: list[Part], above: Lead) -> Parsed:
    found = excluded(several, above.said)
    if above.is_turned or above.is_doubtful:
        return NOTHING
    return Parsed(_requirements(found.candidates), "all", found.is_whole and all(each.fits_whole() for each in found.candidates))


def _asked_for(several: list[Part], above: Lead) -> Parsed:
    if above.is_turned:
        if above.is_doubtful:
            return NOTHING
        found = excluded(several, above.said, turned=True)
        return Parsed(_requirements(found.candidates), "all", found.is_whole and all(each.fits_whole() for each in found.candidates))
    needed = included(several, above.said)
    must = [] if above.is_doubtful else needed.must
    whole = needed.is_whole and all(each.fits_whole() for each in [*must, *needed.must_not.candidates])
    if needed.is_any and must:
        return Parsed(_requirements(must), "any", whole and not needed.must_not.candidates)
    return Parsed((*_requirements(must), *_requirements(needed.must_not.candidates)), "all", whole and not above.is_doubtful)


def _requirements(candidates: list[Candidate]) -> tuple[Requirement, ...]:
    seen: dict[tuple[str, bool], Requirement] = {}
    for candidate in candidates:
        each = candidate.requirement()
        held = seen.get((each.topic, each.must))
        if held is None or (held.certainty == "broader" and each.certainty == "exact"):
            seen[each.topic, each.must] = each
    return tuple(seen.values())


def _joined(several: list[Parsed]) -> Parsed:
    """The sentences of one criterion together: all must hold; one that is an "any" of its own only counts alone."""
    if len(several) == 1:
        return several[0]
    every = [each for each in several if each.joint == "all"]
    return Parsed(tuple(requirement for each in every for requirement in each.requirements), "all", len(every) == len(several))


def _loosened(read: Parsed) -> Parsed:
    kept = (replace(each, certainty="broader", confidence=min(each.confidence, UNSURE)) for each in read.requirements)
    return Parsed(tuple(each for each in kept if not each.must or by_key(each.topic).kind != "yes-no"), read.joint)


def _stands_alone(requirement: Requirement, found: list[Mark], section: Section) -> bool:
    """Whether a number counts for everybody: who is old and ill may be left out where the old are not."""
    if section == "inclusion" or requirement.topic not in _PERSONAL:
        return True
    for part in (part for sentence in sentences(found) for part in parts(sentence)):
        if any(mark.start == requirement.start for mark in part.marks):
            return not part.has("topic", "unknown", "hidden", "ever", "narrows", "female", "male", "if", "not")
    return False
