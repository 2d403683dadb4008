"""Fill the table of places, a source at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import batched
from operator import attrgetter
from typing import Any

from django.db import connection, models, transaction

from trials.lib import sql
from trials.places.models import Loaded, Place, PlaceName
from trials.places.sources.entry import Entry

_AT_ONCE = 5_000
_FIELDS = ("kind", "name", "postcode", "region", "country_code", "latitude", "longitude", "population")
_values = attrgetter(*_FIELDS)


def is_loaded(source: str, edition: str) -> bool:
    """Whether the table holds this edition of a source already."""
    return Loaded.objects.filter(source=source, edition=edition).exists()


@transaction.atomic
def store(entries: Iterable[Entry], *, source: str, edition: str) -> int:
    """Put the places of a source in the place of those it gave before, all or none. Gives how many there are."""
    old = Place.objects.filter(source=source)
    PlaceName.objects.filter(place__in=old.values("pk"))._raw_delete(connection.alias)
    old._raw_delete(connection.alias)
    next_id = (Place.objects.aggregate(last=models.Max("pk"))["last"] or 0) + 1
    count = 0
    gathered = list(entries)
    with _indexes_after(PlaceName, rows=sum(len(entry.keys) for entry in gathered)):
        for batch in batched(gathered, _AT_ONCE):
            rows = [(number, source, *_values(entry)) for number, entry in enumerate(batch, start=next_id)]
            sql.insert(Place, ("id", "source", *_FIELDS), rows)
            sql.insert(PlaceName, ("place_id", "key", "preferred"), _names(batch, next_id))
            next_id += len(batch)
            count += len(batch)
    _move_counter_on(next_id)
    Loaded.objects.update_or_create(source=source, defaults={"edition": edition})
    return count


@contextmanager
def _indexes_after(model: type[models.Model], *, rows: int) -> Iterator[None]:
    """Where most rows of a SQLite table come now, its indexes are made after them, in the same transaction: half a million keys in no order
    cost three times as much one by one."""
    table = model._meta.db_table
    if connection.vendor != "sqlite" or rows < model._default_manager.count():
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL", [table])
        indexes = cursor.fetchall()
        for name, _statement in indexes:
            cursor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")
        yield
        for _name, statement in indexes:
            cursor.execute(statement)


def _names(batch: tuple[Entry, ...], first: int) -> Iterator[tuple[Any, ...]]:
    for number, entry in enumerate(batch, start=first):
        for key in entry.keys:
            yield number, key, key in entry.own_keys


def _move_counter_on(next_id: int) -> None:
    """Ids were given by hand; PostgreSQL's own counter must not give them again."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s, false)", [Place._meta.db_table, next_id])
