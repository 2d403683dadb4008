"""What was typed into a form that cannot be sent any more, to be copied by the person who typed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.http import QueryDict

from trials.enquiries.forms import ContactForm

FIELDS = ("message", "answers", "first_name", "last_name", "email", "phone", "prefer", "best_time", "other_language", "writing_for")
MAX_SHOWN = 20_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One field that was filled in."""

    name: str
    label: Any
    text: str


def kept(sent: QueryDict) -> list[Kept]:
    """The fields that hold something, the message first; a choice in its words. Nothing is checked, for nothing is stored."""
    found = []
    for name in FIELDS:
        text = "\n".join(sent.getlist(name) if name == "answers" else sent.getlist(name)[-1:])[:MAX_SHOWN]
        field = ContactForm.base_fields[name]
        if isinstance(field, forms.ChoiceField) and name != "answers":
            text = str(dict(cast("Any", field.choices)).get(text, ""))
        if text.strip():
            found.append(Kept(name, field.label, text))
    return found
