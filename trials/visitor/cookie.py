"""The cookie's text: sealed bytes with the second of their last use in front. Anything else that a browser sends is no cookie of ours."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from trials.lib.fields import Unreadable, seal, unseal

NAME = "answers"
LIFETIME = timedelta(minutes=60)
# A cookie with its name and marks must stay below what every browser keeps: 4,096 bytes.
MOST_TEXT = 3_800 - len(NAME) - 1
# Machines that answer for one portal may differ by this much.
SKEW = timedelta(minutes=2)
_SEALED_AS = "visitor.answers"
_SECONDS = 4


class TooLarge(ValueError):
    """More than a cookie can hold. Whoever makes the bytes keeps them below `most_bytes()`."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a browser kept, and when it was last used."""

    content: bytes
    at: datetime

    @property
    def until(self) -> datetime:
        """From then on it is as if it were not there."""
        return self.at + LIFETIME


def written(content: bytes, at: datetime) -> str:
    """The cookie's text. Raises `TooLarge`."""
    text = urlsafe_b64encode(seal(int(at.timestamp()).to_bytes(_SECONDS) + content, _SEALED_AS)).rstrip(b"=").decode()
    if len(text) > MOST_TEXT:
        raise TooLarge(f"{len(content)} bytes are too many for a cookie.")
    return text


def read(text: str, now: datetime) -> Held | None:
    """What is in a cookie's text; None where it is not ours, was changed, is too old or from the future."""
    if not text or len(text) > MOST_TEXT:
        return None
    try:
        plain = unseal(urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)), _SEALED_AS)
    except (Error, UnicodeError, Unreadable):
        return None
    if len(plain) < _SECONDS:
        return None
    held = Held(plain[_SECONDS:], datetime.fromtimestamp(int.from_bytes(plain[:_SECONDS]), UTC))
    return held if held.at - SKEW <= now < held.until else None
