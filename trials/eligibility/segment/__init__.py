"""An eligibility text cut into its criteria, each once, in the text's own order, with offsets into the text as it is. Pure.

Headings, labels ("Hematology:") and lead-ins that ask for nothing ("Patients must have all of the following:") are no criteria. A lead-in
that says something ("History of any of the following within 6 months:") is one, and those under it have it as their parent.
"""

from __future__ import annotations

from trials.eligibility.segment.entries import entries
from trials.eligibility.segment.groups import joined
from trials.eligibility.segment.tree import Tree
from trials.eligibility.shape import Span


def segment(text: str) -> tuple[Span, ...]:
    """The criteria of a record's eligibility text; without a heading all of them say who can join."""
    nodes = Tree().add(entries(text))
    return tuple(
        Span(
            node.entry.start,
            node.entry.end,
            node.entry.section,
            node.parent,
            joined(node.entry.text, [nodes[child].entry.text for child in node.children], node.entry.section) if node.children else "all",
            node.cohort,
        )
        for node in nodes
    )
