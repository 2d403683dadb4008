"""A small query that every page asks, written once: Django takes longer to write such a statement than a database to answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

# A statement for each of these numbers of keys; more are asked for in one of their own number.
SIZES = (1, 4, 10, 20, 50, 100)


class Statement:
    """Rows by a few keys. `make` gives the query, as `values_list`, for a list of keys, which all stand in one `__in`.

    Rows come as the database has them: a truth value may be 0 or 1.
    """

    def __init__(self, make: Callable[[list[Any]], QuerySet[Any, Any]], kind: type[int] | type[str] = int) -> None:
        self._make, self._kind = make, kind
        self._written = lru_cache(maxsize=20)(self._write)

    def rows(self, keys: Iterable[Any]) -> Sequence[tuple[Any, ...]]:
        """What the query gives for these keys, in its order; nothing without keys."""
        asked = list(dict.fromkeys(keys))
        if not asked:
            return []
        size = next((size for size in SIZES if size >= len(asked)), len(asked))
        statement, places = self._written(connection.vendor, size)
        filled = asked + asked[-1:] * (size - len(asked))
        with connection.cursor() as cursor:
            cursor.execute(statement, [filled[value] if is_key else value for is_key, value in places])
            return cursor.fetchall()

    def _write(self, vendor: str, size: int) -> tuple[str, list[tuple[bool, Any]]]:
        """The statement, and for each of its places either the number of a key or the value itself."""
        stand_ins = [self._kind(-1_000_000_007 - number) for number in range(size)]
        statement, values = self._make(stand_ins).query.sql_with_params()
        number = {value: at for at, value in enumerate(stand_ins)}
        return statement, [(True, number[value]) if value in number else (False, value) for value in values]
