"""Write explained words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from trials import audit
from trials.models import User
from trials.vocabulary.actions.stamp import raise_stamp
from trials.vocabulary.models import GlossaryEntry, Origin


@transaction.atomic
def store_glossary(lines: Iterable[Mapping[str, str]]) -> int:
    """Put the words that ship with the portal in; those that people here changed stay. How many were new or different comes back."""
    held = {entry.slug: entry for entry in GlossaryEntry.objects.all()}
    changed = 0
    for line in lines:
        entry = held.get(slugify(line["term"])[:120]) or GlossaryEntry(origin=Origin.STARTER)
        wanted = {"term": line["term"], "meaning": line["meaning"], "other_forms": line["other_forms"], "often": line["often"] == "yes"}
        if entry.origin == Origin.CURATED or all(getattr(entry, name) == value for name, value in wanted.items()):
            continue
        for name, value in wanted.items():
            setattr(entry, name, value)
        entry.save()
        changed += 1
    if changed:
        raise_stamp()
    return changed


@transaction.atomic
def save_entry(entry: GlossaryEntry, *, by: User | None, at: datetime) -> GlossaryEntry:
    """A person here wrote or changed an explained word."""
    entry.origin = Origin.CURATED
    entry.full_clean(exclude=["slug"])
    verb = "changed" if entry.pk else "added"
    entry.save()
    audit.record(by, verb, entry, ["term", "meaning", "other_forms", "often", "shown"], at=at)
    raise_stamp()
    return entry
