"""What time does: enquiries are deleted when we said that we would."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from trials.enquiries.models import Enquiry
from trials.enquiries.querysets import EnquiryQuerySet
from trials.outbox.models import Letter

BATCH = 200


def erase(enquiries: EnquiryQuerySet) -> int:
    """Delete enquiries with everything about them, letters included, in batches; how many."""
    count = 0
    while rows := list(enquiries.values_list("pk", "reference")[:BATCH]):
        with transaction.atomic():
            Letter.objects.filter(about__in=[reference for _, reference in rows]).delete()
            Enquiry.objects.filter(pk__in=[pk for pk, _ in rows]).delete()
        count += len(rows)
    return count


def purge(*, at: datetime) -> int:
    """Delete what is past its time: `KEEP_ENQUIRIES_DAYS` after it was closed, `KEEP_HELD_DAYS` for spam; how many."""
    return erase(Enquiry.objects.past_keeping(at))
