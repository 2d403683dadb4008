"""What answers say to each criterion, as JSON with the reason in words: the contract of `check_answers --json`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import structs

from trials.eligibility.given import given
from trials.eligibility.reading import read
from trials.eligibility.rules import judge
from trials.eligibility.shape import Answer, Judged, Reading
from trials.eligibility.tell import wanted
from trials.eligibility.told.readings import what_fits
from trials.eligibility.told.said import Voice, said
from trials.words import say, tell

VOICE = Voice("en", "you")
SENTENCES = {"fits": "point-fits", "may-not-match": "point-may-not-match", "team": "point-team", "not-told": "point-not-told"}


def outcomes(line: Mapping[str, Any]) -> dict[str, Any]:
    """A line with a record and answers, judged: the record's own fields first, then each criterion in the order of the text.

    `not_understood` has the keys of answers that say nothing to us.
    """
    study = line.get("study")
    asked = wanted(study if isinstance(study, Mapping) else line)
    answers, unclear = given(line.get("answers"))
    reading = read(asked.text, asked.structured)
    told = [_told(each, reading, answers) for each in judge(reading, answers)]
    return {"nct_id": asked.nct_id, "criteria": told, "not_understood": list(unclear)}


def _told(judged: Judged, reading: Reading, answers: Mapping[str, Answer]) -> dict[str, Any]:
    criterion = None if judged.criterion is None else reading.criteria[judged.criterion]
    return {
        "criterion": judged.criterion,
        "field": judged.field or None,
        "start": criterion.span.start if criterion else None,
        "end": criterion.span.end if criterion else None,
        "section": criterion.span.section if criterion else None,
        "text": criterion.text if criterion else None,
        "outcome": judged.outcome,
        "reason": " ".join(_reason(judged, reading, answers)),
        "because": [structs.asdict(each) for each in judged.because],
        "answers": list(judged.answers),
    }


def _reason(judged: Judged, reading: Reading, answers: Mapping[str, Answer]) -> Iterator[str]:
    yield f"{say(SENTENCES[judged.outcome])}."
    if judged.criterion is not None and (fits := what_fits(reading.criteria[judged.criterion], VOICE)):
        yield f"We read: {tell(fits)}."
    for key in judged.answers:
        if key in answers:
            yield f"You told us: {tell(said(key, answers[key], VOICE))}."
