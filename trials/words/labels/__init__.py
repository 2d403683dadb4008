"""For each kind of registry token: what it is called and what it means. The registry's own token is shown beside these words, never replaced."""

from trials.words.labels import design, groups, people, record, status
from trials.words.labels.entry import Entry, Table

LABELS: dict[str, Table] = {**status.TABLES, **design.TABLES, **groups.TABLES, **people.TABLES, **record.TABLES}

__all__ = ["LABELS", "Entry", "Table"]
