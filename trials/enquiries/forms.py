"""The form with which a person writes to a team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from trials.enquiries.answers import AnswersField
from trials.enquiries.models import Enquiry
from trials.enquiries.written import Written
from trials.formkit.fields import Line, MailAddress, Paragraphs, Phone, Trap
from trials.formkit.forms import Group, PortalForm

MAX_MESSAGE = 4000
# Up to this many teams stand as a list to tick one of; more go into a drop-down.
FEW = 6

ONE_OF_THESE = {"invalid_choice": _("Choose one of these.")}
CHOOSE = _("Choose a place")
NO_NAME = _("Enter your first name or your last name. One is enough.")
NO_WAY = _("Enter an e-mail address or a phone number. One is enough.")
NO_CONSENT = _("Tick the box if you agree. If you do not agree, we cannot send your message.")
NOT_ADULT = _("Tick the box if you are 18 or older. If you are not, please ask an adult to write for you. We have not kept anything.")
NO_TEAM = _("Choose who to write to.")
NO_EMAIL_TO_PREFER = _("You chose e-mail. Enter your e-mail address, or choose phone.")
NO_PHONE_TO_PREFER = _("You chose phone. Enter your phone number, or choose e-mail.")


def _line(label: Any, length: int, autocomplete: str, help_text: Any = "", **attrs: Any) -> Line:
    widget = forms.TextInput(attrs={"autocomplete": autocomplete, **attrs})
    return Line(label=label, max_length=length, required=False, widget=widget, help_text=help_text)


class ContactForm(PortalForm):
    """One name and one way to reach the person are enough. `clean()` never tells a program that it was caught: see `suspicion`."""

    where = forms.ChoiceField(label=_("Who do you want to write to?"), error_messages={"required": NO_TEAM, "invalid_choice": NO_TEAM})
    first_name = _line(_("First name"), 100, "given-name")
    last_name = _line(_("Last name"), 100, "family-name")
    email = MailAddress(
        label=_("E-mail"), required=False, max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"})
    )
    phone = Phone(
        label=_("Phone number"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        help_text=_("With the country code, like +44 20 7946 0958. Blanks do not matter."),
    )
    prefer = forms.ChoiceField(
        label=_("Which is better for you?"), choices=Enquiry.Prefer, required=False, widget=forms.RadioSelect, error_messages=ONE_OF_THESE
    )
    voicemail_ok = forms.BooleanField(
        label=_("The team may leave a voice message"),
        required=False,
        help_text=_("Other people may hear a voice message. Leave this empty if that is not safe for you."),
    )
    best_time = _line(_("Best time to reach you"), 200, "off", _("For example: weekday mornings."))
    other_language = _line(_("Other language"), 100, "off", _("If you would rather speak another language, tell the team which one."))
    writing_for = forms.ChoiceField(
        label=_("Who are you writing for?"),
        choices=Enquiry.WritingFor,
        required=False,
        initial=Enquiry.WritingFor.SELF,
        error_messages=ONE_OF_THESE,
        widget=forms.RadioSelect,
        help_text=_("If you write for a child or somebody else, please do not give their name."),
    )
    message = Paragraphs(
        label=_("Your message"),
        required=False,
        max_length=MAX_MESSAGE,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Change this text as you like. You do not have to write about your health. The team can ask you later."),
    )
    answers = AnswersField(
        label=_("Add answers from your check"),
        required=False,
        help_text=_("Tick only what the team should read. We send no other answer."),
    )
    consent = forms.BooleanField(error_messages={"required": NO_CONSENT})
    adult = forms.BooleanField(label=_("I am 18 or older"), error_messages={"required": NOT_ADULT})
    website = Trap(label=_("Leave this empty"))

    def __init__(
        self,
        *args: Any,
        choices: Sequence[tuple[str, str]] = (),
        consent_text: str = "",
        languages: Sequence[str] = (),
        answers: Sequence[str] = (),
        whose: str = "",
        regions: tuple[str, ...] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.languages = languages
        self._offer(choices)
        ticked = [str(line) for line in self["answers"].value() or ()] if self.is_bound else []
        cast(AnswersField, self.fields["answers"]).offer([*answers, *ticked])
        self.fields["answers"].help_text = " ".join(filter(None, (whose, str(self.fields["answers"].help_text))))
        self.fields["consent"].label = consent_text
        cast(Phone, self.fields["phone"]).regions = regions
        if languages:
            self.fields["other_language"].widget.attrs["list"] = "languages"
        self.layout = self._layout(asks_where=len(choices) > 1, has_answers=bool(answers or ticked))

    def _offer(self, choices: Sequence[tuple[str, str]]) -> None:
        where = cast(forms.ChoiceField, self.fields["where"])
        if len(choices) > FEW:
            choices = [("", str(CHOOSE)), *choices]
        elif len(choices) > 1:
            where.widget = forms.RadioSelect()
        else:
            where.widget = forms.HiddenInput()
            self.initial.setdefault("where", choices[0][0] if choices else "")
        where.choices = list(choices)
        where.widget.is_required = where.required

    def _layout(self, *, asks_where: bool, has_answers: bool) -> Layout:
        who = Group(_("Your name"), "first_name", "last_name", hint=_("One name is enough."), required=True, css_id="name")
        reach = Group(
            _("How can the team reach you?"), "email", "phone", "voicemail_ok", "prefer", "best_time", "other_language",
            hint=_("An e-mail address or a phone number is enough."), required=True, css_id="reach",
        )  # fmt: skip
        said = ("writing_for", "message", "answers") if has_answers else ("writing_for", "message")
        say = Group(_("What you want to say"), *said, css_id="say")
        agree = Group(_("Before you send"), "adult", "consent", css_id="agree")
        return Layout("where", who, reach, say, agree)

    def clean(self) -> dict[str, Any]:
        """What needs two fields to see."""
        data: dict[str, Any] = super().clean() or {}
        if not (data.get("first_name") or data.get("last_name") or self._has_errors("first_name", "last_name")):
            self.add_error("first_name", NO_NAME)
        if not self._has_errors("email", "phone"):
            if not (data.get("email") or data.get("phone")):
                self.add_error("email", NO_WAY)
            elif data.get("prefer") == Enquiry.Prefer.EMAIL and not data.get("email"):
                self.add_error("email", NO_EMAIL_TO_PREFER)
            elif data.get("prefer") == Enquiry.Prefer.PHONE and not data.get("phone"):
                self.add_error("phone", NO_PHONE_TO_PREFER)
        return data

    def _has_errors(self, *names: str) -> bool:
        return any(name in self.errors for name in names)

    @property
    def suspicion(self) -> str:
        """Why a person must look before this is passed on; nothing for what people send."""
        return "A hidden field was filled in or missing." if self.cleaned_data.get("website") else ""

    @property
    def written(self) -> Written:
        """What the person wrote, once the form is valid."""
        data = self.cleaned_data
        names = (
            "first_name", "last_name", "email", "phone", "voicemail_ok", "prefer", "best_time", "other_language", "message"
        )  # fmt: skip
        writing_for = data["writing_for"] or Enquiry.WritingFor.SELF
        return Written(**{name: data[name] for name in names}, answers="\n".join(data["answers"]), writing_for=writing_for)
