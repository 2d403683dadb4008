"""Model fields whose value is unreadable without the portal's keys.

AES-256-GCM; the key comes from `FIELD_KEYS` by HKDF-SHA256, the field's own name is authenticated with the text, so that a value
cannot be moved to another column. The first key encrypts, each later one still decrypts.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import models

MARK = b"\x01"
NONCE_BYTES = 12


class Unreadable(Exception):
    """A stored value that none of the keys opens: a wrong key, or a changed row."""


@lru_cache(maxsize=16)
def _cipher(secret: str) -> AESGCM:
    key = HKDF(SHA256(), length=32, salt=None, info=b"portal fields").derive(secret.encode())
    return AESGCM(key)


def seal(plain: bytes, name: str) -> bytes:
    """Encrypt under the first key; `name` must be given again to open it."""
    nonce = os.urandom(NONCE_BYTES)
    return MARK + nonce + _cipher(settings.FIELD_KEYS[0]).encrypt(nonce, plain, name.encode())


def unseal(stored: bytes, name: str) -> bytes:
    """Decrypt with whichever key fits; raises `Unreadable` and says nothing about the content."""
    nonce, body = stored[1 : 1 + NONCE_BYTES], stored[1 + NONCE_BYTES :]
    if stored[:1] == MARK and len(nonce) == NONCE_BYTES:
        for secret in settings.FIELD_KEYS:
            try:
                return _cipher(secret).decrypt(nonce, body, name.encode())
            except InvalidTag:
                continue
    raise Unreadable(f"A stored value of {name} cannot be opened with the keys in FIELD_KEYS.")


class SealedBytes(models.BinaryField):
    """Bytes, encrypted at rest. Cannot be searched or sorted by."""

    def _name(self) -> str:
        return f"{self.model._meta.label_lower}.{self.attname}"

    def get_prep_value(self, value: Any) -> Any:
        """What is written: ciphertext, or nothing for an empty value."""
        return seal(bytes(value), self._name()) if value else b""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> bytes:
        """What is read: the plain bytes."""
        return unseal(bytes(value), self._name()) if value else b""


class SealedText(models.TextField):
    """Text, encrypted at rest; in forms it is a `TextField`. Cannot be searched or sorted by."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        """Stored as bytes."""
        return "BinaryField"

    def _name(self) -> str:
        return f"{self.model._meta.label_lower}.{self.attname}"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """What is written: ciphertext, or nothing for empty text."""
        return connection.Database.Binary(seal(str(value).encode(), self._name()) if value else b"")

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str:
        """What is read: the plain text."""
        return unseal(bytes(value), self._name()).decode() if value else ""

    def value_to_string(self, obj: models.Model) -> str:
        """Never serialised in the clear."""
        return ""
