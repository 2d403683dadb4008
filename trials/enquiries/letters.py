"""The letters about an enquiry. Teams get no name and nothing about anybody's health: a number, and where to sign in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import structlog
from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from trials.enquiries.models import Enquiry
from trials.enquiries.urgent import urgent_number
from trials.enquiries.written import Addressee
from trials.formkit.fields import spoken_phone
from trials.outbox import actions as outbox
from trials.outbox.letters import BadLetter, render
from trials.outbox.models import Letter
from trials.words import plain_day, say

log = structlog.get_logger()
# These go to the people who look at what is held; all others wait with the message.
NEVER_HELD = {"enquiry_held", "enquiry_reminder"}


def notice(enquiry: Enquiry, *, email: str, at: datetime) -> Letter:
    """A new message: to the team."""
    return _to_team("enquiry_notice", enquiry, email, at)


def held(enquiry: Enquiry, *, at: datetime) -> None:
    """A message waits for a person here to look: to the helpers. A message is never lost over their address."""
    try:
        _to_team("enquiry_held", enquiry, settings.HELPERS_EMAIL, at)
    except BadLetter:
        log.error("helpers_address_cannot_be_used")


def reminder(enquiry: Enquiry, *, email: str, at: datetime) -> Letter:
    """The person says that nobody has answered: to the team, and later to the helpers."""
    return _to_team("enquiry_reminder", enquiry, email, at)


def taken_back(enquiry: Enquiry, *, email: str, at: datetime) -> Letter:
    """The person took the message back: to a team that may know of it already."""
    return _to_team("enquiry_taken_back", enquiry, email, at)


def copy(enquiry: Enquiry, *, token: str, to: Addressee, at: datetime) -> Letter:
    """What the person wrote, to themselves. Raises `BadLetter` when mail cannot carry it."""
    with translation.override(enquiry.language):
        values = {
            "enquiry": enquiry,
            "held": enquiry.state == Enquiry.State.HELD,
            "private_page": settings.PUBLIC_ORIGIN + reverse("enquiry", args=[token]),
            "trial_page": settings.PUBLIC_ORIGIN + to.trial.get_absolute_url(),
            "receipt": say("receipt", who_answers=enquiry.team_name),
            "reply": say("reply-unknown", date=enquiry.reply_by),
            "urgent": say("urgent", urgent_number=urgent_number(to.country_code)),
            "scam": say("scam"),
            "phone": spoken_phone(enquiry.phone),
            "keep_days": settings.RETENTION_DAYS["enquiries"],
            "privacy_contact": settings.PRIVACY_CONTACT,
        }
        return _write("enquiry_copy", enquiry, enquiry.email, values, language=enquiry.language, at=at)


def _to_team(kind: str, enquiry: Enquiry, email: str, at: datetime) -> Letter:
    """To a team; when mail cannot carry a team's own address, to the helpers, so that no message waits unseen."""
    values = {
        "enquiry": enquiry,
        "registry_id": enquiry.trial.registry_id,
        "written_on": plain_day(timezone.localdate(enquiry.created_at)),
        "reply_by": plain_day(enquiry.reply_by),
        "work_page": settings.PUBLIC_ORIGIN + reverse("admin:index") + f"enquiries/enquiry/{enquiry.pk}/change/",
        "scam": say("scam"),
    }
    try:
        return _write(kind, enquiry, email, values, language=settings.LANGUAGE_CODE, at=at)
    except BadLetter:
        log.error("team_address_cannot_be_used", route=enquiry.route_id)
        return _write(kind, enquiry, settings.HELPERS_EMAIL, values, language=settings.LANGUAGE_CODE, at=at)


def _write(kind: str, enquiry: Enquiry, email: str, values: dict[str, Any], *, language: str, at: datetime) -> Letter:
    with translation.override(language):
        practice = say("practice") if settings.DEMO else ""
    subject, text = render(kind, {**values, "practice": practice}, language=language)
    hold = enquiry.state == Enquiry.State.HELD and kind not in NEVER_HELD
    return outbox.write(kind=kind, to=email, subject=subject, text=text, about=enquiry.reference, at=at, hold=hold)
