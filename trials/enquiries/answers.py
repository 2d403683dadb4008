"""Answers from the self-check that a person may add to a message: boxes, none of them ticked beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from trials.formkit.fields import refuse_nul
from trials.lib.text import one_line

MOST = 120
LONGEST = 500
TOO_MANY = _("This is more than a message can carry. Please tick fewer answers.")


class AnswersField(forms.MultipleChoiceField):
    """Each box stands for one sentence, and its value is that sentence.

    So what was ticked is what is sent, and it stays in the form although the visitor's browser has forgotten the answers meanwhile.
    """

    widget = forms.CheckboxSelectMultiple

    def offer(self, sentences: Iterable[str]) -> None:
        """The sentences to choose from, each once."""
        self.choices = [(sentence, sentence) for sentence in dict.fromkeys(sentences)]

    def to_python(self, value: Any) -> list[str]:
        """Clean lines, without empty ones."""
        lines = super().to_python(value)
        for line in lines:
            refuse_nul(line)
        return [line for line in map(one_line, lines) if line]

    def validate(self, value: Any) -> None:
        """The person's own words are never wrong, only too many."""
        if len(value) > MOST or any(len(line) > LONGEST for line in value):
            raise ValidationError(TOO_MANY, code="many")
