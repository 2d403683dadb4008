"""Numbers beside rows, counted for the rows that are shown and not for the whole table."""

from django.db import models
from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce


def how_many(model: type[models.Model], column: str, **only: object) -> Coalesce:
    """How many different trials rows of `model` give to the row that their `column` names."""
    rows = model._default_manager.filter(**{column: OuterRef("pk")}, **only).order_by().values(column)
    return Coalesce(Subquery(rows.annotate(number=Count("trial", distinct=True)).values("number")), Value(0))
