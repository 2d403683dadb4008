"""How long it lasts: no text tells a short time where the record's measures run on for longer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.lib.phrase import Phrase
from trials.summaries.gates.amounts import Amount, amounts
from trials.summaries.gates.amounts.units import DAYS, same_time
from trials.summaries.gates.folded import fold
from trials.summaries.gates.quotes import own_words
from trials.summaries.gates.record import ARMS, DESIGN, OUTCOMES, TEXTS, Record, leaves
from trials.summaries.gates.shape import Finding, Overview

_LASTS = re.compile(
    r"\b(?:follow(?:ed|s|ing)?[ -]?up|followed|visits?|check(?:ed|s|-?ups?)?|last(?:s|ing)?|tak(?:es?|ing) (?:part )?(?:for|about)|take|"
    r"until|up to|over|"
    r"watch(?:ed)?|monitor\w*|in (?:the|this) (?:study|trial)|total|altogether|return|come back|long)\b"
)
_FOLLOWED = re.compile(r"follow(?:ed|ing)?[ -]?(?:up|for)|monitor\w*|surveillance|observ(?:ed|ation)")
NEAR = 60
# How much longer the record's time must be before a shorter one tells something else.
MUCH_LONGER = 1.5


def durations(text: Overview, record: Record) -> Iterator[Finding]:
    """A finding for each sentence with a time of following up, where the record's longest is named nowhere in the text."""
    longest = _longest(record)
    if longest is None:
        return
    path, end = longest
    told = [each for line in text.lines() for each in amounts(fold(line.text).text) if each.kind == "time"]
    if any(same_time(each.value, each.unit, end.value, end.unit) or _days(each) >= _days(end) for each in told if not each.ordinal):
        return
    for line in text.lines("do", "long", "happen"):
        folded = fold(own_words(line, record))
        times = [each for each in amounts(folded.text) if each.kind == "time" and not each.ordinal]
        if times and _LASTS.search(fold(line.sentence).text) and _days(most := max(times, key=_days)) * MUCH_LONGER < _days(end):
            values = {"words": folded.words(most.start, most.end), "longest": _as_written(record, path, end)}
            yield Finding("durations", line.sentence, Phrase("gate-durations-longer", values), path)


def _longest(record: Record) -> tuple[str, Amount] | None:
    """The longest time to which the record's measures run, or for which its texts say that people are followed."""
    found: list[tuple[str, Amount]] = []
    for path, text in leaves(OUTCOMES, record.at(OUTCOMES)):
        if path.endswith(".timeFrame"):
            found += [(path, each) for each in amounts(fold(text).text) if each.kind == "time"]
    for start in (f"{DESIGN}.targetDuration", *TEXTS, ARMS):
        for path, text in leaves(start, record.at(start)):
            folded = fold(text).text
            found += [
                (path, each)
                for each in amounts(folded)
                if each.kind == "time" and (path.endswith("targetDuration") or _is_followed(folded, each))
            ]
    return max((pair for pair in found if not pair[1].ordinal), key=lambda pair: _days(pair[1]), default=None)


def _is_followed(text: str, time: Amount) -> bool:
    """ "24-month follow-up", "followed for 2 years": the words stand close by, in the same sentence."""
    before = re.split(r"[.;\n]", text[max(0, time.start - NEAR // 2) : time.start])[-1]
    after = re.split(r"[.;\n,]", text[time.end : time.end + NEAR // 3])[0]
    return _FOLLOWED.search(before) is not None or re.match(r" ?(?:-long )?follow[ -]?up|[ -]of follow", after) is not None


def _days(time: Amount) -> float:
    return float(time.value) * DAYS[time.unit]


def _as_written(record: Record, path: str, time: Amount) -> str:
    return fold(str(record.at(path))).words(time.start, time.end)
