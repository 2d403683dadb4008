"""The first line of a row's history: how it was before people here changed it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

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
