"""The audit trail: who did what to which row, and which fields. Never a value that a person wrote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from trials.models import AuditEntry, User


def record(by: User | None, verb: str, target: models.Model, fields: Iterable[str] = (), *, at: datetime) -> AuditEntry:
    """Write one line. `by` is None when the portal itself acted; `verb` is a short word such as `curated` or `opened`."""
    entry = _entry(by, verb, target, fields, at)
    entry.save(force_insert=True)
    return entry


def record_all(by: User | None, verb: str, targets: Iterable[models.Model], fields: Iterable[str] = (), *, at: datetime) -> None:
    """The same line for each of several rows."""
    names = list(fields)
    AuditEntry.objects.bulk_create((_entry(by, verb, target, names, at) for target in targets), batch_size=1000)


def _entry(by: User | None, verb: str, target: models.Model, fields: Iterable[str], at: datetime) -> AuditEntry:
    return AuditEntry(actor=by, verb=verb, target_kind=target._meta.label_lower, target_id=str(target.pk), fields=sorted(fields), at=at)
