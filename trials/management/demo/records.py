"""The practice trials go in, through the same door as real ones."""

from __future__ import annotations

from datetime import datetime

import msgspec
from django.conf import settings
from django.utils import timezone

from trials.actions import changes
from trials.models import Trial
from trials.registry import actions, demo
from trials.registry.models import ImportRun
from trials.registry.record import Record, Rejected, peek, read

# What the list of imports says of it.
SOURCE = "practice records (fixtures/registry)"
WITHOUT_TITLE = {"protocolSection": {"identificationModule": {"nctId": "DEMO9999"}}}


def load(*, at: datetime) -> actions.Counts:
    """Take in every record of the demonstration, new ones listed. Where the real record of a number is held already, that stays.

    The first time it stands in the list of imports, with one record that could not be taken, so that people see what that looks like.
    """
    if ImportRun.objects.filter(source=SOURCE).exists():
        return actions.apply_records(_records(at), at=at, listing=Trial.Listing.LISTED, is_demo=True)
    with changes.in_order():
        run = actions.start(source=SOURCE, at=at)
        records = _records(at)
        places = [f"{record.registry_id}.json" for record in records]
        batch = actions.Batch(records=records, places=places, refused=[_refused()], is_demo=True)
        counts = actions.store(run, batch, at=at, listing=Trial.Listing.LISTED, shared=actions.Shared())
        actions.finish(run, at=at)
    return counts


def _refused() -> actions.Refused:
    """A made-up record without a title, and the reason that an import gives for it."""
    try:
        read(peek(msgspec.json.encode(WITHOUT_TITLE)))
    except Rejected as reason:
        return actions.Refused("a made-up record", "DEMO9999", reason.reason)
    raise AssertionError("A record without a title was taken.")


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
