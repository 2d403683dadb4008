"""Bring trials up to date whose record has changed. What people decided here is never touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models

from trials.lib import sql
from trials.models import Change, Trial
from trials.registry.actions import rows
from trials.registry.actions.diff import changed_fields, comparable, fingerprint
from trials.registry.actions.new import CHANGE_COLUMNS, add_aliases, add_versions
from trials.registry.actions.shared import Shared
from trials.registry.models import RecordVersion
from trials.registry.record import Record

Pairs = list[tuple[int, Record]]
Told = dict[int, list[tuple[str, str, str]]]
Stored = dict[int, list[tuple[Any, ...]]]


def bring_up_to_date(pairs: Pairs, shared: Shared, *, at: Any, is_demo: bool) -> None:
    """Update trials (by id) to their new record, with a version and a change row for each field that differs. Inside a transaction."""
    if not pairs:
        return
    told: Told = defaultdict(list)
    _update_trials(pairs, told, at=at, is_demo=is_demo)
    _replace(rows.ALIASES, "aliases", pairs, {pk: [(alias,) for alias in record.aliases] for pk, record in pairs}, told)
    _replace(rows.CONDITIONS, "conditions", pairs, {pk: rows.conditions(record, shared) for pk, record in pairs}, told)
    _replace(rows.INTERVENTIONS, "interventions", pairs, {pk: rows.interventions(record) for pk, record in pairs}, told)
    _replace(rows.SPONSORS, "sponsors", pairs, {pk: rows.sponsors(record, shared) for pk, record in pairs}, told)
    _update_sites(pairs, shared, told)
    _tell(pairs, told, _versions(pairs, at=at), at=at)


def _update_trials(pairs: Pairs, told: Told, *, at: Any, is_demo: bool) -> None:
    columns = tuple(pairs[0][1].fields)
    stored = {row[0]: row[1:] for row in sql.select(Trial, ("id", *columns), "id", [pk for pk, _ in pairs])}
    updates = []
    for pk, record in pairs:
        values = tuple(record.fields[column] for column in columns)
        told[pk].extend(changed_fields(columns, stored[pk], values))
        updates.append((*values, record.content_hash, is_demo, at, pk))
    sql.update(Trial, (*columns, "content_hash", "is_demo", "fetched_at"), updates, also="page_stamp = page_stamp + 1")


def _stored(model: type[models.Model], columns: tuple[str, ...], pairs: Pairs) -> Stored:
    found: Stored = defaultdict(list)
    for pk, *values in sql.select(model, ("trial_id", *columns), "trial_id", [pk for pk, _ in pairs]):
        found[pk].append(tuple(values))
    return found


def _same_form(columns: tuple[str, ...], below: Iterable[Any]) -> list[list[Any]]:
    return sorted(
        ([comparable(column, value) for column, value in zip(columns, row, strict=True)] for row in below), key=lambda row: str(row[0])
    )


def _replace(table: tuple[type[models.Model], tuple[str, ...]], field: str, pairs: Pairs, wanted: dict[int, list[Any]], told: Told) -> None:
    """Replace rows below those trials where they differ; the position, or the alias, comes first in a row."""
    model, columns = table
    stored = _stored(model, columns, pairs)
    changed = []
    for pk, record in pairs:
        was, now = _same_form(columns, stored[pk]), _same_form(columns, wanted[pk])
        if was != now:
            told[pk].append((field, fingerprint(field, was), fingerprint(field, now)))
            changed.append((pk, record))
    sql.delete(model, "trial_id", [pk for pk, _ in changed])
    if field == "aliases":
        add_aliases(changed)
    else:
        sql.insert(model, ("trial_id", *columns), [(pk, *row) for pk, _ in changed for row in wanted[pk]])


def _update_sites(pairs: Pairs, shared: Shared, told: Told) -> None:
    """Sites keep their rows, because teams and enquiries point at them: a site that the record no longer lists is only marked so."""
    model, columns = rows.SITES
    stored = _stored(model, ("id", *columns, "listed"), pairs)
    added, altered, gone = [], [], []
    for pk, record in pairs:
        wanted = {row[0]: row for row in rows.sites(record, shared)}
        held = {row[1]: row for row in stored[pk]}
        before = [row[1:-1] for row in stored[pk] if row[-1]]
        was, now = _same_form(columns, sorted(before, key=_by_position)), _same_form(columns, wanted.values())
        if was != now:
            told[pk].append(("sites", fingerprint("sites", was), fingerprint("sites", now)))
        added += [(pk, *row, True, False) for site, row in wanted.items() if site not in held]
        altered += [(*row, True, held[site][0]) for site, row in wanted.items() if site in held and _differs(held[site], row)]
        gone += [(False, row[0]) for site, row in held.items() if site not in wanted and row[-1]]
    sql.insert(model, rows.SITE_COLUMNS, added)
    sql.update(model, (*columns, "listed"), altered)
    sql.update(model, ("listed",), gone)


def _by_position(row: tuple[Any, ...]) -> int:
    return int(row[1])


def _differs(held: tuple[Any, ...], wanted: Any) -> bool:
    columns = rows.SITES[1]
    return not held[-1] or _same_form(columns, [held[1:-1]]) != _same_form(columns, [wanted])


def _versions(pairs: Pairs, *, at: Any) -> dict[int, int]:
    """The id of each trial's version with this content; one that was kept before is used again."""
    known = {
        (trial, content): version
        for version, trial, content in sql.select(RecordVersion, ("id", "trial_id", "content_hash"), "trial_id", [pk for pk, _ in pairs])
    }
    found = {pk: known.get((pk, record.content_hash)) for pk, record in pairs}
    fresh = [(pk, record) for pk, record in pairs if found[pk] is None]
    kept = [(number, pk, record) for number, (pk, record) in zip(sql.reserve(RecordVersion, len(fresh)), fresh, strict=True)]
    add_versions(kept, at=at)
    return {**{pk: version for pk, version in found.items() if version}, **{pk: version for version, pk, _ in kept}}


def _tell(pairs: Pairs, told: Told, versions: dict[int, int], *, at: Any) -> None:
    """One row a field; a change that touches no field of ours (posted results, for instance) is told as "record"."""
    kind = Change.Kind.CHANGED.value
    sql.insert(
        Change,
        CHANGE_COLUMNS,
        [
            (pk, record.registry_id, kind, field, before, after, versions[pk], at)
            for pk, record in pairs
            for field, before, after in told[pk] or [("record", "", "")]
        ],
    )
