"""Refuse to start with an address of our own that no letter can carry."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.headerregistry import Address
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def addresses(**_options: Any) -> list[CheckMessage]:
    """`MAIL_FROM`, and `HELPERS_EMAIL` where it is set, must each be a single address."""
    faults: list[CheckMessage] = []
    for name in ("MAIL_FROM", "HELPERS_EMAIL"):
        if (value := getattr(settings, name)) and not _usable(value):
            text = f"{name} is not an e-mail address that mail can carry. Write one address, like portal@example.org."
            faults.append(Error(text, id=f"outbox.{name}"))
    return faults


def _usable(address: str) -> bool:
    try:
        parsed = Address(addr_spec=address)
    except (ValueError, IndexError, HeaderParseError):
        return False
    return bool(parsed.username and parsed.domain and address.isascii())
