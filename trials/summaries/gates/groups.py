"""Who gets what: shares, chance, secrecy and placebo are as the record has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from trials.lib.phrase import Phrase
from trials.summaries.gates.amounts import Amount, amounts
from trials.summaries.gates.folded import Folded, fold
from trials.summaries.gates.quotes import own_words
from trials.summaries.gates.record import ARM_GROUPS, ARMS, DESIGN, ENROLMENT, OUTCOMES, TEXTS, TITLES, Record
from trials.summaries.gates.shape import Finding, Line, Overview

ALLOCATION = f"{DESIGN}.designInfo.allocation"
MASKING = f"{DESIGN}.designInfo.maskingInfo.masking"
_GETS = re.compile(
    r"\b(?:get|gets|receive[sd]?|given|take|takes|have|group|groups|assigned|put|placebo|treatment|women|men|people|participants|"
    r"patients)\b"
)
_EQUAL = re.compile(
    r"\b(?:(?:the )?same|equal(?:ly)?|even(?:ly)?|fifty[- ]fifty|50[-/ ]50) (?:chances?|odds|number|likely|size|split|sized)|"
    r"equal(?:ly)? (?:chance|likely|groups)\b|"
    r"\b(?:as likely|same size|flip of a coin|toss of a coin|coin toss)\b"
)
_STATES_EQUAL = re.compile(
    r"\b(?:1(?: ?: ?1)+|equal(?:ly)?(?: \w+){0,2} (?:groups?|allocat\w+|randomi\w+|ratio|numbers?|chance|probabilit\w+|divided|sized?|"
    r"distribut\w+|likely)|"
    r"(?:two|three|four|2|3|4) equal|(?:divided|randomi[sz]ed|allocated|assigned|split) (?:\w+ ){0,3}equally|(?:per|each|in each|"
    r"in every) (?:group|arm))\b"
)
_RATIO = re.compile(
    r"\b(\d{1,2})(?:-to-| to |(?: : |:))(\d{1,2})(?:(?: : |:)(\d{1,2}))?(?:(?: : |:)(\d{1,2}))?\b(?! ?(?:years?|months?|weeks?|days?|"
    r"hours?|mg|ml|%))"
)
_BY_CHANCE = re.compile(
    r"\b(?:by chance|at random|randomly|randomi[sz]ed|chance decides|picks? (?:the|your) group by chance|like (?:the )?(?:toss|flip)|"
    r"flip of a coin|toss of a coin|lottery)\b"
)
_UNKNOWING = re.compile(
    r"\b(?:(?:neither|nor) (?:you|the (?:patients?|participants?|doctors?))|(?:will|do|does) not know (?:what|which)|won't know (?:what|"
    r"which)|double[- ]blind(?:ed)?|blinded|masked|"
    r"(?:keep|kept) secret)\b"
)
_PLACEBO = re.compile(r"\b(?:placebos?|dummy|sham|sugar pills?|fake (?:treatment|pill|drug)|inactive (?:pill|drug|treatment))\b")
_HAS_PLACEBO = re.compile(
    r"placebo|dummy|sham|vehicle|saline|sugar pill|inactive|inert|mock|excipient|lactose|dextrose|control (?:solution|cream)"
)
_SIZE = re.compile(
    r"(?:^|\()(\d{1,5})(?= (?:participants?|patients?|subjects?|people|women|men|children|persons?|volunteers?|healthy|individuals)\b)|"
    r"\bn ?= ?(\d{1,5})"
)
# How many letters before a word "not" may deny it.
NEAR = 60
_ASKS = re.compile(r"\b(?:no|not|never|without|does not|if|whether|ask)\b")


def groups(text: Overview, record: Record) -> Iterator[Finding]:
    """Findings on how people are divided and on what they are told."""
    for line in text.lines("why", "happen", "do", "benefits", "join"):
        folded = fold(own_words(line, record))
        yield from _shares(line, folded, record)
        yield from _design(line, folded, record)


def _shares(line: Line, folded: Folded, record: Record) -> Iterator[Finding]:
    said = [each for each in amounts(folded.text) if each.kind in ("share", "percent") and _is_of_people(folded.text, each)]
    equal = _EQUAL.search(folded.text)
    parts = {each.value / 100 if each.kind == "percent" else each.value for each in said}
    if not said and (not equal or _ASKS.search(folded.text) or _STATES_EQUAL.search(_written(record))):
        return
    words = folded.words(said[0].start, said[0].end) if said else folded.words(*equal.span()) if equal else ""
    sizes, chances = _sizes(record), _chances(record)
    known = {*(sizes or ()), *(chances or ())}
    if not known:
        yield Finding("groups", line.sentence, Phrase("gate-groups-unsaid", {"words": words}), ARM_GROUPS)
    elif not parts <= known or (equal and not said and len(set(chances or sizes or ())) > 1):
        yield Finding("groups", line.sentence, Phrase("gate-groups-unequal", {"words": words}), ARM_GROUPS)


def _is_of_people(text: str, share: Amount) -> bool:
    """Half of the people, not half a year and not half of the dose."""
    around = text[max(0, share.start - 40) : share.end + 60]
    return _GETS.search(around) is not None and not re.match(
        r"[ -](?:an?|hour|life|lives|the (?:dose|amount|time|usual))\b", text[share.end : share.end + 15]
    )


def _sizes(record: Record) -> list[Fraction] | None:
    """Which part of the people is in each group, where the record gives the size of every group."""
    arms = record.at(ARM_GROUPS)
    sizes = [_size(arm) for arm in arms] if isinstance(arms, list) else []
    return [Fraction(size, sum(sizes)) for size in sizes] if sizes and all(sizes) else None


def _chances(record: Record) -> list[Fraction] | None:
    """The part that each group is to have: by a ratio, a word for equal, or one size for all that makes up the number of people."""
    arms = record.at(ARM_GROUPS)
    number = len(arms) if isinstance(arms, list) else 0
    written = _written(record)
    for match in _RATIO.finditer(written):
        ratio = [int(each) for each in match.groups() if each]
        if len(ratio) == (number or len(ratio)) and all(ratio):
            return [Fraction(each, sum(ratio)) for each in ratio]
    enrolled = record.at(ENROLMENT)
    per_group = {int(first or second) for first, second in _SIZE.findall(written)} if number else set()
    if number and (_STATES_EQUAL.search(written) or (isinstance(enrolled, int) and any(size * number == enrolled for size in per_group))):
        return [Fraction(1, number)] * number
    return None


def _written(record: Record) -> str:
    return record.text(*TEXTS, ARMS, f"{DESIGN}.designInfo")


def _size(arm: object) -> int:
    """The number of people that a group's label or description begins with or names as n=; 0 where it names none."""
    if not isinstance(arm, dict):
        return 0
    for key in ("description", "label"):
        if isinstance(text := arm.get(key), str) and (found := _SIZE.search(fold(text).text[:400])):
            return int(found[1] or found[2])
    return 0


def _design(line: Line, folded: Folded, record: Record) -> Iterator[Finding]:
    written = record.text(*TEXTS, ARMS, DESIGN, OUTCOMES, *TITLES)
    allocation, masking = record.at(ALLOCATION), record.at(MASKING)
    if (found := _stated(_BY_CHANCE, folded.text)) and allocation != "RANDOMIZED" and (allocation or not re.search(r"random", written)):
        yield Finding("groups", line.sentence, Phrase("gate-groups-chance", {"words": folded.words(*found.span())}), ALLOCATION)
    if (
        (found := _UNKNOWING.search(folded.text))
        and masking in (None, "NONE")
        and not re.search(r"blind|mask", written.replace("none", ""))
    ):
        yield Finding("groups", line.sentence, Phrase("gate-groups-known", {"words": folded.words(*found.span())}), MASKING)
    if (found := _stated(_PLACEBO, folded.text)) and not _HAS_PLACEBO.search(written):
        yield Finding("groups", line.sentence, Phrase("gate-groups-placebo", {"words": folded.words(*found.span())}), ARM_GROUPS)


def _stated(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Where a pattern is said to be so: not after "no", "not" or "if" in the sentence."""
    found = pattern.search(text)
    return None if found and _ASKS.search(text, max(0, found.start() - NEAR), found.start()) else found
