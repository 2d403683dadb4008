"""The gates that every overview passes, whoever wrote it: software, a model or a person. Pure.

`check(overview, study)` gives what must be mended. An overview is a draft (`overview(draft, parts_of)`), or a text as somebody pastes it
(`pasted(text)`). A sentence with sources is held against the fields that it cites, any other against the part of the record that its
heading is about. The gates find what can be found by looking; finding nothing does not make a text true. English only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trials.lib.phrase import Phrase
from trials.summaries.gates.cited import sources
from trials.summaries.gates.claims import promissory
from trials.summaries.gates.durations import durations
from trials.summaries.gates.groups import groups
from trials.summaries.gates.headings import headings
from trials.summaries.gates.joining import joining
from trials.summaries.gates.numbers import numbers
from trials.summaries.gates.pasted import pasted
from trials.summaries.gates.plain import plain
from trials.summaries.gates.quotes import quotes
from trials.summaries.gates.record import Record
from trials.summaries.gates.routes import routes
from trials.summaries.gates.shape import Finding, Gate, Line, Overview, Part, overview

__all__ = ["Finding", "Gate", "Line", "Overview", "Part", "check", "overview", "pasted"]

LONGEST = 20_000


def check(text: Overview, study: dict[str, Any], *, terms: frozenset[str] | None = None) -> list[Finding]:
    """All findings, by gate. `study` is a record as the registry's API gives it, `terms` the forms that the glossary explains in small
    letters (None: unexplained words are not looked for). A text of more than 20,000 letters is refused with one finding."""
    if sum(len(line.sentence) for line in text.lines()) > LONGEST:
        return [Finding("reading", "", Phrase("gate-reading-endless", {"most": LONGEST}))]
    return list({repr(finding): finding for finding in _all(text, Record(study), terms)}.values())


def _all(text: Overview, record: Record, terms: frozenset[str] | None) -> Iterator[Finding]:
    yield from headings(text)
    yield from promissory(text, record)
    for gate in (sources, quotes, numbers, durations, routes, groups, joining):
        yield from gate(text, record)
    yield from plain(text, record, terms)
