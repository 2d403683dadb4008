"""Compare this machine's search index with the database: `manage.py check_index`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from trials.search.index import agree
from trials.search.index.reader import Reader

SHOWN = 10


class Command(BaseCommand):
    """Says where they differ, and exits with 1 when they do."""

    help = "Compare the search index of this machine with the database, trial by trial. Ends with 1 when they differ."

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare and tell."""
        snapshot = Reader().snapshot()
        if snapshot is None:
            raise CommandError("There is no search index that can be read. Run: manage.py update_index")
        found = agree.compare(snapshot)
        for what, ids in (("not in the index", found.missing), ("only in the index", found.left_over), ("old in the index", found.old)):
            if ids:
                self.stdout.write(f"{len(ids)} trials are {what}: {', '.join(map(str, ids[:SHOWN]))}{' …' if len(ids) > SHOWN else ''}")
        if found.behind:
            self.stdout.write(f"The index has not read the last changes (about {found.behind}).")
        if not found.holds:
            raise CommandError("The index and the database differ. Run: manage.py update_index (add --rebuild if it stays so)")
        self.stdout.write(f"The index and the database agree on {found.trials} trials.")
