"""How long it lasts: for a person, as far as the times of the measures tell, and the study as a whole. Pure."""

from __future__ import annotations

import re

from trials.lib.dates import PartialDate
from trials.summaries.drafter import parts
from trials.summaries.drafter.names import quote, sentence_with
from trials.summaries.drafter.say import sentence
from trials.summaries.drafter.spans import Span, longest
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place
from trials.terms import ages

# Years that a study can start or end in; what stands in a record beyond them is a slip.
YEARS = range(1950, 2101)
LONGEST_FRAME = 120
# Where nobody stays in the study, the times of its measures are those that it looks back on.
NO_STAY = ("RETROSPECTIVE", "CROSS_SECTIONAL")
_OPEN = re.compile(
    r"\b(?:until|death|progression|completion|discharge|end of|throughout|lifetime|life[- ]long|duration|follow-up|"
    r"(?:last|final) (?:dose|visit|treatment|day))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:for|over|during) (?:a total of |a period of |up to |at least |the first )?(?:\d{1,3}|one|two|three|four|six|eight|ten|twelve)"
    r"[ -](?:day|week|month|year)s?\b",
    re.IGNORECASE,
)
MOST_TREATED = 2
TYPES = {"ACTUAL": "actual", "ESTIMATED": "planned"}


def long(study: Place, person: Person) -> tuple[Sentence, ...]:
    """What the record says of times; where the measures have none, that it does not say how long one takes part."""
    if study.at(parts.STUDY_TYPE).value == "EXPANDED_ACCESS":
        return (sentence("long.expanded", study.at(parts.PRIMARY)),)
    if study.at(f"{parts.DESIGN}.timePerspective").value in NO_STAY:
        return tuple(_dates(study))
    return (*_followed(study), *_treated(study), *_measured(study, person), *_dates(study))


def _followed(study: Place) -> list[Sentence]:
    target = study.at(f"{parts.P}.designModule.targetDuration")
    span = ages.parse(target.text)
    return [sentence("long.followed", target, duration=span.phrase)] if span and span.number else []


def _treated(study: Place) -> list[Sentence]:
    """How long what is tested is given, in the record's sentence; nothing where the whole text is short and told under what happens."""
    said = []
    for each in parts.tested(study, parts.interventions(study))[0]:
        text = each.place.at("description")
        found = None if each.is_repeated or quote(text) else _GIVEN.search(text.text)
        words = sentence_with(text, found.start()) if found else None
        if words:
            said.append(sentence("long.treated", each.called, text, name=each.name, words=words))
    return said[:MOST_TREATED]


def _measured(study: Place, person: Person) -> list[Sentence]:
    frames = [outcome.at("timeFrame") for outcome in parts.outcomes(study) if outcome.at("timeFrame").text.strip()]
    if not frames:
        return [sentence("long.not-stated", study.at(f"{parts.PRIMARY}[0].timeFrame"), person=person)]
    spans = [(span, frame) for frame in frames if (span := longest(frame.text))]
    endless = [frame for frame in frames if _OPEN.search(frame.text) and longest(frame.text) is None]
    if not spans:
        words = quote(frames[0], LONGEST_FRAME)
        said = [sentence("long.frame", frames[0], frame=words)] if words else []
        return [*said, sentence("long.no-number", frames[0], person=person)]
    most, frame = max(spans, key=lambda found: found[0].days)
    without_end = [sentence("long.endless", endless[0])] if endless else []
    return [*_longest(most, frame), *without_end, sentence("long.ask", frame, person=person)]


def _longest(span: Span, frame: Place) -> list[Sentence]:
    said = sentence("long.longest", frame, duration=span.phrase)
    words = quote(frame, LONGEST_FRAME)
    # Where the record has nothing but the time, quoting it would only say it twice.
    if words is None or len(re.findall(r"\w+", words.text)) <= 2:
        return [said]
    return [said, sentence("long.words", frame, frame=words)]


def _dates(study: Place) -> list[Sentence]:
    start, end = study.at(f"{parts.STATUS}.startDateStruct"), study.at(f"{parts.STATUS}.completionDateStruct")
    first, last = (PartialDate.parse(place.at("date").text) for place in (start, end))
    if first and last and last.last < first.first:
        return [sentence("long.dates.contradict", start.at("date"), end.at("date"))]
    return [_date("start", start, first), _date("end", end, last)]


def _date(which: str, struct: Place, found: PartialDate | None) -> Sentence:
    date, kind = struct.at("date"), struct.at("type")
    if found is None:
        return sentence(f"long.{which}.not-stated", date)
    if found.year not in YEARS:
        return sentence(f"long.{which}.unlikely", date)
    rule = f"long.{which}.{TYPES.get(kind.text, 'given')}"
    return sentence(rule, date, kind, date=PartialDate(found.year, found.month))
