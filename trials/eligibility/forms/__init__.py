"""The forms of the check: one for each screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from trials.eligibility.forms.base import ASKED, ScreenForm
from trials.eligibility.forms.controls import Item
from trials.eligibility.forms.kinds import BoxesForm, OwnForm, TopicForm, WhenForm, field
from trials.eligibility.forms.number import NumberForm
from trials.eligibility.questions import Screen
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import Voice
from trials.formkit.forms import Problem

__all__ = ["ASKED", "AllForm", "ScreenForm", "field", "form_of"]

KINDS: Mapping[str, type[ScreenForm]] = {
    "one": TopicForm,
    "choice": TopicForm,
    "number": NumberForm,
    "boxes": BoxesForm,
    "when": WhenForm,
    "own": OwnForm,
}


def form_of(screen: Screen, kept: Mapping[str, Answer], **options: Any) -> ScreenForm:
    """The form of this screen; `options` as `ScreenForm` takes them."""
    return KINDS[screen.kind](screen, kept, **options)


class AllForm:
    """Many screens as one form. What is left empty is left out."""

    def __init__(self, screens: Iterable[Screen], kept: Mapping[str, Answer], *, voice: Voice, data: QueryDict | None = None) -> None:
        self.is_bound = data is not None
        self._forms = [form_of(screen, kept, voice=voice, data=data, required=False) for screen in screens]

    @property
    def items(self) -> list[Item]:
        """All questions, in order."""
        return [item for form in self._forms for item in form.items]

    @property
    def is_one(self) -> bool:
        """Whether there is one question only."""
        return len(self.items) == 1

    @property
    def asked(self) -> list[str]:
        """What the page asks about."""
        return [name for form in self._forms for name in form.asked]

    @property
    def problems(self) -> list[Problem]:
        """Everything to check, in the order of the page."""
        return [problem for form in self._forms for problem in form.problems]

    @property
    def answers(self) -> dict[str, Answer]:
        """What was sent and understood. When something was says nothing to whoever says now that it never was."""
        found: dict[str, Answer] = {}
        for form in self._forms:
            is_when = isinstance(form, WhenForm)
            found |= {key: answer for key, answer in form.answers.items() if not is_when or found.get(key, answer).value == "yes"}
        return found
