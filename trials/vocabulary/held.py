"""Copies in memory of what the vocabulary says: one of a kind a process, made again when the stamp has risen."""

from __future__ import annotations

import threading
from collections.abc import Callable

from trials.lib.statement import Statement
from trials.vocabulary.models import Stamp

_STAMP = Statement(lambda keys: Stamp.objects.filter(pk__in=keys).order_by().values_list("number"))


class Held[T]:
    """`make` gives the copy from the stamp and a key, such as a language; only the newest stamp is kept."""

    def __init__(self, make: Callable[[int, str], T]) -> None:
        self._make, self._lock = make, threading.Lock()
        self._kept: tuple[int, dict[str, T]] = (-1, {})

    def of(self, key: str = "") -> T:
        """The copy of now; one small query when it is still right."""
        rows = _STAMP.rows([1])
        stamp = rows[0][0] if rows else 0
        kept_stamp, kept = self._kept
        if kept_stamp == stamp and key in kept:
            return kept[key]
        with self._lock:
            kept_stamp, kept = self._kept
            same = kept if kept_stamp == stamp else {}
            if key not in same:
                same = {**same, key: self._make(stamp, key)}
                self._kept = stamp, same
            return same[key]

    def forget(self) -> None:
        """Drop the copies, for tests whose database is rolled back."""
        self._kept = (-1, {})
