"""Many letters at once, in the words of those who watch them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from trials.outbox.models import Letter  # noqa: F401

# A letter is handed over within seconds; one that is "being sent" for longer was left by a worker that died.
STUCK_AFTER = timedelta(minutes=15)


class LetterQuerySet(models.QuerySet["Letter"]):
    """Letters."""

    def about(self, reference: str) -> LetterQuerySet:
        """Those about one matter, for example an enquiry's reference."""
        return self.filter(about=reference)

    def due(self, at: datetime) -> LetterQuerySet:
        """Those to send now, the longest due first, so that neither a backlog nor a retry starves the other."""
        return self.filter(state="queued", due_at__lte=at).order_by("due_at", "id")

    def stuck(self, at: datetime) -> LetterQuerySet:
        """Those that a worker claimed and never finished."""
        return self.filter(state="sending", claimed_at__lt=at - STUCK_AFTER)

    def not_gone(self) -> LetterQuerySet:
        """Those that wait or were given up: nobody has them yet."""
        return self.filter(state__in=("queued", "held", "dead"))

    def need_a_person(self) -> LetterQuerySet:
        """Those that nothing here will send unless somebody acts."""
        return self.filter(state__in=("dead", "held"))

    def without_content(self) -> LetterQuerySet:
        """The rows without what is encrypted in them, for lists and for work that must not stumble over an unreadable one."""
        return self.defer("recipient", "message")
