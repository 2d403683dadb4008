"""A record as rows of the tables below a trial."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from django.db import connection

from trials.lib.sql import Row
from trials.models import Intervention, Trial, TrialAlias, TrialCondition, TrialSite, TrialSponsor
from trials.registry.actions.shared import Shared
from trials.registry.record import Record

# Written by import beside the record's own fields.
KEPT = ("registry", "registry_id", "is_demo", "content_hash", "fetched_at")

ALIASES = (TrialAlias, ("alias",))
CONDITIONS = (TrialCondition, ("position", "condition_id", "name"))
INTERVENTIONS = (Intervention, ("position", "kind", "name", "description", "other_names", "arm_labels"))
SPONSORS = (TrialSponsor, ("position", "organisation_id", "role"))
SITES = (TrialSite, ("site_id", "position", "status", "contacts"))
_NEW_SITE = (*SITES[1], "listed", "paused")
SITE_COLUMNS = ("trial_id", *_NEW_SITE)


def conditions(record: Record, shared: Shared) -> list[Row]:
    """In the record's order and spelling."""
    return [(at, shared.conditions[topic.slug], topic.name) for at, topic in enumerate(record.conditions)]


def interventions(record: Record) -> list[Row]:
    """In the record's order; the last two are JSON text."""
    return [
        (at, given.kind, given.name, given.description, given.other_names, given.arm_labels)
        for at, given in enumerate(record.interventions)
    ]


def sponsors(record: Record, shared: Shared) -> list[Row]:
    """Lead sponsor first."""
    return [(at, shared.organisations[backer.name], backer.role) for at, backer in enumerate(record.sponsors)]


def sites(record: Record, shared: Shared) -> list[Row]:
    """In the record's order; contacts are JSON text."""
    return [(shared.sites[place.key], at, place.status, place.contacts) for at, place in enumerate(record.sites)]


def new_sites(record: Record, shared: Shared) -> Iterator[Row]:
    """Sites of a trial, listed and not paused."""
    return ((*row, True, False) for row in sites(record, shared))


class TrialRow:
    """Turns records into whole rows of the trial's table: the record's fields, and what nobody has curated yet."""

    def __init__(self, *, at: Any, listing: str, is_demo: bool) -> None:
        fields = [field for field in Trial._meta.local_concrete_fields if not field.primary_key]
        self.columns = ("id", *(str(field.column) for field in fields))
        self._rest = {str(field.column): field.get_db_prep_save(field.get_default(), connection) for field in fields}
        self._rest |= {"listing": listing, "is_demo": is_demo, "fetched_at": at}
        self._values = itemgetter(*self.columns)

    def of(self, pk: int, record: Record) -> tuple[Any, ...]:
        """The row in the order of `columns`."""
        values = self._rest | record.fields
        values |= {"id": pk, "registry": record.registry, "registry_id": record.registry_id, "content_hash": record.content_hash}
        return tuple(self._values(values))
