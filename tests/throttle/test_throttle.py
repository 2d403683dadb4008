"""How often is too often, and for whom."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from trials.throttle import actions, address
from trials.throttle.models import Bucket

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_many_messages_from_one_place_are_held_and_far_too_many_refused() -> None:
    verdicts = [actions.enquiry_from("192.0.2.1", at=NOON) for _ in range(actions.ENQUIRIES_BEFORE_REFUSAL + 1)]
    assert verdicts[: actions.ENQUIRIES_BEFORE_HOLD] == ["allow"] * actions.ENQUIRIES_BEFORE_HOLD
    assert set(verdicts[actions.ENQUIRIES_BEFORE_HOLD : actions.ENQUIRIES_BEFORE_REFUSAL]) == {"hold"}
    assert verdicts[-1] == "refuse"


@pytest.mark.django_db
def test_others_and_the_next_hour_are_not_affected() -> None:
    for _ in range(actions.ENQUIRIES_BEFORE_HOLD + 1):
        actions.enquiry_from("192.0.2.1", at=NOON)
    assert actions.enquiry_from("192.0.2.2", at=NOON) == "allow"
    assert actions.enquiry_from("192.0.2.1", at=NOON + timedelta(hours=1)) == "allow"


@pytest.mark.django_db
def test_nobodys_mailbox_is_filled_with_copies() -> None:
    for _ in range(actions.COPIES_BEFORE_HOLD):
        assert actions.copy_to("amira@example.org", at=NOON) == "allow"
    assert actions.copy_to("Amira@example.org", at=NOON) == "hold"


@pytest.mark.django_db
def test_only_a_keyed_hash_of_the_address_is_stored_and_not_for_long() -> None:
    actions.enquiry_from("192.0.2.1", at=NOON)
    assert "192.0.2.1" not in Bucket.objects.get().key
    assert actions.purge(at=NOON + timedelta(minutes=30)) == 0
    assert actions.purge(at=NOON + timedelta(hours=2)) == 1


@pytest.mark.parametrize(
    ("remote", "forwarded", "trusted", "seen"),
    [
        ("192.0.2.1", "198.51.100.7", False, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", True, "198.51.100.7"),
        ("192.0.2.1", "", True, "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "", False, "2001:db8:1:2::"),
        ("::ffff:192.0.2.1", "", False, "192.0.2.1"),
        ("", "", False, "unknown"),
        ("192.0.2.1", "nonsense", True, "unknown"),
    ],
)
def test_a_forwarded_address_counts_only_behind_our_own_proxy(
    settings: Settings, remote: str, forwarded: str, trusted: bool, seen: str
) -> None:
    settings.TRUST_PROXY = trusted
    extra = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert address.client(RequestFactory().get("/", REMOTE_ADDR=remote, **extra)) == seen
