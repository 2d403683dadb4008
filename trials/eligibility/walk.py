"""The screens of a check as a way with numbered steps: forward to what is open, back to what was answered. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from trials.eligibility.questions import Person, Screen
from trials.eligibility.questions.plan import plan
from trials.eligibility.rules import Known
from trials.eligibility.shape import Answer, Reading


class Walk:
    """Numbers count from 1. What an answer leads to comes after it, so that the numbers before stay what they are.

    `facts` are what follows from the answers, for whoever knows it already.
    """

    def __init__(self, reading: Reading, answers: Mapping[str, Answer], person: Person, facts: Known | None = None) -> None:
        self.answers = answers
        self.screens: tuple[Screen, ...] = plan(reading, answers, person, again=True, facts=facts)

    def at(self, number: int) -> Screen | None:
        """The screen of this number."""
        return self.screens[number - 1] if 0 < number <= len(self.screens) else None

    def next(self, after: int = 0) -> int | None:
        """The first screen after this one that asks something not answered yet."""
        return next((number for number, screen in enumerate(self.screens, 1) if number > after and self._is_open(screen)), None)

    def before(self, number: int) -> int | None:
        """The screen before this one."""
        return number - 1 if 1 < number <= len(self.screens) + 1 else None

    def number_of(self, key: str) -> int | None:
        """The screen that asks for the answer of this key."""
        return next((number for number, screen in enumerate(self.screens, 1) if screen.kind != "when" and key in keys(screen)), None)

    def opened_since(self, before: Walk) -> int | None:
        """The first open screen that was not there before."""
        there = {screen.key for screen in before.screens}
        return next((at for at, screen in enumerate(self.screens, 1) if screen.key not in there and self._is_open(screen)), None)

    def _is_open(self, screen: Screen) -> bool:
        if screen.kind == "when":
            return any((answer := self.answers.get(key)) is None or answer.since is None for key in screen.topics)
        return any(key not in self.answers for key in keys(screen))


def keys(screen: Screen) -> tuple[str, ...]:
    """The keys of the answers that a screen asks for."""
    return (*screen.topics, *(own.id for own in screen.own))
