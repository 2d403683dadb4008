"""Set out to review a number of overviews, so that the end can be seen."""

from __future__ import annotations

from datetime import datetime

from trials.actions import changes
from trials.models import User
from trials.summaries.models import Batch, Summary


def gather(count: int, *, language: str, by: User, at: datetime) -> Batch:
    """The first so many of the queue that are in nobody's batch."""
    with changes.in_order():
        batch = Batch.objects.create(owner=by, language=language, made_at=at)
        chosen = list(Summary.objects.queue(language).filter(batch=None).values_list("pk", flat=True)[:count])
        Summary.objects.filter(pk__in=chosen).update(batch=batch)
    return batch
