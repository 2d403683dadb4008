"""Bring this machine's search index up to date: `manage.py update_index`."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from trials.management.telling import Bar
from trials.models import Trial
from trials.search.index import store, writing


class Command(BaseCommand):
    """Follows what changed; makes the index from nothing where there is none that can be read."""

    help = "Bring the search index of this machine up to date, or make it again. Can be stopped and run again at any time."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Only whether to begin from nothing."""
        parser.add_argument("--rebuild", action="store_true", help="make the index again from nothing, even if there is one")

    def handle(self, *args: Any, **options: Any) -> None:
        """Follow or rebuild, and say how many trials were read."""
        try:
            if not options["rebuild"] and self._follow():
                return
            with Bar(self.stdout, total=Trial.objects.listed().count()) as bar:
                state = writing.rebuild(progress=bar.more)
        except store.Busy:
            raise CommandError("Another process is writing the search index of this machine. Nothing was done here.") from None
        except (OSError, ValueError) as fault:
            raise CommandError(f"The search index could not be written ({fault}). The old one, if there is one, still counts.") from None
        self.stdout.write(f"indexed {state.trials} trials from nothing")

    def _follow(self) -> bool:
        """Whether following was enough."""
        total = 0
        try:
            while count := writing.follow(look_first=not total):
                total += count
        except store.Unusable as reason:
            self.stdout.write(f"Starting from nothing: {reason}.")
            return False
        self.stdout.write(f"indexed {total} changed trials")
        return True
