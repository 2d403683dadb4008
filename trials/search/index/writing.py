"""Make the index from nothing, or bring it up to what has changed. Either can be killed at any time: the old index counts until the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

import numpy as np
import tantivy
from django.db.models import Max
from django.utils import timezone

from trials.models import Change, Trial
from trials.search.index import documents, schema, store
from trials.search.index.documents import Entry
from trials.search.index.geo import OpenSites
from trials.search.index.store import State
from trials.search.plain import maybe_closed

MEGABYTE = 1_000_000
REBUILD_MEMORY, FOLLOW_MEMORY = 300 * MEGABYTE, 50 * MEGABYTE
CHANGES_A_PASS = 20_000

Progress = Callable[[int], None]


def rebuild(*, progress: Progress = lambda count: None) -> State:
    """A new generation from the database; what changes meanwhile is followed afterwards. Raises `Busy`, OSError, ValueError."""
    with store.writing():
        generation, month = store.new_generation(), this_month()
        cursor = Change.objects.aggregate(last=Max("pk"))["last"] or 0
        index = tantivy.Index(schema.schema(), path=str(store.place(generation)), reuse=False)
        writer = schema.prepared(index).writer(REBUILD_MEMORY, num_threads=1)
        sites = _Gathered()
        count = 0
        for ids in documents.listed_ids():
            for entry in documents.entries(ids):
                writer.add_document(tantivy.Document.from_dict(entry.values, schema.schema()))
                sites.add(entry)
                count += 1
            progress(len(ids))
        writer.commit()
        writer.wait_merging_threads()
        state = State(version=schema.VERSION, generation=generation, sites=0, cursor=cursor, trials=count, month=month)
        state = store.save_sites(state, sites.columns())
        store.publish(state)
        store.tidy(state)
    return state


def follow(*, limit: int = CHANGES_A_PASS, look_first: bool = False) -> int:
    """Takes in the next Changes, and in a new month what got too old to be surely open; how many trials were read again.

    `look_first` finds torn files also where nothing has changed. Raises `Unusable` where only a rebuild helps, `Busy`, OSError.
    """
    state, month = store.read(), this_month()
    if look_first:
        _look(state)
    if state.month == month and not Change.objects.filter(pk__gt=state.cursor).exists():
        return 0
    with store.writing():
        state = store.read()
        rows = list(Change.objects.filter(pk__gt=state.cursor).order_by("pk").values_list("pk", "trial_id")[:limit])
        changed = sorted({trial_id for _pk, trial_id in rows} | _got_old(state.month, month))
        if not rows and state.month == month:
            return 0
        try:
            _take_in(replace(state, month=month), changed, cursor=rows[-1][0] if rows else state.cursor)
        except ValueError as fault:
            raise store.Unusable(f"the index cannot be written ({fault})") from None
    return len(changed)


def _look(state: State) -> None:
    try:
        index = schema.prepared(tantivy.Index.open(str(store.place(state.generation))))
        index.searcher().search(tantivy.Query.all_query(), 1)
        store.load_sites(state)
    except (OSError, ValueError) as fault:
        raise store.Unusable(f"the index cannot be read ({fault})") from None


def this_month() -> date:
    """Its first day. How the trials rank depends on the date by whole months."""
    return timezone.localdate().replace(day=1)


def _got_old(before: date, now: date) -> set[int]:
    """Trials that look for people and may no longer do so, but were fresh enough before."""
    if before == now:
        return set()
    trials = Trial.objects.listed().filter(maybe_closed(now)).exclude(pk__in=Trial.objects.filter(maybe_closed(before)).values("pk"))
    return set(trials.order_by().values_list("pk", flat=True))


def _take_in(state: State, changed: Sequence[int], *, cursor: int) -> None:
    index = schema.prepared(tantivy.Index.open(str(store.place(state.generation))))
    old = store.load_sites(state)
    sites = _Gathered()
    writer = index.writer(FOLLOW_MEMORY, num_threads=1)
    try:
        writer.delete_documents_by_query(tantivy.Query.term_set_query(schema.schema(), "pk", list(changed)))
        for entry in documents.entries(changed):
            writer.add_document(tantivy.Document.from_dict(entry.values, schema.schema()))
            sites.add(entry)
        writer.commit()
    except BaseException:
        with suppress(Exception):
            writer.rollback()
        raise
    finally:
        with suppress(Exception):
            writer.wait_merging_threads()
    index.reload()
    state = replace(state, cursor=cursor, trials=index.searcher().num_docs)
    new = _merged(old, changed, sites.columns())
    if new is not None:
        state = store.save_sites(state, new)
    store.publish(state)
    store.tidy(state)


def _merged(old: OpenSites, changed: Sequence[int], new: OpenSites) -> OpenSites | None:
    """The old sites with those of the changed trials replaced; None when that makes no difference."""
    leaving = np.isin(old.trials, np.array(changed, dtype=np.int64))
    return None if old.taken(leaving).same(new) else old.taken(~leaving).joined(new)


class _Gathered:
    """Open sites as they come, trial by trial in rising order."""

    def __init__(self) -> None:
        self._trials: list[int] = []
        self._degrees: list[tuple[float, float]] = []

    def add(self, entry: Entry) -> None:
        self._trials += [entry.pk] * len(entry.points)
        self._degrees += sorted(entry.points)

    def columns(self) -> OpenSites:
        return OpenSites.at(self._trials, self._degrees)
