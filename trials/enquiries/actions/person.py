"""What the person who wrote can do on their private page."""

from __future__ import annotations

from datetime import datetime

import structlog
from django.conf import settings
from django.db import transaction

from trials import audit
from trials.enquiries import letters, rules
from trials.enquiries.models import Enquiry, StatusChange
from trials.outbox import actions as outbox
from trials.outbox.models import Letter

log = structlog.get_logger()
WIPED = (*Enquiry.PERSONAL, "same_email", "same_phone")


@transaction.atomic
def take_back(enquiry: Enquiry, *, at: datetime) -> bool:
    """Delete what the person wrote, stop its letters, and tell a team that may know of it. False when there was nothing to take back."""
    locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if not rules.may_take_back(locked):
        return False
    before = locked.state
    about = Letter.objects.about(locked.reference)
    team_may_know = about.filter(kind="enquiry_notice", state__in=(Letter.State.SENT, Letter.State.SENDING)).exists()
    outbox.forget(about, at=at)
    for field in WIPED:
        setattr(locked, field, "")
    locked.state, locked.closed_at = Enquiry.State.WITHDRAWN, at
    locked.save(update_fields=[*WIPED, "state", "closed_at"])
    for attempt in locked.attempts.all():
        attempt.note = ""
        attempt.save(update_fields=["note"])
    StatusChange.objects.create(enquiry=locked, before=before, after=locked.state, at=at)
    if team_may_know:
        letters.taken_back(locked, email=team_email(locked), at=at)
    audit.record(None, "taken back", locked, Enquiry.PERSONAL, at=at)
    log.info("enquiry_taken_back", team_may_know=team_may_know)
    return True


@transaction.atomic
def say_nobody_answered(enquiry: Enquiry, *, at: datetime) -> bool:
    """Record it and ask the team, from the second time on the helpers too; while the message is held only them. False when too soon."""
    locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if not rules.may_remind(locked, at):
        return False
    locked.reminders, locked.reminded_at = locked.reminders + 1, at
    locked.save(update_fields=["reminders", "reminded_at"])
    held = locked.state == Enquiry.State.HELD
    to = [] if held else [team_email(locked)]
    if held or locked.reminders >= rules.REMINDER_FOR_HELPERS:
        to.append(settings.HELPERS_EMAIL)
    for email in dict.fromkeys(filter(None, to)):
        letters.reminder(locked, email=email, at=at)
    audit.record(None, "nobody answered", locked, ["reminders"], at=at)
    log.info("enquiry_nobody_answered", times=locked.reminders)
    return True


def team_email(enquiry: Enquiry) -> str:
    """Where the team's letters go now; the helpers where no team is named."""
    return enquiry.route.email if enquiry.route else settings.HELPERS_EMAIL
