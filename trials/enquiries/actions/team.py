"""What a team does with an enquiry. Each writes who and when, and nothing that the person wrote."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from trials import audit
from trials.enquiries import rules
from trials.enquiries.models import ContactAttempt, Enquiry, StatusChange
from trials.models import User
from trials.outbox import actions as outbox
from trials.outbox.models import Letter

State = Enquiry.State


@transaction.atomic
def move(enquiry: Enquiry, *, to: str, by: User | None, at: datetime, reason: str = "") -> Enquiry:
    """Put an enquiry into another state. Raises `rules.NotPossible`; the same state again changes nothing.

    Leaving "held" lets its letters go; spam and duplicates cancel what has not gone.
    """
    locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    before = locked.state
    if to == before:
        return locked
    if to not in rules.may_follow(before):
        raise rules.NotPossible(f"“{locked.get_state_display()}” cannot become “{State(to).label}”.")
    locked.state = to
    locked.closed_at = at if locked.is_closed else None
    locked.save(update_fields=["state", "closed_at"])
    StatusChange.objects.create(enquiry=locked, before=before, after=to, reason=reason, actor=by, at=at)
    _letters_follow(locked, before, at)
    audit.record(by, "moved", locked, ["state"], at=at)
    enquiry.state, enquiry.closed_at = locked.state, locked.closed_at
    return locked


def _letters_follow(enquiry: Enquiry, before: str, at: datetime) -> None:
    about = Letter.objects.about(enquiry.reference)
    if before == State.HELD and enquiry.state == State.NEW:
        outbox.release(about, at=at)
    elif enquiry.state in {State.SPAM, State.DUPLICATE} and before == State.HELD:
        outbox.cancel(about, at=at)


def release(enquiry: Enquiry, *, by: User, at: datetime) -> Enquiry:
    """A person looked: it is no spam, so the letters go now."""
    return move(enquiry, to=State.NEW, by=by, at=at)


def mark_spam(enquiry: Enquiry, *, by: User, at: datetime) -> Enquiry:
    """A person looked: nobody real wrote this."""
    return move(enquiry, to=State.SPAM, by=by, at=at)


def viewed(enquiry: Enquiry, *, by: User, at: datetime) -> Enquiry:
    """A member of the team read it; whatever is past "new" stays as it is."""
    return move(enquiry, to=State.VIEWED, by=by, at=at) if enquiry.state == State.NEW else enquiry


@transaction.atomic
def assign(enquiry: Enquiry, *, to: User | None, by: User, at: datetime) -> Enquiry:
    """Give it to one person, or to nobody."""
    locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if locked.assigned_to != to:
        locked.assigned_to = enquiry.assigned_to = to
        locked.save(update_fields=["assigned_to"])
        audit.record(by, "assigned", locked, ["assigned_to"], at=at)
    return locked


@transaction.atomic
def plan(enquiry: Enquiry, *, due: date | None, by: User, at: datetime) -> Enquiry:
    """Set the day of the next step, or none."""
    locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if locked.next_due != due:
        locked.next_due = enquiry.next_due = due
        locked.save(update_fields=["next_due"])
        audit.record(by, "planned", locked, ["next_due"], at=at)
    return locked


@transaction.atomic
def log_attempt(enquiry: Enquiry, *, channel: str, reached: bool, note: str, by: User, at: datetime) -> ContactAttempt:
    """Somebody tried to reach the person. The first try moves a new enquiry on by itself."""
    attempt = ContactAttempt.objects.create(enquiry=enquiry, channel=channel, reached=reached, note=note, actor=by, at=at)
    if enquiry.state in {State.NEW, State.VIEWED}:
        move(enquiry, to=State.ATTEMPT, by=by, at=at)
    audit.record(by, "tried to reach", enquiry, at=at)
    return attempt
