"""What the sentences and the numbers of one criterion ask for, put together. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from trials.eligibility.parse.candidates import UNSURE, Candidate
from trials.eligibility.parse.excluded import Found
from trials.eligibility.parse.hints import is_bad
from trials.eligibility.parse.included import Needed
from trials.eligibility.parse.kinds import ABILITIES, is_timed
from trials.eligibility.parse.shape import NOTHING, Mark, Parsed
from trials.eligibility.shape import Requirement
from trials.eligibility.topics import by_key, within


def kept_out(found: Found) -> Parsed:
    """What a sentence keeps out."""
    told = requirements(found.candidates)
    # "Poor compliance with an earlier diet": who could not comply may not be meant, so that this decides nothing.
    doubted = {each for each in told if each.must and each.certainty == "broader"}
    if doubted and len(doubted) == len(told):
        return Parsed(told, "any")
    kept = tuple(undecided(each) if each in doubted else each for each in told)
    return Parsed(kept, "all", not doubted and found.is_whole and _fits(found.candidates))


def asked_for(needed: Needed, *, is_doubtful: bool) -> Parsed:
    """What a sentence of the inclusion list asks for.

    A choice of conditions can be told alone only; with other things beside it, it is asked, and those decide. One that is open decides
    nothing, and so does what stands under a line that is doubtful.
    """
    every = [*needed.abilities, *needed.must_not.candidates]
    is_open = needed.is_open or is_doubtful
    if needed.conditions and not (needed.is_any or is_open):
        every += needed.conditions
        return Parsed(requirements(every), "all", needed.is_whole and _fits(every))
    if needed.conditions and not every:
        return Parsed(requirements(needed.conditions), "any", needed.is_whole and not is_open and _fits(needed.conditions))
    asked = tuple(undecided(each) for each in requirements(needed.conditions))
    whole = needed.is_whole and not needed.conditions and not is_doubtful and _fits(every)
    return Parsed(_once(requirements(every), asked), "all", whole)


def undecided(requirement: Requirement) -> Requirement:
    """The same, to be asked only."""
    return replace(requirement, decides=False)


def _once(decisive: Sequence[Requirement], asked: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Both, but of what is only asked nothing on a topic that something decisive is about."""
    known = {each.topic for each in decisive}
    return (*decisive, *(each for each in asked if each.topic not in known))


def requirements(candidates: Sequence[Candidate]) -> tuple[Requirement, ...]:
    """What must hold, in the order of the text, each once: of two about the same the one that decides more."""
    seen: dict[tuple[str, bool], Requirement] = {}
    for candidate in sorted(candidates, key=lambda each: each.mark.start):
        each = candidate.requirement()
        held = seen.get((each.topic, each.must))
        if held is None or _weight(held) < _weight(each):
            seen[each.topic, each.must] = each
    return tuple(seen.values())


def _weight(requirement: Requirement) -> tuple[bool, bool]:
    return requirement.decides, requirement.certainty == "exact"


def joined(several: Sequence[Parsed]) -> Parsed:
    """The sentences of one criterion together. All must hold; a choice counts where it is alone, and else is only asked."""
    torn = _torn([requirement for each in several for requirement in each.requirements])
    said = [
        replace(each, requirements=tuple(one for one in each.requirements if one.topic not in torn)) if torn else each for each in several
    ]
    said = [each for each in said if each.requirements]
    if not said:
        return NOTHING
    whole = not torn and all(each.whole for each in several)
    if len(said) == 1:
        return said[0] if said[0].whole == whole else replace(said[0], whole=whole)
    every = [each for each in said if each.joint == "all"]
    if every:
        asked = [undecided(requirement) for each in said if each.joint != "all" for requirement in each.requirements]
        return Parsed(_once(_all(every), asked), "all", whole and len(every) == len(said))
    return Parsed(_all(said), "any", whole=False)


def timed_together(sentences: Sequence[Sequence[Mark]], read: Sequence[Parsed]) -> list[Parsed]:
    """ "A stroke; angina; or a heart attack within 6 months": the time may be for all, so that without it none decides."""
    read = _timed_above(sentences, read)
    ends_timed = len(read) > 1 and sentences[-1][0].kind in {"or", "and"} and any(mark.window for mark in sentences[-1])
    return [_untimed(each) for each in read[:-1]] + [read[-1]] if ends_timed else [*read]


def _timed_above(sentences: Sequence[Sequence[Mark]], read: Sequence[Parsed]) -> list[Parsed]:
    """ "Any of these within 6 months: a stroke; angina": the time before the colon is for each sentence after it too."""
    days = _days_of_head(sentences[0]) if len(sentences) > 1 else None
    if days is None:
        return [*read]
    return [read[0], *(_within(each, days) for each in read[1:])]


def _days_of_head(sentence: Sequence[Mark]) -> int | None:
    colon = next((place for place, mark in enumerate(sentence) if mark.text == ":"), 0)
    windows = [mark.window for mark in sentence[:colon] if mark.window]
    return windows[-1].days if windows and windows[-1].kind == "within" else None


def _within(read: Parsed, days: int) -> Parsed:
    several = (
        replace(each, window_days=days) if not each.must and each.window_days is None and is_timed(each.topic) else each
        for each in read.requirements
    )
    return replace(read, requirements=tuple(several))


def worse_together(piece: str, sentences: Sequence[Sequence[Mark]], read: Sequence[Parsed]) -> list[Parsed]:
    """ "Poorly controlled diabetes; sleep apnoea": how bad it must be may be said of what comes after the semicolon too."""
    found, is_bad_one = [*read], False
    for place, sentence in enumerate(sentences):
        before = piece[sentences[place - 1][-1].end : sentence[0].start] if place else ""
        goes_on = is_bad_one and ";" in before and sentence[0].kind == "topic"
        is_bad_one = goes_on or is_bad(sentence[0])
        if goes_on:
            several = (each if each.must else replace(each, certainty="broader") for each in read[place].requirements)
            found[place] = replace(read[place], requirements=tuple(several), whole=False)
    return found


def _untimed(read: Parsed) -> Parsed:
    return replace(
        read,
        requirements=tuple(
            replace(each, certainty="broader") if not each.must and each.window_days is None and is_timed(each.topic) else each
            for each in read.requirements
        ),
        whole=False,
    )


def explained(read: Parsed) -> Parsed:
    """What a later sentence of an inclusion says: most often it explains the first, so that a condition named there is not asked for."""
    kept = tuple(each for each in read.requirements if each.topic in ABILITIES or not (each.must or each.topic == "could-become-pregnant"))
    return replace(read, requirements=kept, whole=read.whole and len(kept) == len(read.requirements))


def besides_allowed(piece: str, sentences: Sequence[Sequence[Mark]], read: Sequence[Parsed], place: int) -> Parsed:
    """What a later sentence of an exclusion keeps out: nothing where it only says what is allowed, or goes on with what is excepted.

    "Cancer that is treated now. Earlier hormones are allowed.", "Other cancers except early skin cancer; treated prostate cancer".
    """
    kinds = {mark.kind for mark in sentences[place]}
    if "allowed" in kinds and kinds.isdisjoint({"open", "not", "unable", "ruled-out", "except", "if", "number", "window"}):
        return NOTHING
    goes_on = ";" in piece[sentences[place - 1][-1].end : sentences[place][0].start]
    first = sentences[0]
    if not (goes_on and any(mark.kind == "except" for mark in first) and any(within(mark.topic, "cancer") for mark in first if mark.topic)):
        return read[place]
    kept = tuple(each for each in read[place].requirements if not within(each.topic, "cancer"))
    return replace(read[place], requirements=kept, whole=False) if len(kept) < len(read[place].requirements) else read[place]


def loosened(read: Parsed) -> Parsed:
    """What is left of a criterion that also says what is allowed: nothing that decides, but what somebody can or wants."""
    if read.joint != "all" and not read.whole:
        return read
    kept = (replace(each, certainty="broader", confidence=min(each.confidence, UNSURE)) for each in read.requirements)
    return Parsed(
        tuple(each for each in kept if not each.must or each.topic in ABILITIES or by_key(each.topic).kind != "yes-no"), read.joint
    )


def with_numbers(said: Parsed, counted: Parsed) -> Parsed:
    """Topics and numbers of one criterion; where one of the two is a choice, it is only asked beside the other."""
    if not counted.requirements:
        return said
    if not said.requirements:
        return counted
    if said.joint == counted.joint == "all":
        return Parsed((*said.requirements, *counted.requirements), "all", said.whole and counted.whole)
    firm, loose = (counted, said) if counted.joint == "all" else (said, counted)
    return Parsed(_once(firm.requirements, [undecided(each) for each in loose.requirements]), firm.joint, whole=False)


def _torn(several: Sequence[Requirement]) -> set[str]:
    """What one criterion seems both to ask for and to keep out: that is left."""
    return {each.topic for each in several if each.must} & {each.topic for each in several if not each.must}


def _all(several: Sequence[Parsed]) -> tuple[Requirement, ...]:
    return tuple(dict.fromkeys(requirement for each in several for requirement in each.requirements))


def _fits(candidates: Sequence[Candidate]) -> bool:
    return all(candidate.fits_whole() for candidate in candidates)
