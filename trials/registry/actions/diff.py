"""Which fields of a trial a new version of its record changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from trials.lib.tokens import keyed
from trials.registry.record import JSON_FIELDS

# Worked out from the column with the same name and `_raw`, so that one change is told once.
_WORKED_OUT = ("_date", "_months")
_JSON_COLUMNS = frozenset((*JSON_FIELDS, "other_names", "arm_labels", "contacts"))


def comparable(column: str, value: Any) -> Any:
    """A stored or a new value in one form: JSON decoded, days as text, yes and no as such."""
    if column in _JSON_COLUMNS:
        return msgspec.json.decode(value) if isinstance(value, str) else value
    return value.isoformat() if isinstance(value, date) else value


def changed_fields(columns: tuple[str, ...], before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[tuple[str, str, str]]:
    """Name, keyed hash before, keyed hash after, of each column that differs."""
    for column, old, new in zip(columns, before, after, strict=True):
        if old == new or column.endswith(_WORKED_OUT):
            continue
        was, now = comparable(column, old), comparable(column, new)
        if was != now:
            yield column, fingerprint(column, was), fingerprint(column, now)


def fingerprint(field: str, value: Any) -> str:
    """A keyed hash of a value, so that a change can be told from another without keeping what was said."""
    return keyed(f"change {field}", msgspec.json.encode(value).decode())
