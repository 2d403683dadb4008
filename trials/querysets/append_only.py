"""Rows that are written once and never changed."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class AppendOnly(Exception):
    """Somebody tried to change or delete a row that must stay as it was written."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads and adds; refuses the rest."""

    def _refuse(self, *args: object, **kwargs: object) -> NoReturn:
        raise AppendOnly(f"{self.model._meta.verbose_name_plural} are never changed or deleted.")

    update = _refuse
    delete = _refuse
    bulk_update = _refuse
    update_or_create = _refuse
