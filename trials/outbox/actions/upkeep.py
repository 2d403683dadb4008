"""Letters are held, let go, cancelled and forgotten."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from trials.outbox.models import Letter
from trials.outbox.querysets import LetterQuerySet

EMPTY = {"message": b"", "recipient": ""}


@transaction.atomic
def release(letters: LetterQuerySet, *, at: datetime) -> int:
    """Let held letters go; how many."""
    return letters.filter(state=Letter.State.HELD).update(state=Letter.State.QUEUED, due_at=at)


@transaction.atomic
def retry(letters: LetterQuerySet, *, at: datetime) -> int:
    """Try letters again that were given up, from the first step of the ladder; how many."""
    dead = letters.filter(state=Letter.State.DEAD)
    return dead.update(state=Letter.State.QUEUED, due_at=at, tries=0, error="")


@transaction.atomic
def cancel(letters: LetterQuerySet, *, at: datetime) -> int:
    """Never send letters that have not gone yet, and forget what they say; how many. One that is being sent is not stopped."""
    return letters.not_gone().update(state=Letter.State.CANCELLED, due_at=at, **EMPTY)


@transaction.atomic
def forget(letters: LetterQuerySet, *, at: datetime) -> int:
    """Cancel what has not gone and wipe what has: nothing personal stays in these letters; how many were wiped."""
    cancelled = cancel(letters, at=at)
    return cancelled + letters.filter(state=Letter.State.SENT).update(**EMPTY)


@transaction.atomic
def purge(*, at: datetime) -> int:
    """Wipe address and text of letters that went out longer ago than `KEEP_LETTERS_DAYS`; how many rows."""
    before = at - timedelta(days=settings.RETENTION_DAYS["letters"])
    gone = Letter.objects.filter(state=Letter.State.SENT, sent_at__lt=before)
    return gone.filter(wiped_at__isnull=True).update(wiped_at=at, **EMPTY)
