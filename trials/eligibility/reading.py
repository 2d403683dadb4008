"""A record's eligibility text, read: every criterion with what it asks for. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trials.eligibility.alternatives import ILLNESSES, alternatives
from trials.eligibility.lexicon import Meaning, longest, tokens
from trials.eligibility.parse import LINE, Parsed, parse, turns
from trials.eligibility.questions import own
from trials.eligibility.segment import segment
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement, Span, Structured
from trials.eligibility.topics import by_key, within

DOUBTFUL = 0.8
UNSURE = 0.95
_CANCERS = re.compile(r"cancer|carcinoma|tumou?r|neoplasm|leuk|lymphom|myelom|sarcom|blastom|gliom|melanom|myelodysplas|myeloprolif|malignan", re.IGNORECASE)
# What a record asks of women only is no demand on everybody.
_OF_WOMEN = frozenset({"past-menopause", "could-become-pregnant", "pregnant", "breastfeeding", "planning-pregnancy"})


def read(text: str, structured: Structured | None = None) -> Reading:
    """The reading of a text with what the record says in fields of its own; every criterion once, in the order of the text.

    The time that it takes grows with the text and no faster.
    """
    structured = structured or Structured()
    spans = segment(text)
    aboves = [_above(text, spans, span) for span in spans]
    doubted = _doubted(text, spans)
    parsed = [
        parse(text, span, above=above, structured=structured, is_doubted=place in doubted)
        for place, (span, above) in enumerate(zip(spans, aboves, strict=True))
    ]
    heads = {span.parent for span in spans if span.parent is not None}
    excused = {span.parent for span, each in zip(spans, parsed, strict=True) if span.parent is not None and each.excuses}
    about = _about(structured, parsed, spans)
    named = frozenset(topic for condition in structured.conditions for topic in _topics(condition)) if structured.conditions else None
    criteria = []
    for place, (span, each, above) in enumerate(zip(spans, parsed, aboves, strict=True)):
        settled = _related(_settled(text, each, about, structured, is_excused=place in excused), span, named)
        if place in heads and span.section == "exclusion":
            settled = _spelled_out(settled)
        criteria.append(_criterion(text, span, settled, above))
    return Reading(structured, tuple(alternatives(criteria)))


def _above(text: str, spans: Sequence[Span], span: Span) -> str:
    lines: list[str] = []
    while span.parent is not None:
        span = spans[span.parent]
        lines.insert(0, text[span.start : span.end])
    return LINE.join(lines)


def _doubted(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Places of lines that come after one beside them which ends with a colon and turns what follows it ("Not allowed:").

    Whether they stand under it the text does not show.
    """
    heads = {span.parent for span in spans}
    turning: dict[tuple[int | None, str], bool] = {}
    found = set()
    for place, span in enumerate(spans):
        beside = (span.parent, span.section)
        if turning.get(beside):
            found.add(place)
        words = text[span.start : span.end].rstrip()
        if words.endswith(":") and place not in heads and span.section == "inclusion":
            turning[beside] = turning.get(beside, False) or turns(words, span.section)
    return frozenset(found)


def _criterion(text: str, span: Span, parsed: Parsed, above: str) -> Criterion:
    words = text[span.start : span.end]
    is_asked = any(requirement.confidence >= SURE for requirement in parsed.requirements)
    question = None if is_asked else own(words, span.section, above=above.replace(LINE, "\n"))
    return Criterion(span, words, parsed.requirements, parsed.joint, parsed.whole, question.id if question else None)


def _about(structured: Structured, parsed: Sequence[Parsed], spans: Sequence[Span]) -> frozenset[str]:
    """The topics that the record is about: by its conditions, and by what it asks everybody to have."""
    asked = {
        requirement.topic
        for each, span in zip(parsed, spans, strict=True)
        if span.section == "inclusion"
        for requirement in each.requirements
        if requirement.must and requirement.confidence >= SURE
    }
    return frozenset(asked | {topic for condition in structured.conditions for topic in _topics(condition)})


def _topics(words: str) -> Iterator[str]:
    found = tokens(words)
    at = 0
    while at < len(found):
        match longest(found, at):
            case (Meaning(topic=topic, relation=relation), until):
                yield from topic.split("+") if relation in {"same", "narrower"} else ()
                at = until
            case (_, until):
                at = until
            case None:
                at += 1


def _settled(text: str, parsed: Parsed, about: frozenset[str], structured: Structured, *, is_excused: bool) -> Parsed:
    """What was read of one line, in the light of the whole record."""
    is_about_cancer = any(within(each, "cancer") for each in about)
    several = tuple(
        replace(requirement, confidence=DOUBTFUL)
        if is_about_cancer and requirement.topic == "cancer" and not requirement.must and _is_one_kind(text, requirement)
        else _in_the_light(requirement, about, structured)
        for requirement in parsed.requirements
    )
    if several and all(_is_only_doubted(each) for each in several):
        # Asked, and never decided.
        return replace(parsed, requirements=tuple(replace(each, confidence=SURE) for each in several), joint="any", whole=False)
    if is_excused:
        several = tuple(replace(each, certainty="broader") for each in several if not each.must or each.topic in {"age", "can-consent"})
    return replace(parsed, requirements=several, whole=parsed.whole and not is_excused)


def _related(parsed: Parsed, span: Span, named: frozenset[str] | None) -> Parsed:
    """What a bare line of the inclusion list names ("Seizure") is asked for only where the record is about it, as far as that is known."""
    if named is None or span.section == "exclusion":
        return parsed
    return replace(parsed, requirements=tuple(_bare(each, span, named) for each in parsed.requirements))


def _bare(requirement: Requirement, span: Span, named: frozenset[str]) -> Requirement:
    is_bare = requirement.start == span.start and requirement.must and by_key(requirement.topic).theme in {*ILLNESSES, "treatments", "medicines"}
    if not is_bare or any(within(each, requirement.topic) or within(requirement.topic, each) for each in named):
        return requirement
    return replace(requirement, confidence=DOUBTFUL)


def _is_one_kind(text: str, requirement: Requirement) -> bool:
    """Whether it names one kind of cancer: in a trial about cancer that is most often a kind of its own."""
    match longest(tokens(text[requirement.start : requirement.end]), 0):
        case (Meaning(relation=relation), _):
            return relation == "narrower"
    return False


def _is_only_doubted(requirement: Requirement) -> bool:
    """Whether what has to be there would still be worth asking for."""
    return (
        requirement.must
        and requirement.confidence < SURE
        and requirement.topic not in _OF_WOMEN
        and by_key(requirement.topic).kind == "yes-no"
    )


def _spelled_out(parsed: Parsed) -> Parsed:
    """A line whose meaning is spelled out under it ("heart disease, including:") keeps nobody out by itself."""
    return replace(parsed, requirements=tuple(replace(each, certainty="broader") if not each.must else each for each in parsed.requirements))


def _in_the_light(requirement: Requirement, about: frozenset[str], structured: Structured) -> Requirement:
    """One requirement as this record means it.

    Who has the cancer that a trial is about is not kept out for having cancer: there, other cancer is meant. Nor is anybody kept out for
    having what the trial is about in any other way, so that such a reading is left to the study team.
    """
    topic = requirement.topic
    if topic in {"cancer", "other-cancer"} and not requirement.must:
        is_about_cancer = any(within(each, "cancer") for each in about)
        return replace(requirement, topic="other-cancer" if is_about_cancer else "cancer")
    is_doubtful = (
        (topic == "sex" and requirement.choice != structured.sex)
        or (topic in _OF_WOMEN and requirement.must and structured.sex != "FEMALE")
        or (topic == "healthy" and not _is_for_healthy(about, structured))
        or (not requirement.must and any(within(each, topic) for each in about))
        or (requirement.must and _is_one_cancer_of_several(topic, structured.conditions))
    )
    if not is_doubtful:
        return requirement
    confidence = DOUBTFUL if requirement.must else min(requirement.confidence, UNSURE)
    return replace(requirement, certainty="broader", confidence=confidence)


def _is_for_healthy(about: frozenset[str], structured: Structured) -> bool:
    """Whether people in good health are looked for, and not only people who have nothing else than what the trial is about."""
    return structured.healthy_volunteers is not False and not any(by_key(each).theme in ILLNESSES for each in about)


def _is_one_cancer_of_several(topic: str, conditions: Sequence[str]) -> bool:
    """Whether the record is about other cancers too, one of which will do as well."""
    if topic == "cancer" or not within(topic, "cancer"):
        return False
    return any(_CANCERS.search(each) and not any(within(one, topic) or within(topic, one) for one in _topics(each)) for each in conditions)
