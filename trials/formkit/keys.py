"""A form's own signed key, so that a form needs no cookie.

The key is minted when the form is shown and holds a secret number, the form's purpose and the time. It proves that this portal made the
form; and because one number is one sending, a double click is one message.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.core import signing

LIFETIME = timedelta(hours=24)


class Stale(Exception):
    """The key is missing, is not ours, is for another form, or is older than a day: show the form again with a fresh one."""


def mint(purpose: str) -> str:
    """A fresh key for one form."""
    return _signer(purpose).sign(secrets.token_urlsafe(24))


def nonce(key: str, purpose: str) -> str:
    """The secret number in a key. Raises `Stale`."""
    try:
        return _signer(purpose).unsign(key, max_age=LIFETIME)
    except signing.BadSignature:
        raise Stale from None


def is_fresh(key: str, purpose: str) -> bool:
    """Whether it is a key of ours for such a form, for forms that may be sent more than once."""
    try:
        nonce(key, purpose)
    except Stale:
        return False
    return True


def _signer(purpose: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"form key|{purpose}")
