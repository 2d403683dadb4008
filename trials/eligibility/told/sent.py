"""Answers as a study team can read them: each question as it was asked, and what was answered. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from trials.eligibility.questions import Own, condition_wording, own_question
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import Voice, value_said, when_said
from trials.eligibility.topics import by_key
from trials.eligibility.walk import Walk, keys
from trials.lib.phrase import Name, Phrase
from trials.lib.prose import plain


def lines(walk: Walk, voice: Voice, decided: Iterable[str] = ()) -> Iterator[Phrase]:
    """One for each answer that this trial asks about, in the order of its screens, and for each of the keys that decided a point of it."""
    own = {each.id: each for screen in walk.screens for each in screen.own}
    conditions = {key: screen.condition for screen in walk.screens if screen.condition for key in screen.topics}
    asked = (key for screen in walk.screens for key in keys(screen))
    for key in dict.fromkeys((*asked, *decided)):
        if (answer := walk.answers.get(key)) is not None:
            yield _line(key, answer, voice, own.get(key), conditions.get(key, ""))


def _line(key: str, answer: Answer, voice: Voice, own: Own | None, condition: str) -> Phrase:
    if own is not None:
        question = own_question(replace(own, lead=plain(own.lead), quoted=plain(own.quoted)), voice.language, voice.person)
    elif condition:
        question = condition_wording(condition, voice.language, voice.person).question
    else:
        question = voice.wording(key).question
    return Phrase("sent-answer", {"question": Name(question), "answer": _answer(key, answer, voice)})


def _answer(key: str, answer: Answer, voice: Voice) -> Phrase:
    if answer.value in {"yes", "no", "unsure"}:
        told = Phrase(f"answer-{answer.value}")
        when = when_said(key, answer, voice) if ":" not in key else ""
        return Phrase("said-when", {"said": told, "when": when}) if when else told
    value, unit = value_said(by_key(key).key, answer, voice)
    if not isinstance(answer.value, str) and (step := dict(voice.wording(key).choices).get(value)):
        return Phrase("as-it-is", {"what": Name(f"{value}: {step}")})
    value = value[:1].upper() + value[1:]
    return Phrase("number-with-unit", {"number": value, "unit": unit}) if unit else Phrase("as-it-is", {"what": Name(value)})
