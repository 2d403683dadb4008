"""Read what records ask of people: `manage.py read_criteria`; with `--json FILE` only print what is read in a file."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from trials.actions import screens
from trials.eligibility import tell
from trials.eligibility.actions import Counts
from trials.eligibility.following import follow, wants
from trials.eligibility.following.wants import Batch
from trials.eligibility.following.worker import Inline, Read, ReaderEnded, Readers, Several
from trials.lib.crew import cores
from trials.lib.sql import relaxed_sqlite
from trials.management import lines
from trials.management.telling import MOST_REASONS, Bar

# Below this many trials other processes cost more than they save.
WORTH_PROCESSES = 300


class Command(BaseCommand):
    """Follows what changed, and reads what nobody has read. Needs no database with --json."""

    help = (
        "Read the criteria of each trial. It can be stopped and run again at any time; exit status 1 when any could not be read. "
        "With --json only print what is read in a file, one line of JSON a trial; exit status 2: a file that cannot be read."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """How many processes; or a file; or only the counts."""
        parser.add_argument("--workers", type=int, metavar="N", help="so many processes read; 0 reads in this one (else by size)")
        parser.add_argument(
            "--recount", action="store_true", help="read nothing, but make anew what all trials are counted by, from what was read of each"
        )
        parser.add_argument("--json", type=Path, metavar="FILE", help="lines of JSON (also .gz): nct_id and criteria, or whole studies")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, say what happened, and exit with 1 when a text could not be read; or print, line by line."""
        if options["json"]:
            for line in lines.objects(options["json"]):
                lines.write(self, tell.told(line))
            return
        if options["recount"]:
            screens.recount()
            return
        with relaxed_sqlite():
            total, reasons = self._read(options["workers"])
        for reason, count in reasons.most_common(MOST_REASONS):
            self.stdout.write(f"{count:,} not read: {reason}")
        self.stdout.write(f"new {total.new} again {total.again} unchanged {total.same} lost {total.lost} failed {total.failed}")
        if total.failed:
            raise SystemExit(1)

    def _read(self, workers: int | None) -> tuple[Counts, Counter[str]]:
        waiting, reasons = wants.waiting(wants.cursor()), Counter[str]()
        readers = _readers(waiting, workers)
        try:
            with Bar(self.stdout, total=waiting) as bar:

                def progress(batch: Batch, read: list[Read]) -> None:
                    bar.more(len(batch.hashes))
                    reasons.update(each.fault for each in read if each.fault)

                total = follow.follow(readers, progress=progress)
                total += follow.complete(readers, progress=progress)
        except ReaderEnded:
            raise CommandError(
                "A process that reads ended too early. What was read is kept: run this again, perhaps with --workers 0."
            ) from None
        finally:
            readers.close()
        return total, reasons


def _readers(waiting: int, workers: int | None) -> Readers:
    if workers is None:
        workers = cores() if waiting >= WORTH_PROCESSES else 0
    return Several(workers) if workers > 0 else Inline()
