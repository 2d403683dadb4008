"""For each kind of registry token: what it is called and what it means. Pages show these words beside the token, never instead of it."""

from trials.words.labels import design, groups, people, record, status
from trials.words.labels.entry import Entry, Table

LABELS: dict[str, Table] = {**status.TABLES, **design.TABLES, **groups.TABLES, **people.TABLES, **record.TABLES}

__all__ = ["LABELS", "Entry", "Table"]
