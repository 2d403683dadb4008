"""The practice trials go in, through the same door as real ones."""

from __future__ import annotations

from datetime import datetime

import msgspec
from django.utils import timezone

from trials.models import Trial
from trials.registry import actions, demo
from trials.registry.record import peek, read


def load(*, at: datetime) -> actions.Counts:
    """Take in every record of the demonstration, new ones listed. Where the real record of a number is held already, that stays."""
    today = timezone.localdate(at)
    records = [read(peek(msgspec.json.encode(study))) for study in demo.studies(today)]
    return actions.apply_records(records, at=at, listing=Trial.Listing.LISTED, is_demo=True)
