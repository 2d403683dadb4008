"""Searches that found nothing, so that curators can add the words. Nobody can be known by them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models, transaction
from django.utils.crypto import salted_hmac

from trials.lib.text import one_line
from trials.vocabulary import keys
from trials.vocabulary.models import MissedSearch

TIMES_UNTIL_KEPT = 3
LONGEST = 120
MOST_WORDS = 8
# A letter in front is enough: words with digits or @ may be numbers, dates or addresses of a person.
_TELLING = re.compile(r"[\d@]|://|www\.")
FEWEST_LETTERS = 3


@transaction.atomic
def note_missed(text: str, *, at: datetime) -> None:
    """Count words that found nothing. Words with digits or @ are dropped; the rest is stored in clear the third time only."""
    said = _bare(text)
    if len(said) < FEWEST_LETTERS:
        return
    mark = salted_hmac("vocabulary.missed", keys.fold(said), algorithm="sha256").hexdigest()
    row, is_new = MissedSearch.objects.get_or_create(hash=mark, defaults={"first_at": at, "last_at": at})
    if is_new:
        return
    MissedSearch.objects.filter(pk=row.pk).update(times=models.F("times") + 1, last_at=at)
    MissedSearch.objects.filter(pk=row.pk, times__gte=TIMES_UNTIL_KEPT, text="").update(text=said)


def purge(*, at: datetime) -> int:
    """Forget what nobody looked for in the last days (setting `missed_searches`). How many went comes back."""
    days = settings.RETENTION_DAYS["missed_searches"]
    return MissedSearch.objects.filter(last_at__lt=at - timedelta(days=days)).delete()[0]


def _bare(text: str) -> str:
    words = [word for word in one_line(text[:1000]).split() if not _TELLING.search(word)]
    return " ".join(words[:MOST_WORDS])[:LONGEST].strip()
