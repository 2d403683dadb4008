"""An answer given back to the person who gave it, as a clause: no capital, no full stop. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from trials.eligibility.questions import Person, Wording, sinces, wording
from trials.eligibility.questions.voice import spoken
from trials.eligibility.shape import Answer
from trials.eligibility.topics import by_key, units
from trials.lib.phrase import Name, Phrase


@dataclass(frozen=True, slots=True)
class Voice:
    """For whom something is said, and in which language. `reworded` are the parts of questions that people here worded, by topic."""

    language: str
    person: Person
    reworded: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def wording(self, topic: str) -> Wording:
        """How a topic is asked: as it was shipped, with the parts that people here worded."""
        shipped = wording(topic, self.language, self.person)
        parts = self.reworded.get(topic)
        if not parts:
            return shipped
        chosen: dict[str, Any] = {name: spoken(text, language=self.language, person=self.person) for name, text in parts.items()}
        return replace(shipped, **chosen)


def said(key: str, answer: Answer, voice: Voice) -> Phrase:
    """ "you have had a stroke (1 to 2 years ago)"; for a question in a record's own words what was answered to it."""
    try:
        topic = by_key(key)
    except KeyError:
        return Phrase(f"said-own-{answer.value if answer.value in ('yes', 'no') else 'unsure'}")
    words = voice.wording(key)
    if answer.value == "unsure":
        return _as_it_is(words.said_unsure)
    if topic.kind != "yes-no":
        value, unit = value_said(key, answer, voice)
        return _as_it_is(words.said_value.replace("{value}", value).replace("{unit}", unit))
    clause = words.said_yes if answer.value == "yes" else words.said_no
    when = when_said(key, answer, voice)
    return Phrase("said-when", {"said": Name(clause), "when": when}) if when else _as_it_is(clause)


def _as_it_is(clause: str) -> Phrase:
    return Phrase("as-it-is", {"what": Name(clause.strip())})


def when_said(key: str, answer: Answer, voice: Voice) -> str:
    """ "6 to 12 months ago", or nothing where that was not told."""
    if not answer.since:
        return ""
    label = next((time.label for time in sinces(key, voice.language) if (time.least, time.most) == answer.since), "")
    return label[:1].lower() + label[1:]


def value_said(key: str, answer: Answer, voice: Voice) -> tuple[str, str]:
    """A number as it was typed and its unit in words; a choice by its name, and no unit."""
    words = voice.wording(key)
    if isinstance(answer.value, str):
        label = dict(words.choices).get(answer.value, answer.value)
        return label[:1].lower() + label[1:], ""
    known = by_key(key).units
    unit = answer.unit if answer.unit in known else next(iter(known), "")
    return f"{round(units.in_unit(key, answer.value, unit), 2):g}", dict(words.units).get(unit, "")
