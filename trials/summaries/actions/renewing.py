"""Draft again what people work on, or should look at again."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from trials.actions import changes
from trials.models import User
from trials.summaries.actions.reviewing import Refused, working_on
from trials.summaries.actions.storing import different, fill
from trials.summaries.drafting import wants
from trials.summaries.drafting.wants import Batch
from trials.summaries.drafting.worker import Drafted, draft_all
from trials.summaries.models import Summary
from trials.summaries.querysets import OPEN

AT_ONCE = 20


def draft_again(summary: Summary, *, by: User, at: datetime) -> Summary:
    """From the record as it is now. Ticks and people's own words stay where neither the sentence nor the record behind it changed.

    Raises `Refused` where the record cannot be drafted from.
    """
    batch, (drafted,) = _drafted([summary.trial_id])
    if drafted.fault:
        raise Refused(drafted.fault)
    with working_on(summary, by=by, at=at, verb="drafted again") as row:
        before = row.overview
        fill(row, None, drafted, batch.facts[row.trial_id], at=at)
        row.edition += 1
        row.ticks.filter(sentence="", section__in=different(before, row.overview)).delete()
    return row


def recheck(*, at: datetime) -> int:
    """Reviewed overviews whose time has come wait in the queue again, with nothing ticked; visitors go on seeing them. How many did."""
    at_work = Summary.objects.filter(trial=OuterRef("trial"), language=OuterRef("language"), state__in=OPEN)
    due = list(Summary.objects.due(timezone.localtime(at).date()).filter(~Exists(at_work)).order_by("recheck_on", "pk")[:AT_ONCE])
    if not due:
        return 0
    batch, drafted = _drafted([row.trial_id for row in due])
    made = {each.trial: each for each in drafted if not each.fault}
    with changes.in_order():
        for published in Summary.objects.published().filter(~Exists(at_work), pk__in=[row.pk for row in due], trial__in=list(made)):
            row = Summary(trial_id=published.trial_id, language=published.language)
            fill(row, published, made[row.trial_id], batch.facts[row.trial_id], at=at)
            row.save_base(force_insert=True)
    return len(made)


def _drafted(trials: list[int]) -> tuple[Batch, list[Drafted]]:
    batch = wants.look(trials, anyway=True)
    return batch, draft_all(batch.wanted, set()) + [Drafted(pk, fault="The record is not here.") for pk in batch.unread]
