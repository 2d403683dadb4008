"""No text promises, praises or presses."""

from __future__ import annotations

from collections.abc import Iterator

from trials.summaries.gates.promissory import trips
from trials.summaries.gates.quotes import names_blanked
from trials.summaries.gates.record import Record
from trials.summaries.gates.shape import Finding, Overview


def promissory(text: Overview, record: Record) -> Iterator[Finding]:
    """A finding for each phrase, quotes included; what only names something ("Breakthrough Pain") is passed over."""
    for part in text.parts:
        for trip in trips(part.heading):
            yield Finding("promissory", part.heading, trip.why)
        for line in part.lines:
            for trip in trips(names_blanked(line, line.sentence, record)):
                yield Finding("promissory", line.sentence, trip.why)
