"""What is read from a record's criteria, and what a visitor answers. Pure.

A reading is about *what must hold to be eligible*: what the record writes as an exclusion is kept turned round, once, here. Offsets count
characters of the registry's text, so that `text[start:end]` is what stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

Section = Literal["inclusion", "exclusion"]
# How what stands under a criterion, or within it, joins: all must hold, one is enough, or so many (a number as text).
Group = str
Comparison = Literal["is", "at-least", "above", "at-most", "below", "between", "one-of"]
Certainty = Literal["exact", "broader"]
# Below this a reading is not used for anything but a coordinator's list.
SURE = 0.9


class Requirement(msgspec.Struct, frozen=True, gc=False):
    """One thing that must hold.

    `topic` is a key of `trials.eligibility.topics`. A yes-or-no topic has the comparison "is" and `must`: whether a person must have
    it (True) or must not (False); with `window_days` it counts only within so many days before now. A number must be within `low` and
    `high`, in `unit`, the first unit of its topic: "at-least" and "at-most" take the bound in, "above" and "below" leave it out,
    "between" takes in both; `must` False turns that round. "one-of" is for choices, by `choice`.
    `certainty`: "exact" when the topic's question asks just this; "broader" when the record asks for something narrower than the topic
    ("unstable angina" read as heart disease), so that only "no" to the topic says anything sure. `qualifier` is what makes it narrower,
    in the record's words. `start` and `end` are where in the text it was read.
    `decides` False: it is asked, and shown with its answer, but never shows that somebody may not match, nor that they do: of whom it is
    asked, or how it joins with the rest, is not known for sure.
    """

    topic: str
    comparison: Comparison = "is"
    must: bool = True
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choice: str = ""
    window_days: int | None = None
    qualifier: str = ""
    certainty: Certainty = "exact"
    confidence: float = 1.0
    start: int = 0
    end: int = 0
    decides: bool = True


class Span(msgspec.Struct, frozen=True, gc=False):
    """One criterion as it stands in the text, without its bullet. `parent` is its place in the list of spans, None at the top.

    `group` says how those under it join. `cohort` names the group of people that it is for ("Healthy controls"); empty for everybody.
    `label` is the sub-heading that it stands under ("Age", "Hepatic"), without which "18 and over" says nothing; empty for none.
    """

    start: int
    end: int
    section: Section
    parent: int | None = None
    group: Group = "all"
    cohort: str = ""
    label: str = ""


class Criterion(msgspec.Struct, frozen=True, gc=False):
    """A span with what could be read in it.

    `joint` says how its own requirements join. `whole` is whether they are all that it asks: only then can they show that a person meets
    it, and only then can one of an "any" show that a person does not. What has no requirements is for the study team. `asked` is the id
    of a question of its own, made from its words, where it has one, and `under` the lines above it that this question says with it.
    """

    span: Span
    text: str
    requirements: tuple[Requirement, ...] = ()
    joint: Group = "all"
    whole: bool = False
    asked: str | None = None
    under: str = ""


def lines_above(text: str, spans: Sequence[Span], span: Span) -> list[str]:
    """The words of the criteria that a span stands under, the outermost first, each in one line."""
    lines: list[str] = []
    while span.parent is not None:
        span = spans[span.parent]
        lines.insert(0, " ".join(text[span.start : span.end].split()))
    return lines


@dataclass(frozen=True, slots=True)
class Structured:
    """What a record says in fields of its own: ages in months, sex as the registry's token ("FEMALE", "MALE", "ALL" or nothing)."""

    min_age_months: float | None = None
    max_age_months: float | None = None
    sex: str = ""
    healthy_volunteers: bool | None = None
    conditions: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True, gc=False):
    """All that was read of one record. Criteria are in the order of the text."""

    structured: Structured
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a visitor said to one topic.

    `value` is "yes", "no", "unsure", a choice, or a number in the topic's first unit. `since` is for "when was that last?": least and
    most days ago, the most None for no limit; None where it was not asked. `unit` is the unit that an age was given in: "years" means
    that the person is anywhere within that year of life.
    """

    value: str | float
    since: tuple[int, int | None] | None = None
    unit: str = ""


Outcome = Literal["fits", "may-not-match", "team", "not-told"]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the answers say to one criterion (by its place in the reading; None for a structured field, then `field` names it).

    `because` are the requirements, and the keys of the answers, that led there.
    """

    outcome: Outcome
    criterion: int | None
    field: str = ""
    because: tuple[Requirement, ...] = ()
    answers: tuple[str, ...] = ()
