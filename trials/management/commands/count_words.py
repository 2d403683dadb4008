"""Count the hard words of the records once through."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from trials.vocabulary import actions
from trials.vocabulary.models import HardWord


class Command(BaseCommand):
    """`manage.py count_words`."""

    help = "Count which words of listed trials nobody has explained, to the end of this count. `work` does a part of it every five minutes."

    def handle(self, *args: Any, **options: Any) -> None:
        """Go on where the last count stopped; each part stands by itself, so that it may be killed."""
        parts = 0
        while actions.count_hard_words(at=timezone.now()):
            parts += 1
        self.stdout.write(f"parts {parts} words {HardWord.objects.filter(plain=False).count()}")
