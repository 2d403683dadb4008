"""The history of an overview: which sentences people changed, from what to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import override

from trials.summaries import edited, stored
from trials.summaries.models import Summary
from trials.summaries.shape import SectionKey
from trials.summaries.text import said
from trials.words import say

State = Summary.State


@dataclass(frozen=True, slots=True)
class Difference:
    """A line under a question: its sentences before and after; either may be none."""

    question: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A line of the history. `can_return`: its text is not the one of today."""

    pk: int
    at: datetime
    who: Any
    state: str
    differences: tuple[Difference, ...]
    can_return: bool


def versions(summary: Summary) -> list[Version]:
    """Newest first."""
    rows = list(summary.history.select_related("history_user").order_by("-history_date", "-history_id"))
    with override(summary.language):
        texts = [_texts(row) for row in rows]
    found = []
    for at, row in enumerate(rows):
        older = texts[at + 1] if at + 1 < len(rows) else None
        differences = _differences(older, texts[at]) if older is not None else ()
        state = str(State(row.state).label).partition(":")[0]
        found.append(Version(row.history_id, row.history_date, row.history_user, state, differences, row.edits != summary.edits))
    return found


_Texts = dict[str, tuple[SectionKey, tuple[str, ...]]]


def _texts(row: Any) -> _Texts:
    """The sentences of each line, as they stood."""
    return {
        line.name: (line.section, tuple(said(sentence) for sentence in line.sentences))
        for line in edited.lines(stored.decode(row.body), row.edits)
    }


def _differences(before: _Texts, after: _Texts) -> tuple[Difference, ...]:
    found = []
    for name in dict.fromkeys([*before, *after]):
        section = (after.get(name) or before[name])[0]
        was, now = before.get(name, (section, ()))[1], after.get(name, (section, ()))[1]
        if was != now:
            found.append(Difference(say(f"overview-{section}"), was, now))
    return tuple(found)
