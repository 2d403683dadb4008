"""Take registry records in: `manage.py import_trials records.jsonl.gz`, a folder, registry numbers, or `--query "asthma"`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials.lib.sql import relaxed_sqlite
from trials.management.telling import Telling
from trials.registry import actions, record, sources
from trials.registry.client import Client, RegistryFault
from trials.registry.intake import Intake, reader_for
from trials.registry.record.worker import ReaderEnded
from trials.registry.sources import Piece
from trials.terms import ids


class Command(BaseCommand):
    """The arguments, and which way each source goes."""

    help = "Take in ClinicalTrials.gov records (API v2). It can be stopped and run again at any time; exit status 1 when any was refused."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """SOURCE... or --query."""
        parser.add_argument("source", nargs="*", help="files (.json, .jsonl, .jsonl.gz, .zip), folders, or registry numbers (NCT…)")
        parser.add_argument("--query", help="take in what this search finds at the registry; goes on where it was stopped")
        parser.add_argument("--listing", choices=("hidden", "listed"), help="how new trials come in (else the setting IMPORTED_TRIALS)")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write what was refused, and why, as JSON lines")
        parser.add_argument("--workers", type=int, choices=(0, 1), help="1 reads in a second process, 0 does not (else by size)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, say what happened, and exit with 1 when a record was refused."""
        if bool(options["source"]) == bool(options["query"]):
            raise CommandError("Name files, folders or registry numbers, or give --query, and not both.")
        paths, numbers = _sorted_out(options["source"])
        with Telling(self.stdout, options["report"]) as telling, relaxed_sqlite():
            total = self._import(telling, paths, numbers, **options)
            telling.summary(total)
        if total.rejected:
            raise SystemExit(1)

    def _import(self, telling: Telling, paths: list[Path], numbers: list[str], *, query: str | None, **options: Any) -> actions.Counts:
        name = f"query: {query}" if query else ", ".join([*(sources.shown(path.name) for path in paths), *numbers])
        run = (actions.interrupted(source=name) if query else None) or actions.start(source=name, at=timezone.now())
        fault = "The import was stopped before its end."
        try:
            with ExitStack() as stack:
                reader = reader_for(paths, workers=options["workers"])
                stack.callback(reader.close)
                intake = Intake(run=run, listing=options["listing"] or settings.IMPORTED_TRIALS, reader=reader, on_batch=telling.batch)
                client = Client(host_name=settings.HOST_NAME)
                if query:
                    _take_query(intake, client, query)
                else:
                    files = chain.from_iterable(map(sources.files_in, paths))
                    intake.take(chain(chain.from_iterable(map(sources.read_file, files)), _from_registry(client, numbers)))
            fault = ""
        except RegistryFault as error:
            fault = str(error)
            raise CommandError(fault) from None
        except ReaderEnded:
            fault = "The process that reads the records ended too early. Run the import again, perhaps with --workers 0."
            raise CommandError(fault) from None
        finally:
            actions.finish(run, at=timezone.now(), fault=fault)
        return intake.total


def _sorted_out(given: list[str]) -> tuple[list[Path], list[str]]:
    """Files and folders that are there, and registry numbers in their one spelling."""
    paths, numbers = [], []
    for source in given:
        path = Path(source)
        if path.exists():
            if not path.is_dir() and not sources.is_readable(path.name):
                raise CommandError(f"{sources.shown(path.name)} is none of {', '.join(sources.SUFFIXES)}.")
            if next(sources.files_in(path), None) is None:
                raise CommandError(f"The folder {sources.shown(path.name)} holds none of {', '.join(sources.SUFFIXES)}.")
            paths.append(path)
        elif ids.registry_of(source) == "ctgov":
            numbers.append(ids.canonical(source))
        else:
            raise CommandError(f"“{sources.shown(source)}” is no file, no folder and no registry number like NCT01234567.")
    return paths, numbers


def _from_registry(client: Client, numbers: list[str]) -> Iterator[Piece]:
    """One study after the other, with a pause between."""
    for at, number in enumerate(dict.fromkeys(numbers)):
        if at:
            client.sleep(client.pause_seconds)
        try:
            yield _asked_for(number, client.study(number))
        except RegistryFault as fault:
            yield Piece(number, b"", str(fault))


def _asked_for(number: str, raw: bytes) -> Piece:
    """The answer, unless it is a study that we did not ask for."""
    try:
        peeked = record.peek(raw)
        if peeked.registry_id != number and number not in record.read(peeked).aliases:
            return Piece(number, b"", f"The registry answered with another study, {peeked.registry_id}.")
    except record.Rejected as refusal:
        return Piece(number, b"", refusal.reason)
    return Piece(number, raw)


def _take_query(intake: Intake, client: Client, query: str) -> None:
    """Page after page; what a page leaves behind is stored before the next is asked for."""
    for number, page in enumerate(client.pages(query, intake.run.cursor), start=1):
        pieces = (Piece(f"page {number}, record {at}", study) for at, study in enumerate(page.studies, start=1))
        intake.take(pieces, cursor=page.next_token)
