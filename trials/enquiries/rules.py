"""What may follow what, and when somebody is late. No queries."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from trials.enquiries.models import Enquiry

State = Enquiry.State

# How long a team has before we tell the person to nudge: we do not know how fast it answers.
REPLY_DAYS = 7
# A nudge needs time to work; pressing again sooner tells the person when.
DAYS_BETWEEN_REMINDERS = 3
# From this one on, the portal's helpers get it too.
REMINDER_FOR_HELPERS = 2
# How far back a second message from the same person counts as a possible duplicate.
DUPLICATE_PERIOD = timedelta(days=30)

_AT_WORK = {
    State.VIEWED, State.ATTEMPT, State.CALLBACK, State.CONSIDERING, State.PRESCREEN, State.VISIT,
    State.ENROLLED, State.NOT_ELIGIBLE, State.NOT_INTERESTED, State.UNREACHED, State.REFERRED, State.DUPLICATE, State.SPAM, State.WITHDRAWN,
}  # fmt: skip


class NotPossible(ValueError):
    """This state cannot follow that one; the text says why, for a coordinator."""


def may_follow(before: str) -> set[str]:
    """The states that may come next. What the person took back stays closed; everything else that was closed can be opened again."""
    match before:
        case State.WITHDRAWN:
            return set()
        case State.HELD:
            return {State.NEW, State.SPAM, State.DUPLICATE, State.WITHDRAWN}
        case State.SPAM:
            return {State.NEW, State.DUPLICATE}
        case _:
            return {str(state) for state in _AT_WORK} - {before}


def reply_by(written: date) -> date:
    """The day that the person is told: no answer by then, and they may ask us to ask."""
    return written + timedelta(days=REPLY_DAYS)


def next_reminder(enquiry: Enquiry) -> date | None:
    """The first day on which the person may say again that nobody has answered; None when they never said it."""
    if enquiry.reminded_at is None:
        return None
    return timezone.localdate(enquiry.reminded_at) + timedelta(days=DAYS_BETWEEN_REMINDERS)


def may_remind(enquiry: Enquiry, at: datetime) -> bool:
    """Whether "Nobody has contacted me" asks the team now: while the enquiry is open, and not again within some days."""
    again = next_reminder(enquiry)
    return not enquiry.is_closed and (again is None or timezone.localdate(at) >= again)


def may_take_back(enquiry: Enquiry) -> bool:
    """Whether there is still something to take back: whatever has not been taken back or marked as spam."""
    return enquiry.state not in {State.WITHDRAWN, State.SPAM}
