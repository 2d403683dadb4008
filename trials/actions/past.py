"""The history of a row: how it was before people here changed it, and who did."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

from trials.models import User

BATCH = 500


def keep(rows: models.QuerySet[Any], *, at: datetime) -> None:
    """Rows that nobody has changed yet get a line of history as they are stored, so that the first change shows what it changed.

    Import writes no history. Call this before the change, inside its transaction.
    """
    history = rows.model.history
    known = history.model.objects.filter(**{rows.model._meta.pk.attname: models.OuterRef("pk")})
    columns = [field.name for field in history.model.tracked_fields]
    untouched = list(rows.filter(~models.Exists(known)).only(*columns).order_by("pk"))
    for row in untouched:
        # Else simple_history names the person who is signed in.
        row._history_user = None
    history.bulk_history_create(untouched, batch_size=BATCH, default_date=at)


def sign(row: models.Model, *, by: User | None, at: datetime) -> None:
    """Name who changed the row, and when, for the line of history that its next `save` writes."""
    # simple_history reads them when it saves.
    vars(row).update(_history_user=by, _history_date=at)
