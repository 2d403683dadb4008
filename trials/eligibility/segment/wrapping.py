"""Lines that were only wrapped, made whole again without moving a character. Pure."""

from __future__ import annotations

import re

from trials.lib.prose import marks

# The registry's XML indents everything by eight and wraps at a hundred; there a list entry always follows an empty line.
_INDENTED = re.compile(r"\s*\n {8}\S")
WIDEST = 120
_GOES_ON = re.compile(r"[a-zà-ÿ(&/,;]|(?:NOTE|Note|N\.B\.|NB)\b")


def unwrapped(text: str) -> str:
    """The text with a space for each line end that only wraps a line: just as long, so that its offsets are those of `text`."""
    lines = text.split("\n")
    flows = _INDENTED.match(text) is not None and all(len(line) <= WIDEST for line in lines)
    joined: list[str] = []
    item: marks.Line | None = None
    before = ""
    for line in lines:
        first = None if marks.is_blank(line) else next(iter(marks.read(line)))
        if first and before.strip() and (flows or _goes_on(first, before, item)):
            joined.append(" ")
        else:
            joined.append("\n")
            item = first
        joined.append(line)
        before = "" if first is None else line
    return "".join(joined[1:])


def _goes_on(line: marks.Line, before: str, item: marks.Line | None) -> bool:
    """Whether a line of a text that is not wrapped as a whole belongs to the line before it."""
    if line.mark or not item:
        return False
    if item.mark and (line.indent > item.indent or not item.text):
        return True
    return not before.rstrip().endswith(":") and _GOES_ON.match(line.text) is not None and (item.mark is not None or not _ends(before))


def _ends(line: str) -> bool:
    return line.rstrip()[-1:] in ".;"
