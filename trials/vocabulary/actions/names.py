"""Count which conditions the listed trials name, for spelling and proposals."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Count

from trials.models import Condition, Trial
from trials.vocabulary import keys
from trials.vocabulary.actions.stamp import raise_stamp
from trials.vocabulary.models import KnownName

# More names would cost memory in every process and are in hardly any record.
MOST_NAMES = 30_000
LONGEST = 100


@transaction.atomic
def count_names(*, at: datetime) -> int:
    """Count again; how many names there are comes back. Nothing is written where nothing changed."""
    counted = Condition.objects.filter(trials__listing=Trial.Listing.LISTED).annotate(number=Count("trials")).order_by("-number", "name")
    wanted: dict[str, tuple[str, int]] = {}
    for name, number in counted.values_list("name", "number")[:MOST_NAMES].iterator(chunk_size=5000):
        folded = keys.fold(name)
        if 1 < len(folded) <= LONGEST:
            first, before = wanted.get(folded, (name, 0))
            wanted[folded] = (first, before + number)
    held = {folded: (name, trials) for folded, name, trials in KnownName.objects.values_list("folded", "name", "trials")}
    if held != wanted:
        KnownName.objects.all().delete()
        rows = (KnownName(folded=folded, name=name, trials=number) for folded, (name, number) in wanted.items())
        KnownName.objects.bulk_create(rows, batch_size=5000)
        raise_stamp()
    return len(wanted)
