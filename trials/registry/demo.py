"""The demonstration's records: where they lie, and how their dates move with today."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

# A value that is only this is a date, counted from today in its own unit, with that precision.
MOVING = re.compile(r"\{(day|month|year)([+-][0-9]{1,5})?\}")


def folder() -> Path:
    """Where the records lie, one a file."""
    return Path(settings.BASE_DIR) / "fixtures" / "registry"


def studies(today: date) -> Iterator[dict[str, Any]]:
    """Every record as the registry would send it today, in the order of its number."""
    for path in sorted(folder().glob("*.json")):
        yield moved(json.loads(path.read_text(encoding="utf-8")), today)


def moved(value: Any, today: date) -> Any:
    """The value with every moving date in it worked out; everything else as it is."""
    if isinstance(value, dict):
        return {name: moved(inner, today) for name, inner in value.items()}
    if isinstance(value, list):
        return [moved(inner, today) for inner in value]
    match = MOVING.fullmatch(value) if isinstance(value, str) else None
    return _written(today, match[1], int(match[2] or 0)) if match else value


def _written(today: date, unit: str, offset: int) -> str:
    if unit == "day":
        return (today + timedelta(days=offset)).isoformat()
    if unit == "year":
        return f"{today.year + offset:04d}"
    months = today.year * 12 + today.month - 1 + offset
    return f"{months // 12:04d}-{months % 12 + 1:02d}"
