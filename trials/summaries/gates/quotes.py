"""What a text says in quotation marks stands so in the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trials.lib.phrase import Phrase
from trials.summaries.gates.record import Record, paths_of, squeezed
from trials.summaries.gates.shape import Finding, Line, Overview

_QUOTED = re.compile(r"“([^“”]{1,2000})”|(?<![\w])\"([^\"]{1,2000})\"(?!\w)")
# A writer's own quotation marks around a word or two are no quote of the record.
LEAST_WORDS = 4
# Stands in the place of each letter of the record's own words.
BLANK = "·"


def quoted(text: str) -> list[tuple[int, int]]:
    """Where the quotes stand, without their marks."""
    return [match.span(1) if match[1] is not None else match.span(2) for match in _QUOTED.finditer(text)]


def quotes(text: Overview, record: Record) -> Iterator[Finding]:
    """Quotes that are not the record's words."""
    for part in text.parts:
        for line in part.lines:
            for start, end in quoted(line.text):
                words = line.text[start:end]
                if not stands(words, line, record) and (line.sources is not None or len(words.split()) >= LEAST_WORDS):
                    path = line.sources[0].path if line.sources else ""
                    yield Finding("quotes", line.sentence, Phrase("gate-quotes-other", {"words": words}), path)


def stands(words: str, line: Line, record: Record) -> bool:
    """Whether these words are in the fields that the line cites; without sources, anywhere in the record."""
    wanted = squeezed(words)
    if not wanted.strip():
        return True
    if line.sources is None:
        return wanted in record.whole
    return record.says(wanted, *paths_of(line.sources, None))


def own_words(line: Line, record: Record) -> str:
    """The line with its quotes and names blanked out where they are as in the record, all else in its place."""
    key = (line.text, line.names, None if line.sources is None else tuple(each.path for each in line.sources))
    if key not in record.own:
        text = line.text
        for start, end in quoted(text):
            if stands(text[start:end], line, record):
                text = text[:start] + BLANK * (end - start) + text[end:]
        record.own[key] = names_blanked(line, text, record)
    return record.own[key]


def names_blanked(line: Line, text: str, record: Record) -> str:
    """A text of the line with the names in it blanked out, where they are as in the record."""
    for name in sorted(line.names, key=len, reverse=True):
        at = text.find(name)
        while at >= 0 and name.strip(BLANK) and (stands(name, line, record) or _turned(name, line, record)):
            text = text[:at] + BLANK * len(name) + text[at + len(name) :]
            at = text.find(name, at + len(name))
    return text


def _turned(name: str, line: Line, record: Record) -> bool:
    """Whether the record has the name the other way round: "Rhinitis, Allergic" for "allergic rhinitis"."""
    words = sorted(squeezed(name).split())
    return any(sorted(text.split()) == words for path in paths_of(line.sources, None) for text in record.squeezed(path))
