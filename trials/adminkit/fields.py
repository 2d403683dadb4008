"""Form fields that several admin pages use."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from trials.models import Trial
from trials.terms import ids


class TrialNumber(forms.ModelChoiceField):
    """A trial by its number, typed in any spelling: a list of all trials would be far too long."""

    def __init__(self, **options: Any) -> None:
        settled: dict[str, Any] = {"widget": forms.TextInput, "to_field_name": "registry_id", **options}
        super().__init__(Trial.objects.all(), **settled)
        self.error_messages["invalid_choice"] = _("We have no trial with this number. Check it, or leave it empty.")

    def to_python(self, value: Any) -> Trial | None:
        """The trial, or nothing for an empty field."""
        found: Trial | None = super().to_python(ids.canonical(value) if isinstance(value, str) and value.strip() else None)
        return found

    def prepare_value(self, value: Any) -> Any:
        """Its number, also where a form starts from a key."""
        if isinstance(value, int):
            return Trial.objects.filter(pk=value).values_list("registry_id", flat=True).first()
        return super().prepare_value(value)
