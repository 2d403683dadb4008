"""The text as entries: what stands behind each list mark, and each paragraph without one. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.eligibility.segment.wrapping import unwrapped
from trials.eligibility.shape import Section
from trials.lib.prose import marks
from trials.terms import criteria

_NOTE = re.compile(r"(?:NOTE|Note|N\.B\.|NB|\*+\s*Note)\b|\((?![a-zA-Z0-9]{1,3}\))|\*+[A-Za-z]|[a-zà-ÿ]")
_TRAILS = " \t\r\n\xa0"


@dataclass(slots=True)
class Entry:
    """A stretch of the text; `heading` is that of its section, and `begins` whether it is the first under it."""

    start: int
    end: int
    text: str
    section: Section
    indent: int
    mark: marks.Mark | None
    heading: str = ""
    begins: bool = False
    run_on: bool = False
    deeper: bool = False

    @property
    def leads(self) -> bool:
        """Whether a list is to follow."""
        return self.text.rstrip("*_ ").endswith((":", "："))


def entries(text: str) -> Iterator[Entry]:
    """The entries in order. One without words is left out; a note without a mark of its own belongs to the entry that it follows."""
    open_: Entry | None = None
    begins, heading = True, ""
    for line in criteria.lines(unwrapped(text)):
        if line.heading:
            begins, heading = True, line.heading
            if open_:
                yield open_
            open_ = None
        if marks.is_blank(line.text):
            continue
        section: Section = "exclusion" if line.kind == "exclusion" else "inclusion"
        for piece in marks.read(line.text):
            entry = _entry(line, piece, section, heading, begins)
            if not entry.text and not piece.mark:
                continue
            if open_ and _belongs(entry, open_):
                open_.end, open_.text = entry.end, f"{open_.text} {entry.text}".strip()
                open_.start = open_.start if open_.text else entry.start
                continue
            if open_ and open_.text:
                yield open_
            open_, begins = entry, False
    if open_ and open_.text:
        yield open_


def _entry(line: criteria.Line, piece: marks.Line, section: Section, heading: str, begins: bool) -> Entry:
    start = line.start + piece.start
    text = piece.text.rstrip(_TRAILS)
    return Entry(start, start + len(text), text, section, piece.indent, piece.mark, heading, begins, piece.run_on, piece.deeper)


def _belongs(entry: Entry, before: Entry) -> bool:
    """A line without a mark that is indented under an item, or that cannot stand alone."""
    if entry.mark:
        return False
    if before.mark and (not before.text or entry.indent > before.indent + 1 and not entry.leads):
        return True
    return not before.leads and _NOTE.match(entry.text) is not None and before.mark is not None
