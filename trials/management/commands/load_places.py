"""Fill the table of places."""

from __future__ import annotations

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand

from trials.places import actions
from trials.places.sources import learned, nations, towns, zips

SOURCES = (nations, towns, zips, learned)


class Command(BaseCommand):
    """`manage.py load_places`. Safe to run again: a source that has not changed since is left alone."""

    help = "Load towns, ZIP codes and countries, and learn the postcodes of the trials' own sites. Run it again after a large import."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to load what is there already."""
        parser.add_argument("--again", action="store_true", help="load every source anew, even if nothing has changed")

    def handle(self, *args: Any, **options: Any) -> None:
        """A line a source."""
        for source in SOURCES:
            edition = source.edition()
            if not options["again"] and actions.is_loaded(source.SOURCE, edition):
                continue
            began = monotonic()
            number = actions.store(source.entries(), source=source.SOURCE, edition=edition)
            self.stdout.write(f"{source.SOURCE}: {number:,} places in {monotonic() - began:.1f} s")
        self.stdout.write("All places are loaded.")
