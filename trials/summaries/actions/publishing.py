"""Show a reviewed overview to visitors, or take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from trials import audit
from trials.actions import changes, past
from trials.models import Change, User
from trials.summaries.actions.reviewing import Refused
from trials.summaries.gated import findings
from trials.summaries.models import Summary
from trials.summaries.points import Missing, missing, points
from trials.summaries.text import said_parts

State = Summary.State


class NotReady(Exception):
    """What has to be done first: sentences to look at, or what the gates found."""

    def __init__(self, missing: Missing, findings: Sequence[Any]) -> None:
        super().__init__("This overview cannot be published yet.")
        self.missing, self.findings = missing, findings


def publish(summary: Summary, *, by: User, at: datetime) -> Summary:
    """Visitors see this version, in the words in which it was reviewed. The one before is kept. Raises `NotReady`."""
    with changes.in_order():
        row = Summary.objects.select_for_update().get(pk=summary.pk)
        left = missing(row, points(row))
        found = findings(row)
        if left or found or row.state not in {State.DRAFT, State.REVIEW}:
            raise NotReady(left, found)
        before = Summary.objects.published().filter(trial=row.trial_id, language=row.language)
        for old in before.select_for_update():
            _save(old, State.OLD, by=by, at=at)
        with override(row.language):
            row.said = [said_parts(sentence) for sentence in row.overview.sentences]
        row.published_at, row.taken_by, row.need = at, by, Summary.Need.RECHECK
        row.recheck_on = timezone.localtime(at).date() + timedelta(days=settings.OVERVIEW_RECHECK_DAYS)
        _save(row, State.PUBLISHED, by=by, at=at)
        audit.record(by, "published", row, at=at)
        changes.note([row.trial], kind=Change.Kind.CURATED, fields=["overview"], by=by, at=at)
    return row


def take_back(summary: Summary, *, by: User, at: datetime) -> Summary:
    """A published overview is in review again, and no longer shown as reviewed. What was being made to replace it goes.

    Raises `Refused` when it is not published any more.
    """
    with changes.in_order():
        row = Summary.objects.select_for_update().get(pk=summary.pk)
        if row.state != State.PUBLISHED:
            raise Refused
        for other in Summary.objects.filter(trial=row.trial_id, language=row.language, state__in=("draft", "review", "aside")):
            _save(other, State.OLD, by=by, at=at)
        row.said = []
        _save(row, State.REVIEW, by=by, at=at)
        audit.record(by, "taken back", row, at=at)
        changes.note([row.trial], kind=Change.Kind.CURATED, fields=["overview"], by=by, at=at)
    return row


def _save(row: Summary, state: str, *, by: User, at: datetime) -> None:
    past.keep(Summary.objects.filter(pk=row.pk), at=at)
    row.state = state
    past.sign(row, by=by, at=at)
    row.save()
