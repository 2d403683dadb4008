"""Lines that were only wrapped, made whole again without moving a character. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from trials.lib.prose import marks

# The registry's XML indents everything by eight and wraps at a hundred; there a list entry always follows an empty line.
_INDENTED = re.compile(r"\s*\n {8}\S")
WIDEST = 120
# A line that goes on with the one before it begins so, and the one before is so long.
_GOES_ON = re.compile(r"[a-zà-ÿ(&/,;]")
WRAPPED_ITEM, WRAPPED_LINE = 40, 60
_NOTE = re.compile(r"(?:NOTE|Note|N\.B\.|NB)\b")
# What Python takes for the end of a line, but for the line feed.
_BREAKS = re.compile("[\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


def unwrapped(text: str) -> str:
    """The text with a space for each line end that only wraps a line: just as long, so that its offsets are those of `text`."""
    lines = _BREAKS.sub(" ", text.replace("\r\n", " \n").replace("\r", "\n")).split("\n")
    flows = _INDENTED.match(text.replace("\r\n", "\n")) is not None and all(len(line) <= WIDEST for line in lines)
    goes_on = _flows if flows else _Open(is_narrow=max(map(len, lines)) <= WIDEST).takes
    return "".join(_joined(lines, goes_on))[1:]


def _joined(lines: Iterable[str], goes_on: Callable[[str, str], bool]) -> Iterator[str]:
    """Each line after what joins it to the one before."""
    before = ""
    for line in lines:
        yield " " if goes_on(before, line) else "\n"
        yield line
        before = "" if marks.is_blank(line) else line


def _flows(before: str, line: str) -> bool:
    return bool(before) and not marks.is_blank(line)


class _Open:
    """The entry that the next line of a text that is not wrapped as a whole may still belong to."""

    def __init__(self, *, is_narrow: bool) -> None:
        self.item: marks.Line | None = None
        self._is_narrow = is_narrow

    def takes(self, before: str, line: str) -> bool:
        """Whether a line belongs to the line before it."""
        first = None if marks.is_blank(line) else next(iter(marks.read(line)))
        if first and before and self.item and self._takes(before, first, self.item):
            return True
        self.item = first
        return False

    def _takes(self, before: str, line: marks.Line, item: marks.Line) -> bool:
        if line.mark:
            return False
        if item.mark and (line.indent > item.indent or not item.text or _NOTE.match(line.text)):
            return True
        if before.rstrip()[-1:] in ":.;," or _GOES_ON.match(line.text) is None:
            return False
        return len(before) >= (WRAPPED_ITEM if item.mark else WRAPPED_LINE) and (item.mark is not None or self._is_narrow)
