"""The gates, run over an overview that is kept here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import override

from trials.summaries import edited, gates
from trials.summaries.drafting import wants
from trials.summaries.gates import Finding
from trials.summaries.models import Summary
from trials.summaries.text import said_parts
from trials.vocabulary.models import GlossaryEntry


def findings(summary: Summary, edits: Mapping[str, Any] | None = None) -> list[Finding]:
    """What the gates have against it, held against the record as it is now; or against what it would be with these edits."""
    made = edited.applied(summary.draft, summary.edits if edits is None else edits)
    with override(summary.language):
        text = gates.overview(made, said_parts)
    return gates.check(text, wants.study(summary.trial_id), terms=explained())


def explained() -> frozenset[str]:
    """The words that the glossary explains, with their other forms, in small letters."""
    entries = GlossaryEntry.objects.filter(shown=True).only("term", "other_forms")
    return frozenset(form.lower() for entry in entries for form in entry.forms)
