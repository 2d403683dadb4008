"""Word a question in other words than it was shipped with."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from trials import audit
from trials.actions import past
from trials.eligibility.models import TopicWording
from trials.eligibility.questions import PERSONS
from trials.eligibility.questions.voice import spoken
from trials.eligibility.topics import by_key
from trials.lib.text import clean, one_line
from trials.models import User

PARTS: Final = ("question", "help", "box", "when")


class NotSpoken(ValueError):
    """The words in brackets are none that can be filled in."""


@transaction.atomic
def reword(topic: str, *, language: str, by: User, at: datetime, **words: str) -> TopicWording:
    """Set `question`, `help`, `box` or `when`; an empty one is as shipped again. Raises KeyError for no topic, `NotSpoken`."""
    unknown = words.keys() - set(PARTS)
    if unknown:
        raise ValueError(f"No part of a question: {', '.join(sorted(unknown))}.")
    by_key(topic)
    row = TopicWording.objects.select_for_update().filter(topic=topic, language=language).first()
    row = row or TopicWording(topic=topic, language=language)
    for name, text in words.items():
        written = one_line(clean(text))
        _check(written, language)
        setattr(row, name, written)
    row.by, row.at = by, at
    past.sign(row, by=by, at=at)
    row.save()
    audit.record(by, "reworded", row, sorted(words), at=at)
    return row


def _check(written: str, language: str) -> None:
    try:
        for person in PERSONS:
            spoken(written, language=language, person=person)
    except KeyError as name:
        raise NotSpoken(str(name)) from None
