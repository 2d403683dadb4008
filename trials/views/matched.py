"""What a search found, split by the visitor's answers: what nothing rules out, and, apart but never hidden, what one answer may not match.

Which list a trial stands in, and how many stand there, the index says by what it knows of all trials. The trials of one page are then held
against every answer: one that turns out otherwise is shown apart, so that no card contradicts the heading over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.safestring import SafeString

from trials.eligibility import asking, remembered
from trials.eligibility.forms import AllForm, ScreenForm, form_of
from trials.eligibility.kept import Kept
from trials.eligibility.questions import Person, Screen
from trials.eligibility.rules import Known, known, profile
from trials.eligibility.told.said import Voice
from trials.eligibility.told.why import why
from trials.eligibility.voice import voice_of
from trials.search.found import Found, Half
from trials.search.understood import Search
from trials.terms.profile import Profile
from trials.views import listed, reasons
from trials.views.asked import Asked
from trials.views.listed import PAGE_SIZE

# Below the first page of one list stand so many of the other at least; a short search shows all of both.
TASTE = 3
ON, APART = "on", "apart"


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the two lists, as far as the page shows it: `otherwise` are those that turned out to belong into the other one."""

    total: int
    address: str
    shown: Sequence[SafeString] = ()
    otherwise: Sequence[SafeString] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask next: what nearly every record asks ("first"), when that was ("when"), or what helps with `number` trials ("most")."""

    kind: Literal["first", "when", "most"]
    form: ScreenForm | AllForm
    number: int = 0


@dataclass
class Answers:
    """What the visitor's browser keeps, for a list of trials."""

    kept: Kept

    @cached_property
    def told(self) -> Profile:
        """What is known of the person."""
        return profile(self.kept.answers(), self._known)

    @property
    def person(self) -> Person:
        """Whose answers these are."""
        return self.kept.current or "you"

    @cached_property
    def voice(self) -> Voice:
        """How to speak to the visitor."""
        return voice_of(self.person)

    @cached_property
    def _known(self) -> Known:
        return known(self.kept.answers())

    def known(self, number: str) -> Known:
        """What follows from the answers that count for the trial of this number: mostly the same as for any other."""
        answers = self.kept.answers(number)
        return self._known if len(answers) == len(self._known.answers) else known(answers)

    def form(self, screens: Sequence[Screen], data: QueryDict | None = None) -> ScreenForm | AllForm:
        """The questions of these screens as one form, with what was answered to them, or what was sent."""
        answers = self.kept.answers()
        if len(screens) == 1:
            return form_of(screens[0], answers, voice=self.voice, data=data)
        return AllForm(screens, answers, voice=self.voice, data=data)

    def next(self, found: Found) -> Question | None:
        """The next best question: what nearly every record asks, then what helps with most of the trials that are open."""
        answers = self.kept.answers()
        if screens := asking.first(answers, self.person, self._known):
            return Question("when" if screens[0].kind == "when" else "first", self.form(screens))
        best = next(filter(None, map(found.next_question, asking.not_next(answers, self.person, self._known))), None)
        return Question("most", self.form(asking.named([f"t{best[0]}"], answers)), best[1]) if best else None


class Matched:
    """The two lists of one search, for one visitor."""

    def __init__(self, search: Search, asked: Asked, answers: Answers, page: str) -> None:
        self._search, self._asked, self._answers = search, asked, answers
        self.is_apart = asked.data.get("check") == APART
        half = self._found.ruled_out if self.is_apart else self._found.open
        self.page: Page[int] = Paginator(half, PAGE_SIZE).get_page(page)

    @property
    def whose(self) -> str:
        """The id of the sentence that says whose answers these are."""
        return f"for-whom-{self._answers.person}"

    @property
    def _found(self) -> Found:
        return self._search.found

    @cached_property
    def open(self) -> Listed:
        """What nothing that was told rules out."""
        return self._listed(self._found.open, ON, self._ids[0])

    @cached_property
    def apart(self) -> Listed:
        """What one answer may not match."""
        return self._listed(self._found.ruled_out, APART, self._ids[1])

    @cached_property
    def question(self) -> Question | None:
        """What to ask next."""
        return self._answers.next(self._found)

    @cached_property
    def _ids(self) -> tuple[list[int], list[int]]:
        """The trials to show of both lists: a page of the one, and below its first page the beginning of the other."""
        here = list(self.page)
        if self.is_apart:
            return [], here
        room = max(TASTE, PAGE_SIZE - len(here)) if self.page.number == 1 else 0
        return here, self._found.ruled_out[:room]

    @cached_property
    def _cards(self) -> tuple[dict[int, SafeString], set[int]]:
        """The cards of all shown trials, each held against every answer; and which of them may not match."""
        ids = [*self._ids[0], *self._ids[1]]
        more: dict[int, SafeString] = {}
        conflicts = set()
        for pk, record in remembered.several(ids).items():
            number = record.trial.registry_id
            found = why(record.reading, self._answers.known(number), self._answers.voice, record.standing)
            more[pk] = reasons.drawn(found, number)
            if found.conflicts:
                conflicts.add(pk)
        return listed.with_more(ids, self._search.understood.query, self._found, more, miles=self._search.says_miles), conflicts

    def _listed(self, half: Half, check: str, ids: list[int]) -> Listed:
        cards, conflicts = self._cards
        as_said = conflicts if check == APART else set(ids) - conflicts
        return Listed(
            half.total,
            self._asked.address(check=check),
            [cards[pk] for pk in ids if pk in cards and pk in as_said],
            [cards[pk] for pk in ids if pk in cards and pk not in as_said],
            0 if self.is_apart == (check == APART) else half.total - len(ids),
        )
