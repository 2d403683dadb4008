"""Rows that many trials share, found again by their natural key: conditions by address, organisations by name, sites by key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trials.lib import sql
from trials.models import Condition, Organisation, Site
from trials.registry.record import Record

_MOST_KEPT = 100_000
_SITE_COLUMNS = ("key", "facility", "city", "region", "postcode", "country", "country_code", "latitude", "longitude")


class Shared:
    """Ids of shared rows, remembered from batch to batch; `forget` when a transaction was undone."""

    def __init__(self) -> None:
        self.conditions: dict[str, int] = {}
        self.organisations: dict[str, int] = {}
        self.sites: dict[str, int] = {}

    def forget(self) -> None:
        """What was remembered may not be in the database."""
        for ids in (self.conditions, self.organisations, self.sites):
            ids.clear()

    def find_or_add(self, records: Iterable[Record]) -> None:
        """After this the ids of all that these records name are known. What is already there is left as it is."""
        conditions: dict[str, tuple[Any, ...]] = {}
        organisations: dict[str, tuple[Any, ...]] = {}
        sites: dict[str, tuple[Any, ...]] = {}
        for record in records:
            for topic in record.conditions:
                if topic.slug not in self.conditions:
                    conditions[topic.slug] = (topic.slug, topic.name)
            for backer in record.sponsors:
                if backer.name not in self.organisations:
                    organisations[backer.name] = (backer.name, backer.kind)
            for place in record.sites:
                if place.key not in self.sites:
                    sites[place.key] = (
                        place.key, place.facility, place.city, place.region, place.postcode, place.country, place.country_code,
                        place.latitude, place.longitude, False, "",
                    )  # fmt: skip
        _learn(Condition, ("slug", "name"), self.conditions, conditions)
        _learn(Organisation, ("name", "kind"), self.organisations, organisations)
        _learn(Site, (*_SITE_COLUMNS, "paused", "languages"), self.sites, sites)


def _learn(model: Any, columns: tuple[str, ...], ids: dict[str, int], wanted: dict[str, tuple[Any, ...]]) -> None:
    """Put the id of each wanted key into `ids`, adding the rows that are missing. The key is the first column."""
    if not wanted:
        return
    if len(ids) + len(wanted) > _MOST_KEPT:
        ids.clear()
    for pk, key in sql.select(model, ("id", columns[0]), columns[0], wanted):
        ids[key] = pk
    missing = [row for key, row in wanted.items() if key not in ids]
    numbers = sql.reserve(model, len(missing))
    sql.insert(model, ("id", *columns), ((pk, *row) for pk, row in zip(numbers, missing, strict=True)))
    ids.update((row[0], pk) for pk, row in zip(numbers, missing, strict=True))
