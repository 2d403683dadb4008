"""Whether the index and the database say the same: each listed trial once, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max
from tantivy import Query as Ask

from trials.models import Change, Trial
from trials.search.index.reader import Snapshot


@dataclass(frozen=True, slots=True)
class Agreement:
    """The ids that differ, and how many Changes the index has not read yet."""

    missing: tuple[int, ...]
    left_over: tuple[int, ...]
    old: tuple[int, ...]
    behind: int
    trials: int

    @property
    def holds(self) -> bool:
        """No difference at all."""
        return not (self.missing or self.left_over or self.old)


def compare(snapshot: Snapshot) -> Agreement:
    """Every listed trial of the database against every one of the index, by number and stamp."""
    searcher = snapshot.searcher
    found = searcher.search(Ask.all_query(), max(1, searcher.num_docs), count=False, order_by_field="pk")
    addresses = [address for _key, address in found.hits]
    pairs = zip(searcher.fast_field_values("pk", addresses), searcher.fast_field_values("stamp", addresses), strict=True)
    held = {int(pk): int(stamp or 0) for pk, stamp in pairs if pk is not None}
    true = dict(Trial.objects.listed().order_by().values_list("pk", "page_stamp").iterator())
    return Agreement(
        missing=tuple(sorted(true.keys() - held.keys())),
        left_over=tuple(sorted(held.keys() - true.keys())),
        old=tuple(sorted(pk for pk in true.keys() & held.keys() if true[pk] != held[pk])),
        behind=max(0, (Change.objects.aggregate(last=Max("pk"))["last"] or 0) - snapshot.state.cursor),
        trials=len(true),
    )
