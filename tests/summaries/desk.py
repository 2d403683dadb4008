"""Overviews as the worker and the people who review them leave them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from tests import makers, staff
from trials import access
from trials.models import Trial, User
from trials.registry import actions as registry
from trials.summaries import actions
from trials.summaries.drafting import following
from trials.summaries.drafting.worker import Inline
from trials.summaries.models import FixedSentence, Summary
from trials.summaries.points import BY_HAND, points

DRAFTED = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def draft() -> None:
    """What the worker does after an import or a change."""
    following.follow(Inline())


def trial(**changes: Any) -> Trial:
    """A listed trial with its draft."""
    made = makers.trial(**changes)
    draft()
    return made


def summary(of: Trial | None = None, state: str = "") -> Summary:
    """The newest overview of a trial (of the only one); in this state when one is named."""
    rows = Summary.objects.filter(trial=of) if of else Summary.objects.all()
    found = (rows.filter(state=state) if state else rows).order_by("pk").last()
    assert found is not None
    return found


def held(study: makers.Study) -> Trial:
    """The trial of this study, listed, with its draft."""
    made = registry.import_study(study, at=DRAFTED, listing="listed")
    draft()
    return made


def again(study: makers.Study, **changes: Any) -> None:
    """The registry sends the record again, with other values, and the worker does its part."""
    makers.change(study, **changes)
    registry.import_study(study, at=timezone.now(), listing="listed")
    draft()


def look_through(row: Summary, by: User) -> None:
    """Tick all that a person can, confirm what is confirmed by hand, approve what is fixed."""
    actions.approve(FixedSentence.objects.all(), by=by, at=timezone.now())
    keys = [point.key for point in points(row)]
    actions.note(row, ticked=keys, sections=dict.fromkeys(BY_HAND, True), by=by, at=timezone.now())


def published(of: Trial, by: User) -> Summary:
    """Its overview, reviewed and published by this person."""
    row = summary(of)
    look_through(row, by)
    return actions.publish(row, by=by, at=timezone.now())


def curator(email: str = "rita@example.org") -> User:
    """Somebody who may review."""
    return staff.person(access.CURATORS, email=email)
