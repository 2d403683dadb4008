"""Phases of a trial, which a record lists one by one."""

from __future__ import annotations

from collections.abc import Iterable

EARLY = frozenset({"EARLY_PHASE1", "PHASE1"})
_NUMBERED = {"PHASE1": "1", "PHASE2": "2", "PHASE3": "3", "PHASE4": "4"}


def is_early(tokens: Iterable[str]) -> bool:
    """Whether the trial is, or begins as, a first test in people: the page must say that it may not help."""
    return not EARLY.isdisjoint(tokens)


def numbers(tokens: Iterable[str]) -> str:
    """`["PHASE1", "PHASE2"]` gives "1/2"; empty when a token is not a numbered phase."""
    found = [_NUMBERED.get(token, "") for token in tokens]
    return "/".join(found) if found and all(found) else ""
