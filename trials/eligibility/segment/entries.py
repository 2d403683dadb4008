"""The text as entries: what stands behind each list mark, and each paragraph without one. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.eligibility.segment import runs
from trials.eligibility.segment.wrapping import unwrapped
from trials.eligibility.shape import Section
from trials.lib.prose import marks
from trials.terms import criteria

# How a line begins that goes on with the sentence before an empty line.
_GOES_ON = re.compile(r"\((?![a-zA-Z0-9]{1,3}\))|[a-zà-ÿ]")
# What stands in a list of criteria and is none.
_NONE = re.compile(
    r"\W*(?:(?:and|or|and/or|none(?: specified| noted)?|n/?a|not applicable|nil|other)\W*"
    r"|(?:for more information|the above information is not intended)\b.{0,200})",
    re.IGNORECASE | re.DOTALL,
)
# "at least one of the following symptoms need to be present", without a colon.
_FOLLOWING = re.compile(r"\bof the following\b[^.;:]*$", re.IGNORECASE)
NEAR = 90
MARGIN, CUT_SHORT = 8, 2
# The mark of what was run together in one line.
_RUN = marks.Mark("run", "1", "")


@dataclass(slots=True)
class Entry:
    """A stretch of the text; `heading` is that of its section, and `begins` whether it is the first under it. `label` stood before it on
    its line."""

    start: int
    end: int
    text: str
    section: Section
    indent: int
    mark: marks.Mark | None
    heading: str = ""
    begins: bool = False
    deeper: bool = False
    label: str = ""

    @property
    def asks(self) -> bool:
        """Whether it may be a criterion at all; "None" and "Not specified" are not."""
        return _NONE.fullmatch(self.text) is None and any(character.isalnum() for character in self.text)

    @property
    def leads(self) -> bool:
        """Whether a list is to follow."""
        return self.text.rstrip("*_ ").endswith((":", "：")) or self._is_of_the_following()

    def _is_of_the_following(self) -> bool:
        end = self.text[-NEAR:]
        return "of the following" in end.lower() and _FOLLOWING.search(end) is not None


def entries(text: str) -> list[Entry]:
    """The entries in order, each with words."""
    kept: list[Entry] = []
    heading, begins = "", True
    for line in criteria.lines(unwrapped(text)):
        heading, begins = (line.heading, True) if line.heading else (heading, begins)
        if marks.is_blank(line.text):
            continue
        for piece in _pieces(line):
            piece.heading, piece.begins = heading, begins
            if kept and not begins and _belongs(piece, kept[-1]):
                _extend(kept[-1], piece)
            elif piece.text or piece.mark:
                kept.append(piece)
                begins = False
    _set_straight(kept)
    return list(_with_words(kept))


def _with_words(kept: list[Entry]) -> Iterator[Entry]:
    """Entries that hold words. A mark that another mark follows holds none ("* 1) Consent"); where it begins a section, the next does."""
    begins = False
    for entry in kept:
        entry.begins |= begins
        begins = entry.begins and not entry.text
        if entry.text:
            yield entry


def _set_straight(kept: list[Entry]) -> None:
    """The registry's XML, which indents all by eight, cuts the very first line short, which would put the rest of its list under it."""
    first, second = (*kept, None, None)[:2]
    if not (first and second and first.mark and second.mark and first.mark.kind == second.mark.kind):
        return
    if first.indent == MARGIN and second.indent == MARGIN + CUT_SHORT:
        first.indent = second.indent


def _pieces(line: criteria.Line) -> Iterator[Entry]:
    """The entries of one line, cut where a list or old labels were run together on it."""
    section: Section = "exclusion" if line.kind == "exclusion" else "inclusion"
    for read in marks.read(line.text):
        ordered = read.mark if read.mark and read.mark.ordered else None
        cuts = [] if read.mark else runs.labelled(read.text)
        if not cuts and (ordered or not read.mark):
            cuts = runs.numbered(read.text, ordered)
        for cut in cuts or [runs.Piece(0, len(read.text))]:
            text = read.text[cut.start : cut.end]
            start = line.start + read.start + cut.start + len(text) - len(text.lstrip())
            length = len(text.strip())
            mark = (ordered or _RUN) if cut.inner else read.mark
            yield Entry(start, start + length, " ".join(text.split()), section, read.indent, mark, deeper=read.deeper, label=cut.label)


def _extend(entry: Entry, piece: Entry) -> None:
    if not entry.text:
        entry.start = piece.start
    entry.end, entry.text = piece.end, f"{entry.text} {piece.text}".strip()


def _belongs(entry: Entry, before: Entry) -> bool:
    """A line without a mark that is indented under an item, that the item calls for, or that cannot stand alone."""
    if entry.mark or entry.label or before.section != entry.section or not before.mark:
        return False
    if not before.text:
        return True
    return entry.indent > before.indent + 1 and _GOES_ON.match(entry.text) is not None
