"""What a team and what time does with an enquiry."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.enquiries.writing import sent, trial_with_team
from trials.enquiries import actions, rules
from trials.enquiries.models import Enquiry
from trials.models import AuditEntry, User
from trials.outbox import actions as outbox
from trials.outbox.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def nurse() -> User:
    return User.objects.create_user("nurse@example.org")


@pytest.fixture
def enquiry(client: Client) -> Enquiry:
    return sent(client, trial_with_team())


def test_each_change_of_state_is_kept_with_who_and_when(enquiry: Enquiry, nurse: User) -> None:
    now = timezone.now()
    for state in ("viewed", "attempt", "considering", "visit", "enrolled"):
        actions.move(enquiry, to=state, by=nurse, at=now, reason="said so")
    changes = [(change.before, change.after, change.actor) for change in enquiry.status_changes.all()][1:]
    assert changes[0] == ("new", "viewed", nurse)
    assert changes[-1] == ("visit", "enrolled", nurse)
    enquiry.refresh_from_db()
    assert enquiry.closed_at == now
    assert AuditEntry.objects.filter(verb="moved", actor=nurse).count() == 5


def test_what_was_closed_can_be_opened_again_but_not_what_the_person_took_back(enquiry: Enquiry, nurse: User) -> None:
    now = timezone.now()
    actions.move(enquiry, to="unreached", by=nurse, at=now)
    actions.move(enquiry, to="considering", by=nurse, at=now)
    enquiry.refresh_from_db()
    assert enquiry.closed_at is None
    actions.take_back(enquiry, at=now)
    with pytest.raises(rules.NotPossible, match="cannot become"):
        actions.move(enquiry, to="considering", by=nurse, at=now)


def test_the_same_state_again_and_viewing_twice_change_nothing(enquiry: Enquiry, nurse: User) -> None:
    for _ in range(2):
        actions.viewed(enquiry, by=nurse, at=timezone.now())
        actions.move(enquiry, to="viewed", by=nurse, at=timezone.now())
    assert enquiry.status_changes.count() == 2


def test_a_held_message_is_let_go_with_its_letters_or_marked_as_spam_without(client: Client, nurse: User) -> None:
    trial = trial_with_team()
    good, spam = sent(client, trial, website="x"), sent(client, trial, website="x")
    actions.release(good, by=nurse, at=timezone.now())
    actions.mark_spam(spam, by=nurse, at=timezone.now())
    assert set(Letter.objects.about(good.reference).values_list("state", flat=True)) == {"queued"}
    assert set(Letter.objects.about(spam.reference).values_list("state", flat=True)) == {"cancelled"}


def test_the_first_try_to_reach_somebody_moves_the_enquiry_on(enquiry: Enquiry, nurse: User) -> None:
    actions.log_attempt(enquiry, channel="phone", reached=False, note="rang twice", by=nurse, at=timezone.now())
    enquiry.refresh_from_db()
    assert enquiry.state == "attempt"
    assert enquiry.attempts.get().note == "rang twice"


def test_an_owner_and_a_next_step_are_set_and_taken_away(enquiry: Enquiry, nurse: User) -> None:
    today = timezone.localdate()
    actions.assign(enquiry, to=nurse, by=nurse, at=timezone.now())
    actions.plan(enquiry, due=today - timedelta(days=1), by=nurse, at=timezone.now())
    assert list(Enquiry.objects.overdue(today)) == [enquiry]
    actions.assign(enquiry, to=None, by=nurse, at=timezone.now())
    actions.plan(enquiry, due=None, by=nurse, at=timezone.now())
    enquiry.refresh_from_db()
    assert (enquiry.assigned_to, enquiry.next_due) == (None, None)


def test_a_new_message_is_overdue_when_the_promised_day_has_passed(enquiry: Enquiry) -> None:
    assert not Enquiry.objects.overdue(enquiry.reply_by).exists()
    assert Enquiry.objects.overdue(enquiry.reply_by + timedelta(days=1)).exists()


def test_closed_enquiries_and_spam_are_deleted_when_we_said_so_with_their_letters(client: Client, nurse: User) -> None:
    trial, now = trial_with_team(), timezone.now()
    done, spam, held, new = (sent(client, trial, website=website) for website in ("", "x", "x", ""))
    actions.move(done, to="enrolled", by=nurse, at=now)
    actions.mark_spam(spam, by=nurse, at=now)
    assert actions.purge(at=now + timedelta(days=29)) == 0
    assert actions.purge(at=now + timedelta(days=31)) == 1
    assert set(Enquiry.objects.all()) == {done, held, new}
    assert actions.purge(at=now + timedelta(days=366)) == 1
    assert set(Letter.objects.values_list("about", flat=True)) == {held.reference, new.reference}


def test_a_held_message_is_never_deleted_unread_and_then_kept_like_any_other(client: Client, nurse: User) -> None:
    held, later = sent(client, trial_with_team(), website="x"), timezone.now() + timedelta(days=900)
    assert actions.purge(at=later) == 0
    actions.move(held, to="duplicate", by=nurse, at=later)
    assert actions.purge(at=later + timedelta(days=364)) == 0
    assert actions.purge(at=later + timedelta(days=366)) == 1


def test_the_purge_command_is_safe_to_run_twice(enquiry: Enquiry) -> None:
    outbox.deliver_due(at=timezone.now())
    call_command("purge")
    call_command("purge")
    assert Enquiry.objects.get() == enquiry
