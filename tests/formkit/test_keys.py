"""The key that stands in for a cookie."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from trials.formkit import keys


def test_a_key_gives_its_number_back_for_the_same_form_only() -> None:
    key = keys.mint("contact A")
    assert keys.nonce(key, "contact A") == keys.nonce(key, "contact A")
    with pytest.raises(keys.Stale):
        keys.nonce(key, "contact B")


def test_no_two_keys_hold_the_same_number() -> None:
    assert len({keys.nonce(keys.mint("x"), "x") for _ in range(50)}) == 50


@pytest.mark.parametrize("key", ["", "abc", "a:b:c", "\0", "é:1:2"])
def test_a_forged_key_is_stale(key: str) -> None:
    with pytest.raises(keys.Stale):
        keys.nonce(key, "x")


def test_a_key_of_yesterday_is_stale() -> None:
    key = keys.mint("x")
    with time_machine.travel(timezone.now() + timedelta(hours=23)):
        assert keys.nonce(key, "x")
    with time_machine.travel(timezone.now() + timedelta(hours=25)), pytest.raises(keys.Stale):
        keys.nonce(key, "x")
