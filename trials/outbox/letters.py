"""How a letter comes about: rendered strictly, built safely, serialised before it is stored."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage as Serialised
from email.utils import format_datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.backends.django import DjangoTemplates
from django.utils import translation
from django.utils.encoding import punycode

MAX_SUBJECT = 150
# The bytes were folded when they were stored; folding them again would change what was promised.
AS_STORED = email.policy.SMTP.clone(refold_source="none")
# What mail allows. A body within it stays as it was written, so that an address in it is never broken in two.
LONG_LINES = email.policy.SMTP.clone(max_line_length=998)


class BadLetter(ValueError):
    """No letter can be made of this; says why without repeating anything personal."""


class MissingValue(LookupError):
    """A letter's template asks for a value that nobody gave: better no letter than one with a hole."""


class _Strict(str):
    """What Django puts where a value is missing; putting it there raises."""

    __slots__ = ()

    def __mod__(self, name: object) -> str:
        """Called by the template engine with the name of the missing value."""
        raise MissingValue(f"The letter needs a value for {name}.")


@lru_cache(maxsize=1)
def _engine() -> DjangoTemplates:
    """The site's templates, as plain text: nothing is escaped, and a missing value raises."""
    site: dict[str, Any] = settings.TEMPLATES[0]
    options = {"autoescape": False, "string_if_invalid": _Strict("%s"), "builtins": site["OPTIONS"]["builtins"]}
    return DjangoTemplates({"NAME": "letters", "DIRS": site["DIRS"], "APP_DIRS": False, "OPTIONS": options})


def render(kind: str, values: Mapping[str, Any], *, language: str) -> tuple[str, str]:
    """Subject and text of `templates/emails/<kind>/`; raises `MissingValue` where the template needs more than `values`."""
    context = {"practice": settings.DEMO, "host": settings.HOST_NAME, **values}
    with translation.override(language):
        subject = _engine().get_template(f"emails/{kind}/subject.txt").render(context)
        text = _engine().get_template(f"emails/{kind}/body.txt").render(context)
    return " ".join(subject.split())[:MAX_SUBJECT], text.strip() + "\n"


def build(*, key: str, to: str, subject: str, text: str, at: datetime) -> bytes:
    """The whole message as it goes over the wire. Raises `BadLetter` for an address or a header that mail cannot carry.

    The Message-ID comes from `key`, so that a second delivery of one letter can be told from a second letter.
    """
    host = urlsplit(settings.PUBLIC_ORIGIN).hostname or "localhost"
    headers = {"Message-ID": f"<{key}@{punycode(host)}>", "Date": format_datetime(at), "Auto-Submitted": "auto-generated"}
    try:
        headers["From"] = str(Address(settings.HOST_NAME, addr_spec=settings.MAIL_FROM))
        message = EmailMessage(subject, text, settings.MAIL_FROM, [to], headers=headers).message(policy=LONG_LINES)
        raw = message.as_bytes(policy=email.policy.SMTP)
    except (ValueError, UnicodeError, LookupError, AttributeError, IndexError) as fault:
        raise BadLetter("Mail cannot carry this letter.") from fault
    check(raw, to)
    return raw


def check(raw: bytes, to: str) -> None:
    """Read the bytes back: exactly one address, the one that was meant, and no header but ours. Raises `BadLetter`."""
    read = email.message_from_bytes(raw, policy=email.policy.default)
    addresses = [address.addr_spec for address in read["To"].addresses] if read["To"] else []
    if len(addresses) != 1 or addresses[0].lower() != to.lower() or read["To"].defects or read["Cc"] or read["Bcc"]:
        raise BadLetter("Mail cannot carry this address.")


class Stored(EmailMessage):
    """A stored letter on its way out: what is sent is exactly what was stored."""

    def __init__(self, raw: bytes, to: str) -> None:
        read = email.message_from_bytes(raw, _class=Serialised, policy=email.policy.default)
        super().__init__(subject=str(read["Subject"]), body=read.get_content(), from_email=settings.MAIL_FROM, to=[to])
        self.raw = raw

    def message(self, *, policy: Any = email.policy.default) -> Serialised:
        """The stored bytes, parsed without changing them."""
        same_ends = AS_STORED.clone(linesep=policy.linesep)
        return email.message_from_bytes(self.raw, _class=Serialised, policy=same_ends)
