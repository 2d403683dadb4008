"""Phases of a trial, which a record lists one by one."""

from __future__ import annotations

from collections.abc import Iterable

EARLY = frozenset({"EARLY_PHASE1", "PHASE1"})


def is_early(tokens: Iterable[str]) -> bool:
    """Whether the trial is, or begins as, a first test in people: the page must say that it may not help."""
    return not EARLY.isdisjoint(tokens)
