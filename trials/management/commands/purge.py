"""Deletes what is past the time for which we said that we keep it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from trials.enquiries import actions as enquiries
from trials.outbox import actions as outbox
from trials.summaries import actions as summaries
from trials.throttle import actions as throttle
from trials.vocabulary import actions as vocabulary


class Command(BaseCommand):
    """`manage.py purge`."""

    help = (
        "Delete closed enquiries, held spam, the texts of old letters, old counts, searches without result and what is noted of old "
        "questions to a language model, after the days in the settings. Safe to run twice."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """One pass; ends with counts."""
        at = timezone.now()
        gone = enquiries.purge(at=at)
        counts = f"letters {outbox.purge(at=at)} counts {throttle.purge(at=at)} searches {vocabulary.purge(at=at)}"
        self.stdout.write(f"enquiries {gone} {counts} questions {summaries.purge_calls(at=at)}")
