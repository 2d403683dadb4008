"""Read what records ask of people: `manage.py read_criteria --json FILE`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from trials.eligibility import tell

UNREADABLE = 2


class Command(BaseCommand):
    """Needs no database with --json."""

    help = "Read eligibility criteria and print what they ask for, one line of JSON a trial. Exit status 2: a file that cannot be read."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The file."""
        parser.add_argument(
            "--json", type=Path, required=True, metavar="FILE", help="lines of JSON (also .gz): nct_id and criteria, or whole studies"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read and print, line by line."""
        for line in _lines(options["json"]):
            self.stdout.write(json.dumps(tell.told(line), ensure_ascii=False))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _object(line, path.name, number)
    except (OSError, EOFError, UnicodeDecodeError) as fault:
        raise CommandError(f"The file {path.name} cannot be read: {fault}.", returncode=UNREADABLE) from None


def _object(line: str, name: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise CommandError(f"Line {number} of {name} is not a JSON object.", returncode=UNREADABLE)
    return found
