"""Bring in the names of the Medical Subject Headings."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from trials.vocabulary import actions
from trials.vocabulary.models import Origin
from trials.vocabulary.sources import mesh
from trials.vocabulary.sources.entry import Unreadable


class Command(BaseCommand):
    """`manage.py import_vocabulary FILE`."""

    help = "Import names from desc20xx.xml (also .gz) of the National Library of Medicine, or its tab-separated form. Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and which branches of the tree."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--branches", default=",".join(mesh.BRANCHES), help="beginnings of tree numbers (default: %(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        """One transaction: a broken file changes nothing."""
        file, branches = options["file"], tuple(filter(None, options["branches"].split(",")))
        if not file.is_file():
            raise CommandError(f"There is no file {file.name}.")
        with tqdm(unit=" headings", disable=not self.stdout.isatty(), leave=False) as bar:
            try:
                counts = actions.store(mesh.read(file, branches), origin=Origin.IMPORTED, tell=bar.update)
            except Unreadable as error:
                raise CommandError(str(error)) from None
        actions.count_names(at=timezone.now())
        self.stdout.write(f"concepts {counts.concepts} terms {counts.terms} gone {counts.gone}")
