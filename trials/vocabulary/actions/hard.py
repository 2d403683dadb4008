"""Count the words of records that nobody has explained, a part of the trials at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction

from trials import audit
from trials.models import Trial, User
from trials.vocabulary import hard
from trials.vocabulary.models import Counted, GlossaryEntry, HardWord

# So many trials a pass: about a second of work.
PASS = 500
FIELDS = ("brief_summary", "detailed_description", "eligibility_text")
# A word of a single record helps nobody else.
FEWEST = 2
BATCH = 500


@transaction.atomic
def count_hard_words(*, at: datetime) -> bool:
    """Look at the next trials; after the last one the count is whole and begins anew. Whether there are more trials in this count."""
    place, _is_new = Counted.objects.get_or_create(pk=1)
    listed = Trial.objects.filter(listing=Trial.Listing.LISTED, pk__gt=place.trial_id).order_by("pk")
    rows = list(listed.values_list("pk", *FIELDS)[:PASS])
    if rows:
        _add(Counter(word for _pk, *texts in rows for word in hard.candidates("\n".join(filter(None, texts)))))
        place.trial_id = rows[-1][0]
    else:
        HardWord.objects.update(records=models.F("counting"), counting=0)
        HardWord.objects.filter(records__lt=FEWEST, plain=False).delete()
        place.trial_id = 0
    place.save()
    return bool(rows)


def _add(counted: Counter[str]) -> None:
    wanted = _unexplained(counted)
    held = HardWord.objects.in_bulk(wanted, field_name="word")
    rows = []
    for word in wanted:
        row = held.get(word) or HardWord(word=word)
        row.counting += counted[word]
        row.records = max(row.records, row.counting)
        rows.append(row)
    HardWord.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["word"], update_fields=["records", "counting"]
    )


def _unexplained(words: Iterable[str]) -> list[str]:
    """Less those that are explained, and those that our own explanations use: who understands these understands them."""
    entries = list(GlossaryEntry.objects.filter(language="en"))
    explained = {form for entry in entries for written in entry.forms for form in (written, written.lower())}
    plain = HardWord.objects.filter(plain=True).values_list("word", flat=True)
    ours = hard.stems([*(entry.meaning for entry in entries), *plain])
    explained.update(plain)
    return sorted(word for word in words if word not in explained and (word.isupper() or hard.stem(word) not in ours))


@transaction.atomic
def store_plain(words: Iterable[str]) -> None:
    """Words that ship as plain enough leave the list, and so do their plain forms with the next whole count."""
    rows = [HardWord(word=word, plain=True) for word in words]
    HardWord.objects.bulk_create(rows, batch_size=BATCH, update_conflicts=True, unique_fields=["word"], update_fields=["plain"])


def forget_explained(entries: Iterable[GlossaryEntry]) -> None:
    """Words that are explained now leave the list."""
    forms = {form for entry in entries for written in entry.forms for form in (written, written.lower())}
    HardWord.objects.filter(word__in=forms, plain=False).delete()


@transaction.atomic
def set_aside(words: Iterable[HardWord], *, by: User | None, at: datetime) -> None:
    """A person here says that these words need no explanation; they leave the list and do not come back."""
    for word in words:
        word.plain = True
        word.save(update_fields=["plain"])
        audit.record(by, "changed", word, ["plain"], at=at)
