"""Take the demonstration out of a portal."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from trials.management.demo import erasing


class Command(BaseCommand):
    """Works in a real portal too, so that one that began as a practice copy can be cleaned. Safe to run again."""

    help = "Delete the demonstration trials, all enquiries and letters about them, and the practice logins."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete, and say how much."""
        counts = erasing.erase(at=timezone.now())
        self.stdout.write("Deleted: " + ", ".join(f"{name} {number}" for name, number in counts.items()) + ".")
