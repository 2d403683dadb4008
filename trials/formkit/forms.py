"""What every form of the public pages shares: its markup, its marks, and how it says what to check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.forms.boundfield import BoundField


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to check: the sentence that also stands beside the field, and the id of the first control to go to."""

    sentence: str
    target: str


class Group(Fieldset):
    """Fields under one legend. `required` when one of them must be filled in, `hint` a line below the legend."""

    template = "%s/layout/group.html"

    def __init__(self, legend: Any, *fields: Any, hint: Any = "", required: bool = False, **options: Any) -> None:
        super().__init__(legend, *fields, **options)
        self.hint = hint
        self.required = required


class PortalForm(forms.Form):
    """A form that renders itself through the pack in `templates/portal/`; `layout` orders its fields.

    The page writes the `<form>` tag and puts `portal/errors.html` first inside `<main>`.
    """

    use_required_attribute = True
    layout: Layout | None = None

    @property
    def helper(self) -> FormHelper:
        """How crispy renders it: fields only; the errors stand at the top of the page and beside each field."""
        helper = FormHelper(self)
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = True
        if self.layout is not None:
            helper.layout = self.layout
        return helper

    @property
    def problems(self) -> list[Problem]:
        """Everything to check, in the order of the page."""
        if not self.is_bound:
            return []
        whole = [Problem(str(sentence), "") for sentence in self.non_field_errors()]
        return whole + [Problem(str(sentence), first_control(field)) for field in self._in_order() for sentence in field.errors]

    def _in_order(self) -> list[BoundField]:
        names = [pointer.name for pointer in self.layout.get_field_names()] if self.layout else list(self.fields)
        return [self[name] for name in [*names, *(name for name in self.fields if name not in names)]]


def first_control(field: BoundField) -> str:
    """The id of the control that a link to this field goes to."""
    if field.use_fieldset:
        return next((widget.id_for_label for widget in field.subwidgets), field.auto_id)
    return field.id_for_label
