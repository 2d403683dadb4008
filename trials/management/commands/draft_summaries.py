"""Draft the overviews of trials: `manage.py draft_summaries`; with `--record STUDY.json` only print that of one record."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials.lib.crew import cores
from trials.lib.sql import relaxed_sqlite
from trials.management.telling import MOST_REASONS, Bar
from trials.registry.record import Rejected
from trials.summaries import tell
from trials.summaries.actions import Counts
from trials.summaries.drafter import draft
from trials.summaries.drafting import following
from trials.summaries.drafting.wants import Batch
from trials.summaries.drafting.worker import Drafted, DrafterEnded, Drafters, Inline, Several, study_of
from trials.summaries.model import keeping as asking
from trials.summaries.models import ModelCall

# Below this many trials other processes cost more than they save.
WORTH_PROCESSES = 500
# What may come of a question to a model, as the last line counts it.
ASKED = {
    "taken": ModelCall.Outcome.TAKEN,
    "refused": ModelCall.Outcome.REFUSED,
    "overtaken": ModelCall.Outcome.OVERTAKEN,
    "kept": ModelCall.Outcome.KEPT,
    "silent": ModelCall.Outcome.SILENT,
}


class Command(BaseCommand):
    """Follows what changed, and makes what is missing."""

    help = (
        "Draft an overview of each trial from its record. It can be stopped and run again at any time; exit status 1 when any was not made."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """How many processes; or one record, which needs no database."""
        parser.add_argument("--workers", type=int, metavar="N", help="so many processes draft; 0 drafts in this one (else by size)")
        parser.add_argument("--model", type=int, metavar="N", help="only ask the language model of the settings, about N trials at most")
        parser.add_argument("--record", type=Path, metavar="STUDY.json", help="only print the draft of this record, with its sources")
        parser.add_argument("--json", action="store_true", help="print it as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Draft, say what happened, and exit with 1 when a record could not be drafted."""
        if options["record"] or options["json"]:
            self._print(options["record"], as_json=options["json"])
            return
        if options["model"] is not None:
            self._ask(options["model"])
            return
        with relaxed_sqlite():
            total, reasons = self._draft(options["workers"])
        for reason, count in reasons.most_common(MOST_REASONS):
            self.stdout.write(f"{count:,} not made: {reason}")
        self.stdout.write(f"new {total.new} again {total.again} unchanged {total.same} stale {total.stale} failed {total.failed}")
        if total.failed:
            raise SystemExit(1)

    def _print(self, path: Path | None, *, as_json: bool) -> None:
        if path is None:
            raise CommandError("Name the record to print with --record STUDY.json.")
        made = draft(_study(path))
        self.stdout.write(json.dumps(tell.as_object(made), ensure_ascii=False, indent=2) if as_json else tell.as_text(made))

    def _ask(self, limit: int) -> None:
        server = asking.server()
        if server is None:
            raise CommandError("No language model is set. Write SUMMARY_MODEL_URL and SUMMARY_MODEL_NAME into the environment or .env.")
        with Bar(self.stdout, total=min(limit, asking.to_ask(timezone.now()).count())) as bar:
            counts = asking.ask_some(server, limit=limit, progress=lambda: bar.more(1))
        self.stdout.write(" ".join(f"{name} {counts[outcome]}" for name, outcome in ASKED.items()))
        if counts[ModelCall.Outcome.SILENT]:
            raise SystemExit(1)

    def _draft(self, workers: int | None) -> tuple[Counts, Counter[str]]:
        waiting, failed = following.waiting(), dict[int, str]()
        drafters = _drafters(waiting, workers)
        try:
            with Bar(self.stdout, total=waiting) as bar:

                def progress(batch: Batch, drafted: list[Drafted]) -> None:
                    bar.more(len(batch.facts))
                    failed.update({each.trial: each.fault for each in drafted if each.fault})
                    failed.update(dict.fromkeys(batch.unread, "The record is not here."))

                total = following.follow(drafters, progress=progress)
                total += following.complete(drafters, progress=progress, but=failed.keys())
        except DrafterEnded:
            raise CommandError(
                "A process that drafts ended too early. What was drafted is kept: run this again, perhaps with --workers 0."
            ) from None
        finally:
            drafters.close()
        return total, Counter(failed.values())


def _study(path: Path) -> dict[str, Any]:
    try:
        return study_of(path.read_bytes(), is_packed=False)
    except OSError as fault:
        raise CommandError(f"The record {path.name} cannot be read: {fault.strerror}.") from None
    except Rejected as fault:
        raise CommandError(f"The record {path.name} cannot be read: {fault.reason}") from None


def _drafters(waiting: int, workers: int | None) -> Drafters:
    if workers is None:
        workers = cores() if waiting >= WORTH_PROCESSES else 0
    return Several(workers) if workers > 0 else Inline()
