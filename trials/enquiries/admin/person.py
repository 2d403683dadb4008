"""How the person who wrote is shown: masked in lists, in full on the page, with what they allowed."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import lines
from trials.enquiries.models import Enquiry

NO_VOICEMAIL = _("Do NOT leave a voicemail. Do not say what it is about to anybody else who answers.")
VOICEMAIL = _("A voicemail is safe. Say your name and number, not what it is about.")


@admin.display(description=_("person"))
def masked(_admin: object, enquiry: Enquiry) -> str:
    """Initials only: a list may be seen over a shoulder."""
    names = (enquiry.first_name.strip(), enquiry.last_name.strip())
    return " ".join(f"{name[0]}•••" for name in names if name) or "–"


@admin.display(description=_("name"))
def full_name(_admin: object, enquiry: Enquiry) -> str:
    """As the person gave it."""
    return enquiry.person or (gettext("Deleted at the person's wish.") if enquiry.state == Enquiry.State.WITHDRAWN else "–")


@admin.display(description=_("how to reach them"))
def reach(_admin: object, enquiry: Enquiry) -> str:
    """E-mail and phone, the preferred one first and marked."""
    ways = [("email", gettext("E-mail"), enquiry.email), ("phone", gettext("Phone"), enquiry.phone)]
    given = sorted((way for way in ways if way[2]), key=lambda way: way[0] != enquiry.prefer)
    if not given:
        return "–"
    marks = [(label, value, gettext("(preferred)") if name == enquiry.prefer else "") for name, label, value in given]
    return lines("{}: <strong>{}</strong> {}", marks)


@admin.display(description=_("voicemail"))
def voicemail(_admin: object, enquiry: Enquiry) -> str:
    """The rule, loud where it forbids."""
    if not enquiry.phone:
        return gettext("No phone number given.")
    if enquiry.voicemail_ok:
        return format_html('<strong class="rule">{}</strong>', VOICEMAIL)
    return format_html('<strong class="rule rule--stop">{}</strong>', NO_VOICEMAIL)


@admin.display(description=_("message"))
def message_text(_admin: object, enquiry: Enquiry) -> str:
    """Every word and line break, nothing executed."""
    return format_html('<div class="letter">{}</div>', enquiry.message) if enquiry.message else "–"


@admin.display(description=_("answers from the self-check"))
def answers_text(_admin: object, enquiry: Enquiry) -> str:
    """Those that the person ticked for the team; nobody here has checked them."""
    return format_html('<div class="letter">{}</div>', enquiry.answers) if enquiry.answers else gettext("The person sent none.")
