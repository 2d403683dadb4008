"""Approve sentences that stand in many trials, once for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import override

from trials import audit
from trials.models import User
from trials.summaries.models import FixedSentence
from trials.summaries.stored import decode_sentence
from trials.summaries.text import said


def words(row: FixedSentence) -> str:
    """The sentence as it reads now, in its language."""
    with override(row.language):
        return said(decode_sentence(row.sentence))


@transaction.atomic
def approve(rows: Iterable[FixedSentence], *, by: User, at: datetime) -> int:
    """In the words of today: when a release changes them, a person is asked again. How many were not approved before comes back."""
    changed = []
    for row in FixedSentence.objects.select_for_update().filter(pk__in=[row.pk for row in rows]):
        if row.approved_text != words(row):
            row.approved_text, row.approved_by, row.approved_at = words(row), by, at
            changed.append(row)
    FixedSentence.objects.bulk_update(changed, ["approved_text", "approved_by", "approved_at"])
    audit.record_all(by, "approved", changed, at=at)
    return len(changed)


@transaction.atomic
def withdraw(rows: Iterable[FixedSentence], *, by: User | None, at: datetime) -> int:
    """These sentences are looked at again before another overview that has them is published."""
    changed = list(FixedSentence.objects.select_for_update().filter(pk__in=[row.pk for row in rows]).exclude(approved_text=""))
    FixedSentence.objects.filter(pk__in=[row.pk for row in changed]).update(approved_text="", approved_by=None, approved_at=None)
    audit.record_all(by, "withdrew", changed, at=at)
    return len(changed)
