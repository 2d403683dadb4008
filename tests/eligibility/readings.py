"""Readings to judge, made by hand: a line a criterion; answers, and what is said to one criterion that stands alone."""

from __future__ import annotations

from trials.eligibility.questions.own import own
from trials.eligibility.rules import judge
from trials.eligibility.shape import Answer, Criterion, Reading, Requirement, Section, Span, Structured

YES, NO, UNSURE = Answer("yes"), Answer("no"), Answer("unsure")


def criterion(
    *requirements: Requirement,
    section: Section = "exclusion",
    under: int | None = None,
    group: str = "all",
    joint: str = "all",
    whole: bool = True,
    cohort: str = "",
    asks: str = "",
) -> Criterion:
    """One criterion with what was read in it; `asks` are its words, where they are a question of their own."""
    question = own(asks, section) if asks else None
    assert bool(asks) == bool(question)
    return Criterion(Span(0, 1, section, under, group, cohort), asks or "-", requirements, joint, whole, question.id if question else None)


def reading(*criteria: Criterion, **fields: object) -> Reading:
    """A whole reading; keywords are the fields of `Structured`."""
    return Reading(Structured(**fields), criteria)


def without(topic: str, **more: object) -> Requirement:
    """What must not be so."""
    return Requirement(topic, must=False, **more)


def needs(topic: str, **more: object) -> Requirement:
    """What must be so."""
    return Requirement(topic, **more)


def number(topic: str, comparison: str, low: float | None = None, high: float | None = None, **more: object) -> Requirement:
    """Bounds in the topic's first unit."""
    return Requirement(topic, comparison, low=low, high=high, **more)


def years(count: float) -> Answer:
    """An age as people say it."""
    return Answer(count * 12.0, unit="years")


def outcome(of: Criterion, **answers: Answer) -> str:
    """What is said to one criterion that stands alone; underscores of the keywords are hyphens."""
    return judge(reading(of), {key.replace("_", "-"): answer for key, answer in answers.items()})[0].outcome
