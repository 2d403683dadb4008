"""The practice trials go in, through the same door as real ones."""

from __future__ import annotations

from datetime import datetime

import msgspec
from django.conf import settings
from django.utils import timezone

from trials.models import Trial
from trials.registry import actions, demo
from trials.registry.record import Record, peek, read


def load(*, at: datetime) -> actions.Counts:
    """Take in every record of the demonstration, new ones listed. Where the real record of a number is held already, that stays."""
    return actions.apply_records(_records(at), at=at, listing=Trial.Listing.LISTED, is_demo=True)


def refresh(*, at: datetime) -> None:
    """In a practice copy that runs for months: move the dates of the practice trials that are here; what people deleted stays away."""
    if not (settings.DEBUG or settings.DEMO):
        return
    here = set(Trial.objects.filter(is_demo=True).values_list("registry_id", flat=True))
    if here:
        held = [record for record in _records(at) if record.registry_id in here]
        actions.apply_records(held, at=at, listing=Trial.Listing.LISTED, is_demo=True)


def _records(at: datetime) -> list[Record]:
    return [read(peek(msgspec.json.encode(study))) for study in demo.studies(timezone.localdate(at))]
