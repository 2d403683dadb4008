"""Fields that take what people really type, and let nothing through that a page, a database or a letter cannot carry."""

from __future__ import annotations

import re
from typing import Any, ClassVar

import idna
import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from trials.lib.text import clean, one_line

TOO_LONG = _("This is too long: %(show_value)d signs. Please use at most %(limit_value)d.")
MAX_EMAIL = 254
MAX_LOCAL_PART = 64
# The part before the @ as mail servers everywhere take it, and a host name with at least one dot whose last part is no number.
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])")
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def refuse_nul(value: Any) -> None:
    """A NUL is never typed by a person, and PostgreSQL cannot store it. Raises `ValidationError`."""
    if "\0" in str(value):
        raise ValidationError(_("This holds a sign that we cannot keep. Please type it again."), code="nul")


class Line(forms.CharField):
    """One line of text; blanks of all kinds become single ones."""

    default_error_messages: ClassVar[dict[str, Any]] = {"max_length": TOO_LONG}

    def to_python(self, value: Any) -> str:
        """Clean text without line breaks."""
        refuse_nul(value)
        return one_line(super().to_python(value) or "")


class Paragraphs(forms.CharField):
    """Several lines of text. `max_length` counts a line break as one sign, as browsers do."""

    widget = forms.Textarea
    default_error_messages: ClassVar[dict[str, Any]] = {"max_length": TOO_LONG}

    def to_python(self, value: Any) -> str:
        """Clean text with `\\n` line breaks."""
        refuse_nul(value)
        return clean(super().to_python(value) or "").strip()


class MailAddress(forms.CharField):
    """Exactly one address that mail can be sent to, or nothing.

    Stricter than Django's own: no host without a dot, no number instead of a host, no second address, nothing invisible.
    """

    widget = forms.EmailInput
    sentence = _("Enter one e-mail address, like name@example.org.")

    def to_python(self, value: Any) -> str:
        """The address with its host in lower case and in ASCII."""
        refuse_nul(value)
        typed = (super().to_python(value) or "").strip()
        if not typed:
            return ""
        local, _at, domain = typed.rpartition("@")
        if len(typed) > MAX_EMAIL or _INVISIBLE.search(typed) or len(local) > MAX_LOCAL_PART or not _LOCAL.fullmatch(local):
            raise ValidationError(self.sentence, code="address")
        host = self._host(domain)
        if len(local) + 1 + len(host) > MAX_EMAIL or not _DOMAIN.fullmatch(host):
            raise ValidationError(self.sentence, code="address")
        return f"{local}@{host}"

    def _host(self, domain: str) -> str:
        try:
            return domain.lower() if domain.isascii() else idna.encode(domain, uts46=True).decode()
        except UnicodeError:
            raise ValidationError(self.sentence, code="address") from None


class Phone(forms.CharField):
    """A phone number as people write it, kept in its international form (`+442079460958`, with `;ext=` where there is one), or nothing.

    `regions` are the countries (ISO codes) to try when the number has no country code, likeliest first.
    """

    widget = forms.TextInput
    sentence = _("Enter the phone number with its country code, like +44 20 7946 0958.")

    def __init__(self, *, regions: tuple[str, ...] = (), **options: Any) -> None:
        super().__init__(**options)
        self.regions = regions

    def to_python(self, value: Any) -> str:
        """The number in its international form. Lenient: whatever could be a number somewhere is taken."""
        refuse_nul(value)
        typed = one_line(super().to_python(value) or "")
        if not typed:
            return ""
        tries = [self._read(typed, region) for region in (None, *self.regions)]
        possible = [number for number in tries if number and phonenumbers.is_possible_number(number)]
        best = next((number for number in possible if phonenumbers.is_valid_number(number)), possible[0] if possible else None)
        if best is None:
            raise ValidationError(self.sentence, code="phone")
        extension = f";ext={best.extension}" if best.extension else ""
        return phonenumbers.format_number(best, phonenumbers.PhoneNumberFormat.E164) + extension

    @staticmethod
    def _read(typed: str, region: str | None) -> phonenumbers.PhoneNumber | None:
        text = "+" + typed.removeprefix("00") if region is None and typed.startswith("00") else typed
        try:
            return phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            return None


def spoken_phone(number: str) -> str:
    """A stored number as people read it: `+44 20 7946 0958`. Whatever is no number comes back as it is."""
    try:
        parsed = phonenumbers.parse(number.replace(";ext=", " ext. "), None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


class Trap(forms.CharField):
    """A field that people do not see and programs fill in. Never an error: whoever falls in must not learn of it."""

    def __init__(self, **options: Any) -> None:
        attrs = {"tabindex": "-1", "autocomplete": "off"}
        super().__init__(required=False, widget=forms.TextInput(attrs=attrs), **options)

    def clean(self, value: Any) -> bool:
        """True when it was filled in, or was missing from what was sent."""
        return value is None or str(value) != ""
