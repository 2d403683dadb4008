"""Which screens a check of one trial asks, and in which order. Pure.

    plan(reading, answers, person) -> tuple[Screen, ...]

What comes back is what is still to be asked, the next one first; with `again` also what was answered already, to go back and change. First
what the record has fields for (age, sex), then the trial's condition, then what decides most, and what is sensitive last. At most `MOST`
screens are chosen for a trial, whatever is known already, so that the end does not move away from whoever answers; what follows from a
"yes" (narrower questions, "when was that last?") is asked besides. With `everything` nothing is left out, for a page with all questions.

Nothing is asked that the record does not ask: each question leads back to its fields or its text. What keeps a check, and the next one,
short:

- what could at most fit one point, and rule nobody out, is left out (`LEAST`), unless hardly anything is left then; so are blood counts
  and, beyond the first few, a record's own words;
- a narrow thing that is left out is asked by the widest thing around it first, whose "no" settles all that is within, here and elsewhere,
  unless the record is about something within.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from trials.eligibility.questions.plan.asked import Asked
from trials.eligibility.questions.plan.needs import LEAST, Needs, needs
from trials.eligibility.questions.plan.pages import MOST, pages
from trials.eligibility.questions.shape import Person, Screen
from trials.eligibility.rules.facts import Known
from trials.eligibility.shape import Answer, Reading

__all__ = ["LEAST", "MOST", "plan"]


def plan(
    reading: Reading,
    answers: Mapping[str, Answer],
    person: Person,
    *,
    again: bool = False,
    everything: bool = False,
    facts: Known | None = None,
) -> tuple[Screen, ...]:
    """The screens to come. `answers` by topic, by id of an own question and by `condition:<slug>`, all of this person.

    `facts` are what follows from them, for whoever knows it already.
    """
    asked = Asked(answers, person, facts)
    wanted = needs(reading, asked)
    return tuple(
        shown for page in pages(reading, wanted, asked, everything=everything) for shown in _shown(page, wanted, asked, again=again)
    )


def _shown(page: Screen, wanted: Needs, asked: Asked, *, again: bool) -> Iterator[Screen]:
    """What a page shows now: not what is known, and nothing whose wider topic was not answered with "yes" or "not sure"."""
    topics = tuple(key for key in page.topics if not wanted.waits(key, asked) and (asked.is_open(key) or (again and asked.was_told(key))))
    own = tuple(each for each in page.own if again or each.id not in asked.answers)
    if topics or own:
        kind = "one" if page.kind == "boxes" and len(topics) == 1 else page.kind
        is_whole = (kind, topics, own) == (page.kind, page.topics, page.own)
        yield page if is_whole else replace(page, kind=kind, topics=topics, own=own)
    timed = tuple(key for key in page.topics if wanted.asks_when(key) and asked.is_when_open(key, again=again))
    if timed:
        yield Screen(f"{page.key}-when", "when", timed, page.theme, page.sensitive)
