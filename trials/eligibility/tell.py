"""A reading as JSON, and what of a line of JSON is to be read: the contract of `read_criteria --json`. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from trials.eligibility.parse import LONGEST
from trials.eligibility.parse.named import named
from trials.eligibility.questions import asked_by, own_question, wording
from trials.eligibility.reading import read
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement, Structured
from trials.eligibility.topics import within
from trials.terms import ages

_HEALTHY = {True: True, False: False, "true": True, "yes": True, "accepts healthy volunteers": True, "false": False, "no": False}
# As many digits as an age in words may have.
MOST_YEARS = 1_000_000


class Wanted(NamedTuple):
    """One trial's text to read, with what its record says in fields of its own."""

    nct_id: str
    text: str
    structured: Structured


def wanted(line: Mapping[str, Any]) -> Wanted:
    """What a line asks to read: `nct_id` and `criteria` with the fields beside them, or a whole study as the registry's API gives it."""
    protocol = line.get("protocolSection")
    if not isinstance(protocol, Mapping):
        fields = Structured(
            _months(line.get("min_age")),
            _months(line.get("max_age")),
            _text(line.get("sex")).upper(),
            _HEALTHY.get(_token(line.get("healthy"))),
            _names(line.get("conditions")),
        )
        return Wanted(_text(line.get("nct_id")), _text(line.get("criteria")), fields)
    module = _module(protocol, "eligibilityModule")
    fields = Structured(
        _months(module.get("minimumAge")),
        _months(module.get("maximumAge")),
        _text(module.get("sex")),
        _HEALTHY.get(_token(module.get("healthyVolunteers"))),
        _names(_module(protocol, "conditionsModule").get("conditions")),
    )
    return Wanted(_text(_module(protocol, "identificationModule").get("nctId")), _text(module.get("eligibilityCriteria")), fields)


def told(line: Mapping[str, Any]) -> dict[str, Any]:
    """What is read of a line, as `read_criteria --json` prints it."""
    asked = wanted(line)
    return as_json(asked.nct_id, read(asked.text, asked.structured))


def as_json(nct_id: str, reading: Reading) -> dict[str, Any]:
    """A reading with plain values only."""
    return {"nct_id": nct_id, "criteria": [_criterion(each) for each in reading.criteria]}


def _criterion(criterion: Criterion) -> dict[str, Any]:
    span = criterion.span
    return {
        "start": span.start,
        "end": span.end,
        "text": criterion.text,
        "section": span.section,
        "parent": span.parent,
        "group": span.group,
        "cohort": span.cohort,
        "requirements": [*(_requirement(each) for each in criterion.requirements), *_unread(criterion)],
        "joint": criterion.joint,
        "whole": criterion.whole,
        "asked": _asked(criterion),
    }


def _requirement(requirement: Requirement) -> dict[str, Any]:
    return {
        "topic": requirement.topic,
        "comparison": requirement.comparison,
        "low": requirement.low,
        "high": requirement.high,
        "unit": requirement.unit,
        "choice": requirement.choice,
        "window_days": requirement.window_days,
        "must": requirement.must,
        "qualifier": requirement.qualifier,
        "certainty": requirement.certainty,
        "confidence": requirement.confidence,
        "start": requirement.start,
        "end": requirement.end,
        "decides": requirement.decides,
    }


def _unread(criterion: Criterion) -> Iterator[dict[str, Any]]:
    """The parts of a line that name a topic of which nothing could be read: left to the study team, so that `must` is null."""
    read = [each.topic for each in criterion.requirements]
    for topic, start, end in named(criterion.text) if len(criterion.text) <= LONGEST else ():
        if not any(within(each, topic) or within(topic, each) for each in read):
            at = criterion.span.start
            part = Requirement(topic, certainty="broader", confidence=0.0, start=at + start, end=at + end)
            yield _requirement(part) | {"must": None}


def _asked(criterion: Criterion) -> str | None:
    """The questions that this criterion leads to, in English and to the reader; None where it is left to the study team."""
    sure = [each for each in criterion.requirements if each.confidence >= SURE]
    if sure:
        return " ".join(dict.fromkeys(wording(each.topic, "en", "you").question for each in sure))
    question = asked_by(criterion)
    return own_question(question, "en", "you") if question else None


def _module(protocol: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = protocol.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _token(value: object) -> bool | str | None:
    return value.strip().lower() if isinstance(value, str) else value if isinstance(value, bool) else None


def _names(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list | tuple) else ()


def _months(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        # Such a number may be anything that JSON can say: 1e999, not a number, one with a thousand digits.
        return float(value) * ages.MONTHS["years"] if 0 <= value < MOST_YEARS else None
    age = ages.parse(f"{value} years" if value.strip().isdecimal() else value) if isinstance(value, str) else None
    return age.months if age else None
