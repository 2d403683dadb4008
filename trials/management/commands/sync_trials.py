"""Ask the registry again for every trial that is held here: `manage.py sync_trials`, once a night."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import batched
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials.lib.sql import relaxed_sqlite
from trials.management.telling import Telling
from trials.models import Trial
from trials.registry import actions, record
from trials.registry.client import Client, NotThere, RegistryFault
from trials.registry.intake import Intake
from trials.registry.record.worker import Inline
from trials.registry.sources import Piece

PER_QUESTION = 100
# More trials than this, and more than this share, do not vanish in a night: then it is the registry that has a fault.
ALWAYS_BELIEVED, BELIEVED_SHARE = 10, 0.05
SOURCE = "sync"


class Command(BaseCommand):
    """Brings trials up to date, and marks those that the registry no longer has."""

    help = "Ask ClinicalTrials.gov again for every trial held here; marks those that the registry dropped. Can be stopped and run again."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Only where the refusals go."""
        parser.add_argument("--report", type=Path, metavar="FILE", help="write what was refused, and why, as JSON lines")

    def handle(self, *args: Any, **options: Any) -> None:
        """Sync, say what happened, and exit with 1 when something was not done."""
        numbers = list(Trial.objects.filter(registry="ctgov", is_demo=False).order_by("pk").values_list("registry_id", flat=True))
        client = Client(host_name=settings.HOST_NAME)
        with Telling(self.stdout, options["report"]) as telling, relaxed_sqlite():
            total, missing = _sync(telling, client, numbers)
            dropped = self._drop(client, missing, len(numbers))
            self.stdout.write(f"dropped by the registry {dropped}")
            telling.summary(total)
        if total.rejected:
            raise SystemExit(1)

    def _drop(self, client: Client, missing: list[str], held: int) -> int:
        """Each is asked for once more by itself: only a clear "not there" counts."""
        if len(missing) > max(ALWAYS_BELIEVED, held * BELIEVED_SHARE):
            raise CommandError(f"The registry did not name {len(missing)} of {held} trials. That is hard to believe, so none was marked.")
        gone = [number for number in missing if _is_gone(client, number)]
        return actions.drop_trials(gone, at=timezone.now())


def _sync(telling: Telling, client: Client, numbers: list[str]) -> tuple[actions.Counts, list[str]]:
    """The counts, and the numbers that the registry did not name."""
    run = actions.start(source=SOURCE, at=timezone.now())
    fault = "The sync was stopped before its end."
    missing: list[str] = []
    try:
        with closing(Inline()) as reader:
            intake = Intake(run=run, listing=settings.IMPORTED_TRIALS, reader=reader, on_batch=telling.batch)
            intake.take(_answers(client, numbers, missing))
        fault = ""
    except RegistryFault as error:
        fault = str(error)
        raise CommandError(fault) from None
    finally:
        actions.finish(run, at=timezone.now(), fault=fault)
    return intake.total, missing


def _answers(client: Client, numbers: Sequence[str], missing: list[str]) -> Iterator[Piece]:
    for at, some in enumerate(batched(numbers, PER_QUESTION)):
        if at:
            client.sleep(client.pause_seconds)
        named: set[str] = set()
        for study in client.studies(some):
            named |= _named(study)
            yield Piece(SOURCE, study)
        missing += [number for number in some if number not in named]


def _named(study: bytes) -> set[str]:
    """The number of a study and its old ones; nothing when it cannot be read, which is told when it is taken in."""
    try:
        peeked = record.peek(study)
        return {peeked.registry_id, *record.read(peeked).aliases}
    except record.Rejected:
        return set()


def _is_gone(client: Client, number: str) -> bool:
    client.sleep(client.pause_seconds)
    try:
        client.study(number)
    except NotThere:
        return True
    except RegistryFault:
        return False
    return False
