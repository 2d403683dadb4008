"""The gates, run over an overview that is kept here."""

from __future__ import annotations

from trials.summaries.models import Summary


def findings(summary: Summary) -> list[object]:
    """What the gates have against it."""
    return []
