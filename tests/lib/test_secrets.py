"""Tokens, keyed hashes and encrypted values."""

import pytest
from django.test import override_settings

from trials.lib.fields import Unreadable, seal, unseal
from trials.lib.tokens import digest, keyed, new_token

OLD, NEW = "an-old-key-of-more-than-thirty-two-characters", "a-new-key-of-more-than-thirty-two-characters"


def test_tokens_are_long_never_the_same_and_safe_in_an_address():
    tokens = {new_token() for _ in range(200)}
    assert len(tokens) == 200
    assert all(len(token) == 22 and token.replace("-", "").replace("_", "").isalnum() for token in tokens)


def test_a_digest_is_stable_and_survives_text_that_cannot_be_encoded():
    assert digest("a") == digest("a") != digest("b")
    assert len(digest("\ud800")) == 64


def test_a_keyed_hash_differs_by_purpose_and_by_portal():
    first = keyed("alerts", "ines@example.org")
    assert first != keyed("enquiries", "ines@example.org")
    with override_settings(SECRET_KEY="another-secret-key-for-another-portal-entirely"):
        assert first != keyed("alerts", "ines@example.org")


@override_settings(FIELD_KEYS=[NEW])
def test_a_sealed_value_opens_only_under_its_own_name_and_unchanged():
    stored = seal(b"my message", "enquiry.message")
    assert b"my message" not in stored
    assert unseal(stored, "enquiry.message") == b"my message"
    changed = stored[:-1] + bytes([stored[-1] ^ 1])
    for value, name in (
        (stored, "enquiry.email"),
        (changed, "enquiry.message"),
        (stored[:20], "enquiry.message"),
        (b"", "enquiry.message"),
    ):
        with pytest.raises(Unreadable):
            unseal(value, name)


def test_an_old_key_still_opens_what_it_sealed():
    with override_settings(FIELD_KEYS=[OLD]):
        stored = seal(b"x", "name")
    with override_settings(FIELD_KEYS=[NEW, OLD]):
        assert unseal(stored, "name") == b"x"
    with override_settings(FIELD_KEYS=[NEW]), pytest.raises(Unreadable) as refusal:
        unseal(stored, "name")
    assert "FIELD_KEYS" in str(refusal.value)


def test_the_same_value_sealed_twice_does_not_look_the_same():
    assert seal(b"x", "name") != seal(b"x", "name")
