"""An eligibility text cut into its criteria, each once, in the text's own order, with offsets into the text as it is. Pure.

Headings, labels ("Hematology:") and lead-ins that ask for nothing ("Patients must have all of the following:") are no criteria. A lead-in
that says something ("History of any of the following within 6 months:") is one, and those under it have it as their parent.
"""

from __future__ import annotations

from trials.eligibility.segment import labels
from trials.eligibility.segment.entries import entries
from trials.eligibility.segment.groups import joined
from trials.eligibility.segment.tree import Node, Tree
from trials.eligibility.shape import Span


def segment(text: str) -> tuple[Span, ...]:
    """The criteria of a record's eligibility text; without a heading all of them say who can join."""
    nodes = Tree().add(entries(text))
    has_controls = any(node.entry.section == "inclusion" and labels.is_of_controls(node.cohort) for node in nodes)
    for node in nodes if has_controls else ():
        node.cohort = node.cohort or labels.against_controls(node.entry.text)
    return tuple(_span(node, [nodes[child].entry.text for child in node.children]) for node in nodes)


def _span(node: Node, children: list[str]) -> Span:
    entry = node.entry
    group = joined(entry.text, children, entry.section) if children else "all"
    return Span(entry.start, entry.end, entry.section, node.parent, group, node.cohort, node.label)
