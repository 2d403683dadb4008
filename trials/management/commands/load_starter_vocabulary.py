"""Bring in the words that ship with the portal."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials.vocabulary import actions
from trials.vocabulary.models import Origin
from trials.vocabulary.sources import starter
from trials.vocabulary.sources.entry import Unreadable

FOLDER = settings.BASE_DIR / "fixtures" / "vocabulary"


class Command(BaseCommand):
    """`manage.py load_starter_vocabulary`."""

    help = "Load common lay words (English and Spanish) and the glossary. Safe to run again: what people here changed stays."

    def handle(self, *args: Any, **options: Any) -> None:
        """Concepts, glossary, then the names in the records."""
        try:
            counts = actions.store(starter.concepts(FOLDER), origin=Origin.STARTER)
            explained = actions.store_glossary(starter.glossary(FOLDER))
            actions.store_plain(starter.plain_words(FOLDER))
        except (Unreadable, OSError) as error:
            raise CommandError(str(error)) from None
        actions.count_names(at=timezone.now())
        self.stdout.write(f"concepts {counts.concepts} terms {counts.terms} gone {counts.gone} explained {explained}")
