"""Answers from the self-check that a visitor may add to a message about this trial, one by one."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from trials.eligibility.answers import answers_of
from trials.eligibility.held import reading_of
from trials.eligibility.rules import judge
from trials.eligibility.told import sent
from trials.eligibility.voice import voice_of
from trials.eligibility.walk import Walk
from trials.models import Trial
from trials.words import say, tell


@dataclass(frozen=True, slots=True)
class Checked:
    """The answers that this trial asks about, and the sentence that says whose they are; nothing where there are none."""

    lines: tuple[str, ...] = ()
    whose: str = ""


def checked(request: HttpRequest, trial: Trial) -> Checked:
    """Those about the person whom the visitor answered for last. A visitor who answered nothing costs no query."""
    kept = answers_of(request)
    if kept.current is None or kept.told is None or kept.told.is_empty:
        return Checked()
    reading, answers, voice = reading_of(trial), kept.answers(trial.registry_id), voice_of(kept.current)
    decided = (key for each in judge(reading, answers) for key in each.answers if key in answers)
    lines = sent.lines(Walk(reading, answers, kept.current), voice, decided)
    return Checked(tuple(map(tell, lines)), say(f"for-whom-{kept.current}"))
