"""Hold answers against records: `manage.py check_answers --json FILE`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from trials.eligibility.outcomes import outcomes
from trials.management import lines


class Command(BaseCommand):
    """Needs no database, and keeps nothing of what it reads."""

    help = (
        "Print, one line of JSON a line of the file, what answers say to each criterion of a record, and why. A line has a record "
        "(study; or criteria, min_age, max_age, sex, healthy, conditions) and answers by topic. Exit status 2: a file that cannot be read."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The file."""
        parser.add_argument("--json", type=Path, required=True, metavar="FILE", help="lines of JSON (also .gz) with a record and answers")

    def handle(self, *args: Any, **options: Any) -> None:
        """Judge and print, line by line."""
        for line in lines.objects(options["json"]):
            lines.write(self, outcomes(line))
