"""What a coordinator writes on an enquiry's page."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trials import access
from trials.enquiries import rules
from trials.enquiries.models import ContactAttempt, Enquiry


class DeskForm(forms.ModelForm):
    """State, owner and next step. Only states that may follow are offered."""

    state = forms.ChoiceField(label=_("State"))
    reason = forms.CharField(
        label=_("Reason"), max_length=200, required=False, help_text=_("Why the state changes, for colleagues. No health details, please.")
    )

    class Meta:
        model = Enquiry
        fields = ("state", "assigned_to", "next_due")
        widgets = {"next_due": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "state" in self.fields:
            allowed = {self.instance.state, *rules.may_follow(self.instance.state)}
            state = cast(forms.ChoiceField, self.fields["state"])
            state.choices = [(value, label) for value, label in Enquiry.State.choices if value in allowed]
        if "assigned_to" in self.fields:
            owner = cast(forms.ModelChoiceField, self.fields["assigned_to"])
            owner.queryset = access.readers(self.instance.route).order_by("name", "email")
            owner.empty_label = gettext("Nobody yet")

    def clean_next_due(self) -> date | None:
        """A new day lies ahead; one that was set before may have passed."""
        due: date | None = self.cleaned_data["next_due"]
        if due and "next_due" in self.changed_data and due < timezone.localdate():
            raise forms.ValidationError(_("This day has passed. Choose today or a later day."))
        return due


class AttemptForm(forms.ModelForm):
    """One try to reach the person."""

    class Meta:
        model = ContactAttempt
        fields = ("channel", "reached", "note")
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"note": _("What was agreed. Only your team reads it; it is stored encrypted.")}
