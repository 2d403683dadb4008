"""Letters go out once, in order, whatever the mail server does."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django import Settings

from tests.outbox.server import mail_server, point_at
from trials.outbox import actions, faults
from trials.outbox.models import Attempt, Letter

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def letter(to: str = "amira@example.org", *, at: datetime = NOON, **changes: Any) -> Letter:
    return actions.write(kind="test", to=to, subject="Copy", text=f"For {to}\n", at=at, **changes)


def test_a_letter_goes_out_once_with_one_recipient_on_the_envelope(settings: Settings) -> None:
    with mail_server(settings) as post:
        made = letter()
        assert actions.deliver_due(at=NOON).sent == 1
        assert not actions.deliver_due(at=NOON)
    made.refresh_from_db()
    assert (made.state, made.tries, made.sent_at, made.maybe_twice) == ("sent", 1, NOON, False)
    [envelope] = post.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == ("portal@example.org", ["amira@example.org"])
    assert envelope.content.replace(b"\r\n", b"\n").strip() == bytes(made.message).replace(b"\r\n", b"\n").strip()


@pytest.mark.parametrize("phase", ["mail", "rcpt", "data"])
def test_try_again_answers_are_tried_again_with_growing_gaps(settings: Settings, phase: str) -> None:
    with mail_server(settings) as post:
        made = letter()
        post.faults[phase] = ["451 try again", "450 try again"]
        gaps, at = [], NOON
        for _ in range(2):
            assert actions.deliver_due(at=at).again == 1
            made.refresh_from_db()
            gaps.append(made.due_at - at)
            assert not actions.deliver_due(at=made.due_at - timedelta(seconds=1))
            at = made.due_at
        assert actions.deliver_due(at=at).sent == 1
    assert gaps == [MINUTE, 5 * MINUTE]
    assert [attempt.outcome for attempt in made.attempts.all()] == ["soon", "soon", "sent"]
    assert len(post.taken) == 1


def test_a_full_mailbox_waits_an_hour(settings: Settings) -> None:
    with mail_server(settings) as post:
        made = letter()
        post.faults["rcpt"] = ["452 mailbox full"]
        actions.deliver_due(at=NOON)
    made.refresh_from_db()
    assert made.due_at - NOON == 60 * MINUTE


def test_a_refusal_for_good_is_for_a_person_and_does_not_hold_up_the_next(settings: Settings) -> None:
    with mail_server(settings) as post:
        bad, good = letter("gone@example.org"), letter("here@example.org")
        post.faults["rcpt"] = ["550 no such person <gone@example.org>"]
        done = actions.deliver_due(at=NOON)
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (done.dead, done.sent, bad.state, good.state) == (1, 1, "dead", "sent")
    assert "550" in bad.error
    assert "gone@example.org" not in bad.error
    assert actions.retry(Letter.objects.all(), at=NOON) == 1


def test_a_lost_answer_is_tried_again_and_flagged(settings: Settings) -> None:
    with mail_server(settings) as post:
        made = letter()
        post.faults["lost"] = ["yes"]
        assert actions.deliver_due(at=NOON).again == 1
        assert actions.deliver_due(at=NOON + MINUTE).sent == 1
    made.refresh_from_db()
    assert made.maybe_twice
    assert len({envelope.content.split(b"Message-ID:")[1].split(b"\r\n")[0] for envelope in post.taken}) == 1


def test_an_unreachable_server_makes_all_letters_wait_and_counts_against_none(settings: Settings) -> None:
    point_at(settings, 1)
    made = [letter(f"p{number}@example.org") for number in range(3)]
    done = actions.deliver_due(at=NOON)
    assert (done.outage, done.sent, done.dead) == ("ConnectionRefusedError", 0, 0)
    assert not actions.deliver_due(at=NOON)
    with mail_server(settings) as post:
        assert actions.deliver_due(at=NOON + timedelta(hours=12)).sent == 3
    assert [envelope.rcpt_tos[0] for envelope in post.taken] == [one.recipient for one in made]
    assert set(Letter.objects.values_list("tries", flat=True)) == {1}


def test_a_letter_is_given_up_when_the_ladder_ends(settings: Settings) -> None:
    with mail_server(settings) as post:
        made, at = letter(), NOON
        post.faults["data"] = ["451 try again"] * 20
        for _ in range(len(faults.LADDER)):
            actions.deliver_due(at=at)
            made.refresh_from_db()
            assert made.state == "queued"
            at = made.due_at
        actions.deliver_due(at=at)
    made.refresh_from_db()
    assert made.state == "dead"
    assert at - NOON > timedelta(days=2)


def test_an_always_failing_letter_never_starves_new_ones(settings: Settings) -> None:
    with mail_server(settings) as post:
        for number in range(5):
            letter(f"slow{number}@example.org")
        post.faults["rcpt"] = ["451 try again"] * 5
        actions.deliver_due(at=NOON)
        letter("new@example.org", at=NOON + timedelta(seconds=1))
        actions.deliver_due(at=NOON + timedelta(seconds=2))
        actions.deliver_due(at=NOON + 2 * MINUTE)
    assert [envelope.rcpt_tos[0] for envelope in post.taken][:2] == ["new@example.org", "slow0@example.org"]
    assert len(post.taken) == 6


def test_a_letter_that_a_dead_worker_left_behind_goes_out_and_is_flagged(settings: Settings) -> None:
    made = letter()
    Letter.objects.update(state="sending", claimed_at=NOON, tries=1)
    with mail_server(settings):
        assert actions.sweep(at=NOON + 14 * MINUTE) == 0
        assert not actions.deliver_due(at=NOON + 14 * MINUTE)
        assert actions.sweep(at=NOON + 16 * MINUTE) == 1
        assert actions.deliver_due(at=NOON + 16 * MINUTE).sent == 1
    made.refresh_from_db()
    assert made.maybe_twice


def test_a_row_that_cannot_be_opened_is_for_a_person_and_the_queue_moves_on(settings: Settings) -> None:
    bad, good = letter("bad@example.org"), letter("good@example.org")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE outbox_letter SET message = recipient WHERE id = %s", [bad.pk])
    with mail_server(settings):
        done = actions.deliver_due(at=NOON)
    assert (done.dead, done.sent) == (1, 1)
    assert Letter.objects.without_content().get(pk=bad.pk).state == "dead"
    assert Letter.objects.get(pk=good.pk).state == "sent"


def test_a_backlog_goes_out_in_the_order_in_which_it_was_written(settings: Settings) -> None:
    with mail_server(settings) as post:
        for number in range(45):
            letter(f"p{number}@example.org", at=NOON + timedelta(milliseconds=number))
        call_command("deliver_outbox", verbosity=0)
    assert [envelope.rcpt_tos[0] for envelope in post.taken] == [f"p{number}@example.org" for number in range(45)]


def test_the_command_says_when_something_was_not_done(settings: Settings) -> None:
    point_at(settings, 1)
    letter()
    with pytest.raises(CommandError, match="MAIL_URL"):
        call_command("deliver_outbox")
    Letter.objects.update(due_at=NOON)
    with mail_server(settings) as post:
        post.faults["rcpt"] = ["550 no"]
        with pytest.raises(CommandError, match="given up"):
            call_command("deliver_outbox")


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_send_the_same_letter(settings: Settings) -> None:
    for number in range(20):
        letter(f"p{number}@example.org")

    def work() -> None:
        try:
            actions.deliver_due(at=NOON)
        finally:
            connection.close()

    with mail_server(settings) as post:
        workers = [threading.Thread(target=work) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    assert sorted(envelope.rcpt_tos[0] for envelope in post.taken) == sorted(f"p{number}@example.org" for number in range(20))
    assert Attempt.objects.count() == 20
