"""Letters are held, let go, cancelled and forgotten."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from trials.outbox import actions
from trials.outbox.models import Letter

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def letter(**changes: object) -> Letter:
    values = {"kind": "test", "to": "amira@example.org", "subject": "Copy", "text": "canary-in-a-letter\n", "about": "AB", "at": NOON}
    return actions.write(**{**values, **changes})  # type: ignore[arg-type]  # a test's own values


def test_a_letter_is_unreadable_in_the_database() -> None:
    made = letter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT recipient, message FROM outbox_letter")
        stored = b"".join(bytes(value) for value in cursor.fetchone())
    assert b"amira" not in stored
    assert b"canary" not in stored
    assert Letter.objects.get(pk=made.pk).recipient == "amira@example.org"


def test_a_held_letter_waits_until_it_is_let_go() -> None:
    letter(hold=True)
    assert not actions.deliver_due(at=NOON)
    assert actions.release(Letter.objects.about("AB"), at=NOON) == 1
    assert actions.deliver_due(at=NOON).sent == 1


def test_a_cancelled_letter_says_nothing_any_more() -> None:
    letter()
    assert actions.cancel(Letter.objects.about("AB"), at=NOON) == 1
    assert not actions.deliver_due(at=NOON)
    made = Letter.objects.get()
    assert (made.state, made.recipient, made.message) == ("cancelled", "", b"")


def test_old_letters_are_wiped_once_and_young_ones_are_not() -> None:
    letter()
    actions.deliver_due(at=NOON)
    assert actions.purge(at=NOON + timedelta(days=29)) == 0
    assert actions.purge(at=NOON + timedelta(days=31)) == 1
    assert actions.purge(at=NOON + timedelta(days=32)) == 0
    made = Letter.objects.get()
    assert (made.state, made.recipient, made.message) == ("sent", "", b"")
