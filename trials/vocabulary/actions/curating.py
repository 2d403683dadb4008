"""What people here say about words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction

from trials import audit
from trials.models import User
from trials.vocabulary.actions.stamp import raise_stamp
from trials.vocabulary.models import Concept, LayTerm, Origin


@transaction.atomic
def save_concept(concept: Concept, *, by: User | None, at: datetime) -> Concept:
    """A person here wrote or changed a concept; it ranks above what was imported from now on."""
    verb = "changed" if concept.pk else "added"
    concept.origin = Origin.CURATED
    concept.full_clean(exclude=["key"])
    concept.save()
    audit.record(by, verb, concept, ["name", "in_use"], at=at)
    raise_stamp()
    return concept


@transaction.atomic
def save_terms(terms: Iterable[LayTerm], *, by: User | None, at: datetime) -> None:
    """A person here wrote, changed or switched off other names."""
    for term in terms:
        verb = "changed" if term.pk else "added"
        term.origin = Origin.CURATED
        term.full_clean(exclude=["key", "form"])
        term.save()
        audit.record(by, verb, term, ["text", "kind", "language", "in_use"], at=at)
    raise_stamp()


@transaction.atomic
def remove(rows: Iterable[models.Model], *, by: User | None, at: datetime) -> None:
    """Delete concepts or terms that people here wrote. Others are switched off instead: a list would bring them back."""
    for row in rows:
        audit.record(by, "deleted", row, at=at)
        row.delete()
    raise_stamp()
