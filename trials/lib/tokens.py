"""Unguessable names and keyed hashes."""

import hashlib
import hmac
import secrets

from django.conf import settings


def new_token() -> str:
    """A fresh secret of 128 bits for a link, 22 characters that are safe in an address."""
    return secrets.token_urlsafe(16)


def digest(token: str) -> str:
    """What is stored of a secret link: SHA-256 in hex, which cannot be turned back into the link."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def keyed(purpose: str, value: str) -> str:
    """A keyed hash (HMAC-SHA256, 32 hex digits) that only this portal can compute; `purpose` keeps two uses apart."""
    key = hashlib.sha256(f"{settings.SECRET_KEY}|{purpose}".encode()).digest()
    return hmac.new(key, value.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]
