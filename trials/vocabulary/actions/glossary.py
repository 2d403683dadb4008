"""Write explained words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from trials import audit
from trials.actions import changes
from trials.models import User
from trials.vocabulary.actions.hard import forget_explained
from trials.vocabulary.actions.stamp import raise_stamp
from trials.vocabulary.models import GlossaryEntry, Origin


@transaction.atomic
def store_glossary(lines: Iterable[Mapping[str, str]]) -> int:
    """Put the words that ship with the portal in; those that people here changed stay. How many were new or different comes back.

    A line has `term`, `meaning`, `other_forms`, `often` ("yes" or nothing), and may have `mode`, `plain` and `language`.
    """
    held = {entry.slug: entry for entry in GlossaryEntry.objects.all()}
    changed: list[GlossaryEntry] = []
    for line in lines:
        wanted = _wanted(line)
        entry = held.get(GlossaryEntry.address(wanted["term"], wanted["language"])) or GlossaryEntry(origin=Origin.STARTER)
        if entry.origin == Origin.CURATED or all(getattr(entry, name) == value for name, value in wanted.items()):
            continue
        for name, value in wanted.items():
            setattr(entry, name, value)
        entry.save()
        changed.append(entry)
    if changed:
        forget_explained(changed)
        _tell()
    return len(changed)


def _wanted(line: Mapping[str, str]) -> dict[str, Any]:
    return {
        "term": line["term"],
        "meaning": line["meaning"],
        "other_forms": line["other_forms"],
        "often": line["often"] == "yes",
        "mode": line.get("mode") or GlossaryEntry.Mode.EXPLAIN,
        "plain": line.get("plain", ""),
        "language": line.get("language") or "en",
    }


@transaction.atomic
def save_entry(entry: GlossaryEntry, *, by: User | None, at: datetime) -> GlossaryEntry:
    """A person here wrote or changed an explained word."""
    entry.origin = Origin.CURATED
    entry.full_clean(exclude=["slug"])
    verb = "changed" if entry.pk else "added"
    entry.save()
    forget_explained([entry])
    audit.record(by, verb, entry, ["term", "meaning", "mode", "plain", "other_forms", "language", "often", "shown"], at=at)
    _tell()
    return entry


@transaction.atomic
def remove_entries(entries: Iterable[GlossaryEntry], *, by: User | None, at: datetime) -> None:
    """Delete explained words that people here wrote. Those that ship are switched off instead: a load would bring them back."""
    for entry in entries:
        audit.record(by, "deleted", entry, at=at)
        entry.delete()
    _tell()


def _tell() -> None:
    """Copies in memory are old, and so is each stored trial page, because any may explain the word."""
    raise_stamp()
    changes.touch_every_page()
