"""What this process reads: one generation, taken up anew when `current` changes. Faults are told once a minute, not once a request."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import structlog
import tantivy

from trials.search.index import schema, store
from trials.search.index.columns import Facets
from trials.search.index.geo import OpenSites
from trials.search.index.store import State, Unusable

log = structlog.get_logger()
LOOK_EVERY_SECONDS = 0.5
TELL_EVERY_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An index as it stood at one moment. `counts_of_all` are the counts of a search for everything, once somebody asked for them."""

    state: State
    searcher: tantivy.Searcher
    sites: OpenSites
    counts_of_all: Facets = field(default_factory=dict)


class Reader:
    """Gives the snapshot that counts. One for each process; threads share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._index: tuple[Path, tantivy.Index] | None = None
        self._snapshot: Snapshot | None = None
        self._stamp: object = ()
        self._look_after = 0.0
        self._tell_after = 0.0

    def snapshot(self) -> Snapshot | None:
        """The newest index; None when there is none that can be read."""
        if time.monotonic() >= self._look_after and self._lock.acquire(blocking=self._stamp == ()):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._snapshot

    def tell(self, fault: BaseException) -> None:
        """A notice in the log that the plain query answers."""
        if time.monotonic() >= self._tell_after:
            self._tell_after = time.monotonic() + TELL_EVERY_SECONDS
            log.warning("search_without_index", fault=str(fault)[:200] or type(fault).__name__, remedy="manage.py update_index")

    def forget(self) -> None:
        """Look again at once."""
        self._look_after, self._stamp = 0.0, ()

    def _look(self) -> None:
        if time.monotonic() < self._look_after:
            return
        stamp = (store.folder(), store.stamp())
        if stamp != self._stamp:
            try:
                self._snapshot = self._opened(store.read())
            except (Unusable, OSError, ValueError) as fault:
                self._snapshot, self._index = None, None
                self.tell(fault)
            self._stamp = stamp
        elif self._snapshot is None:
            self.tell(Unusable("there is no index that can be read"))
        self._look_after = time.monotonic() + LOOK_EVERY_SECONDS

    def _opened(self, state: State) -> Snapshot:
        path = store.place(state.generation)
        if self._index is None or self._index[0] != path or self._snapshot is None:
            index = schema.prepared(tantivy.Index.open(str(path)))
            index.config_reader("manual")
            self._index = (path, index)
        index = self._index[1]
        index.reload()
        return Snapshot(state, index.searcher(), store.load_sites(state))


reader = Reader()
