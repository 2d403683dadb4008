"""The few statements that loading many rows needs a thousand times a second: COPY on PostgreSQL, `executemany` on SQLite.

The ORM reaches a tenth of this. Table and column names come from the models; values are always bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from itertools import batched
from typing import Any

from django.db import connection, models

Row = Sequence[Any]
_PER_LOOKUP = 10_000
# What SQLite calls `synchronous = NORMAL`.
_NORMAL = 1


def is_postgres() -> bool:
    """Whether the database is PostgreSQL; it is SQLite otherwise."""
    return connection.vendor == "postgresql"


def moment(at: datetime) -> Any:
    """An aware time as the database takes it."""
    return connection.ops.adapt_datetimefield_value(at)


def reserve(model: type[models.Model], count: int) -> range | list[int]:
    """Numbers for `count` new rows, inside a transaction. SQLite has one writer, so the next numbers are free."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if is_postgres():
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
            return [number for (number,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
        last = found[0] if found else 0
    return range(last + 1, last + 1 + count)


def insert(model: type[models.Model], columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Add rows."""
    if is_postgres():
        with connection.cursor() as cursor, cursor.copy(_copy(model._meta.db_table, columns)) as copy:
            for row in rows:
                copy.write_row(row)
    else:
        many(_insert(model._meta.db_table, columns), rows)


def update(model: type[models.Model], columns: tuple[str, ...], rows: Iterable[Row], *, also: str = "") -> None:
    """Set `columns` of existing rows; each row ends with its id. `also` is SQL added to the settings, never a value."""
    settings = ", ".join([*(f'"{column}" = %s' for column in columns), *([also] if also else [])])
    many(f'UPDATE "{model._meta.db_table}" SET {settings} WHERE id = %s', rows)  # noqa: S608  # names from the models


def delete(model: type[models.Model], key: str, keys: Iterable[Any]) -> None:
    """Delete the rows whose `key` is among `keys`."""
    many(f'DELETE FROM "{model._meta.db_table}" WHERE "{key}" = %s', [(value,) for value in keys])  # noqa: S608  # names from the models


def many(statement: str, rows: Iterable[Row]) -> None:
    """Run one statement, with `%s` for each value, for every row."""
    if is_postgres():
        with connection.cursor() as cursor:
            cursor.executemany(statement, list(rows))
        return
    connection.ensure_connection()
    # Django's own cursor would rewrite the statement and, in DEBUG, keep it for every row.
    with connection.wrap_database_errors:
        connection.connection.executemany(statement.replace("%s", "?"), rows)


def select(model: type[models.Model], columns: tuple[str, ...], key: str, keys: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Rows whose `key` is among `keys`, in no order."""
    names = ", ".join(f'"{column}"' for column in columns)
    among = "= ANY(%s)" if is_postgres() else "IN (SELECT value FROM json_each(%s))"
    statement = f'SELECT {names} FROM "{model._meta.db_table}" WHERE "{key}" {among}'  # noqa: S608  # names from the models
    with connection.cursor() as cursor:
        for some in batched(keys, _PER_LOOKUP):
            cursor.execute(statement, [_bound(list(some))])
            yield from cursor.fetchall()


def _bound(keys: list[Any]) -> Any:
    return keys if is_postgres() else connection.ops.adapt_json_value(keys, None)


@lru_cache(maxsize=64)
def _copy(table: str, columns: tuple[str, ...]) -> str:
    return f'COPY "{table}" ({_quoted(columns)}) FROM STDIN'


@lru_cache(maxsize=64)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f'INSERT INTO "{table}" ({_quoted(columns)}) VALUES ({", ".join(["%s"] * len(columns))})'  # noqa: S608  # names from the models


def _quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


@contextmanager
def relaxed_sqlite() -> Iterator[None]:
    """On SQLite let a power cut undo the last transactions of an import, which runs again anyway; a page that says "saved" never may."""
    if is_postgres() or connection.in_atomic_block or _synchronous() <= _NORMAL:
        yield
        return
    before = _synchronous()
    _set_synchronous(_NORMAL)
    try:
        yield
    finally:
        _set_synchronous(before)


def _synchronous() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        return int(cursor.fetchone()[0])


def _set_synchronous(level: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA synchronous = {level}")
