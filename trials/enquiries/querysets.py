"""Many enquiries at once, in the words of those who answer them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from trials.lib.tokens import digest

if TYPE_CHECKING:
    from trials.enquiries.models import Enquiry  # noqa: F401

CLOSED = ("enrolled", "not_eligible", "not_interested", "unreached", "referred", "duplicate", "spam", "withdrawn")


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    """Enquiries."""

    def by_token(self, token: str) -> EnquiryQuerySet:
        """The one whose private page has this token in its address, or none: the only way in for the person who wrote."""
        return self.filter(token_hash=digest(token))

    def unanswered(self) -> EnquiryQuerySet:
        """Those that nobody has opened yet."""
        return self.filter(state="new")

    def held(self) -> EnquiryQuerySet:
        """Those that wait for a person here to look."""
        return self.filter(state="held")

    def under_way(self) -> EnquiryQuerySet:
        """Those that are neither closed nor held."""
        return self.exclude(state__in=(*CLOSED, "held"))

    def overdue(self, today: date) -> EnquiryQuerySet:
        """Those whose next step, or the answer that the person was told to expect, lies in the past."""
        waiting = models.Q(next_due__lt=today) | models.Q(state="new", reply_by__lt=today)
        return self.under_way().filter(waiting)

    def alike(self, *, trial_id: int, same_email: str, same_phone: str, since: datetime) -> EnquiryQuerySet:
        """Those about the same trial from whoever can be reached in the same way."""
        same = models.Q(pk__in=())
        if same_email:
            same |= models.Q(same_email=same_email)
        if same_phone:
            same |= models.Q(same_phone=same_phone)
        return self.filter(same, trial_id=trial_id, created_at__gte=since)

    def past_keeping(self, at: datetime) -> EnquiryQuerySet:
        """Those kept as long as we said that we keep them: closed ones, spam sooner. What is held stays until a person has looked."""
        closed = at - timedelta(days=settings.RETENTION_DAYS["enquiries"])
        spam = at - timedelta(days=settings.RETENTION_DAYS["held"])
        return self.filter(models.Q(state__in=CLOSED, closed_at__lt=closed) | models.Q(state="spam", closed_at__lt=spam))
