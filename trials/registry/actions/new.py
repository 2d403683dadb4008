"""Store trials that the portal does not hold yet."""

from __future__ import annotations

from itertools import chain, repeat
from typing import Any

from trials.actions import screens
from trials.lib import sql
from trials.models import Change, Trial
from trials.registry.actions import rows
from trials.registry.actions.shared import Shared
from trials.registry.models import RecordVersion
from trials.registry.record import Record

VERSION_COLUMNS = ("id", "trial_id", "registry_id", "content_hash", "raw", "fetched_at")
CHANGE_COLUMNS = ("trial_id", "registry_id", "kind", "field", "before", "after", "version_id", "at")


def add(records: list[Record], shared: Shared, *, at: Any, listing: str, is_demo: bool) -> None:
    """Insert trials with all their rows, their first version and one "added" change each. Inside a transaction."""
    if not records:
        return
    ids = list(sql.reserve(Trial, len(records)))
    versions = list(sql.reserve(RecordVersion, len(records)))
    made = list(zip(ids, records, strict=True))
    row = rows.TrialRow(at=at, listing=listing, is_demo=is_demo)
    sql.insert(Trial, row.columns, (row.of(pk, record) for pk, record in made))
    for (model, columns), of_record in (
        (rows.CONDITIONS, lambda record: rows.conditions(record, shared)),
        (rows.INTERVENTIONS, rows.interventions),
        (rows.SPONSORS, lambda record: rows.sponsors(record, shared)),
        ((rows.SITES[0], rows.SITE_COLUMNS[1:]), lambda record: rows.new_sites(record, shared)),
    ):
        below = chain.from_iterable(((pk, *values) for values in of_record(record)) for pk, record in made)
        sql.insert(model, ("trial_id", *columns), below)
    screens.relist(ids)
    add_aliases(made)
    add_versions(list(zip(versions, ids, records, strict=True)), at=at)
    sql.insert(
        Change,
        CHANGE_COLUMNS,
        (
            (pk, record.registry_id, Change.Kind.ADDED.value, "", "", "", version, at)
            for (pk, record), version in zip(made, versions, strict=True)
        ),
    )


def add_aliases(made: list[tuple[int, Record]]) -> None:
    """Old numbers lead to this trial now, wherever they led before."""
    found = chain.from_iterable(zip(record.aliases, repeat(pk)) for pk, record in made)
    sql.many(
        'INSERT INTO "trials_trialalias" (alias, trial_id) VALUES (%s, %s) ON CONFLICT (alias) DO UPDATE SET trial_id = excluded.trial_id',
        list(found),
    )


def add_versions(kept: list[tuple[int, int, Record]], *, at: Any) -> None:
    """Keep the raw records: id of the version, id of the trial, record."""
    sql.insert(
        RecordVersion,
        VERSION_COLUMNS,
        ((version, pk, record.registry_id, record.content_hash, record.raw, at) for version, pk, record in kept),
    )
