"""Every source is a place in a record, and a sentence that has sources has at least one."""

from __future__ import annotations

from collections.abc import Iterator

from trials.lib.phrase import Phrase
from trials.summaries.gates.record import Record
from trials.summaries.gates.shape import Finding, Overview
from trials.summaries.sources import resolve


def sources(text: Overview, record: Record) -> Iterator[Finding]:
    """Sources that lead nowhere. An empty field is a place too: it is what "the record does not say" leads back to."""
    for line in text.lines():
        if line.sources == ():
            yield Finding("sources", line.sentence, Phrase("gate-sources-none"))
        for source in line.sources or ():
            try:
                resolve(record.study, source.path)
            except ValueError:
                yield Finding("sources", line.sentence, Phrase("gate-sources-nowhere", {"path": source.path[:80]}))
