"""A letter goes into the outbox."""

import secrets
from datetime import datetime

from django.db import transaction

from trials.outbox import letters
from trials.outbox.models import Letter


@transaction.atomic
def write(*, kind: str, to: str, subject: str, text: str, about: str = "", at: datetime, hold: bool = False) -> Letter:
    """Store a letter to one address, ready to send, in the caller's transaction; with `hold` it waits for a person.

    Raises `letters.BadLetter` when mail cannot carry it: call it before the commit, so that this becomes a form error.
    """
    key = secrets.token_hex(16)
    raw = letters.build(key=key, to=to, subject=subject, text=text, at=at)
    state = Letter.State.HELD if hold else Letter.State.QUEUED
    return Letter.objects.create(key=key, kind=kind, about=about, recipient=to, message=raw, state=state, created_at=at, due_at=at)
