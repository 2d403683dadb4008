"""Take back what certain people decided, such as those who only practised."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from trials import audit
from trials.actions import changes
from trials.eligibility.actions.correcting import take_back
from trials.eligibility.models import Correction, TopicWording
from trials.models import User


def withdraw(people: QuerySet[User], *, by: User | None, at: datetime) -> int:
    """Questions that one of them worded last are asked as they were shipped, criteria that one of them decided about last count as they
    were read; how many of both."""
    with changes.in_order():
        wordings = list(TopicWording.objects.filter(by__in=people).order_by("pk"))
        audit.record_all(by, "withdrew", wordings, at=at)
        TopicWording.objects.filter(pk__in=[row.pk for row in wordings]).delete()
        rows = Correction.objects.filter(by__in=people).select_related("trial").order_by("pk")
        decided = [row for row in rows if not row.decision.is_empty]
        for row in decided:
            take_back(row.trial, row.key, by=by, at=at)
    return len(wordings) + len(decided)
