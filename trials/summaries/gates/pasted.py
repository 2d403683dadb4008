"""A text as somebody pastes it, read as an overview: headings, sentences, bullets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trials.lib.text import clean
from trials.summaries.gates.headings import bare, key_of
from trials.summaries.gates.shape import Line, Overview, Part

LONGEST_HEADING = 100
# What `_SHORT` needs to see; more would make a text of initials cost the square of its length.
LONGEST_SHORT = 12
_RULE = re.compile(r"[-=*_]{3,}")
_BULLET = re.compile(r"(?:[*•·◦▪‣–—o+-]|\(?\d{1,2}[.)])\s+(?=\S)")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`|\\(?=[^\w\s])")
_SHORT = re.compile(r"(?:\b(?:e\.g|i\.e|dr|mr|mrs|ms|prof|st|vs|approx|no|fig|incl|etc)|\b[A-Za-z])\.$", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+")


def pasted(text: str) -> Overview:
    """Read a text: headings are lines of their own, with or without `#`, a rule of dashes or a question mark; bullets belong to the line
    with a colon before them. Nothing of the text is dropped but marks, rules and empty lines."""
    parts: list[Part] = []
    key, heading, lines = None, "", list[Line]()
    for block in _blocks(clean(text).splitlines()):
        if isinstance(block, str):
            parts.append(Part(key, heading, tuple(lines)))
            key, heading, lines = key_of(block), block, []
        else:
            lines += block
    parts.append(Part(key, heading, tuple(lines)))
    return Overview(tuple(part for part in parts if part.heading or part.lines))


def _blocks(raw: list[str]) -> Iterator[str | list[Line]]:
    """Headings as text, paragraphs and lists as lines."""
    lead, paragraph = "", list[str]()
    for number, line in enumerate(raw):
        stripped = line.strip().strip("|").strip()
        if heading := _heading(stripped, raw[number + 1] if number + 1 < len(raw) else ""):
            yield from _paragraph(paragraph)
            lead, paragraph = "", []
            yield heading
        elif not stripped or _RULE.fullmatch(stripped):
            yield from _paragraph(paragraph)
            lead, paragraph = _lead(paragraph) or lead, []
        elif bullet := _BULLET.match(stripped):
            yield from _paragraph(paragraph)
            lead, paragraph = _lead(paragraph) or lead, []
            yield [Line(each, lead) for each in _sentences(_plain(stripped[bullet.end() :]))]
        else:
            if not paragraph:
                lead = ""
            paragraph.append(_plain(stripped))
    yield from _paragraph(paragraph)


def _heading(line: str, following: str) -> str:
    """The heading that a line is, without its marks; empty where it is none."""
    text = _plain(line.lstrip("#").strip())
    if not text or len(text) > LONGEST_HEADING or _RULE.fullmatch(line):
        return ""
    marked = line.startswith("#") or (line.startswith("**") and line.endswith("**"))
    alone = text.endswith("?") and text.count(" ") < 14 and not re.search(r"[.!]\s", text)
    if key_of(text) and (marked or alone or text[-1] not in ".!,;"):
        return text
    underlined = len(_RULE.findall(following.strip())) == 1 and _RULE.fullmatch(following.strip()) is not None
    return text if marked or underlined or (alone and not _BULLET.match(line)) or bare(text) == "overview" else ""


def _plain(text: str) -> str:
    return " ".join(_EMPHASIS.sub("", text).split())


def _lead(paragraph: Iterable[str]) -> str:
    """What introduces the bullets after it: a last line that ends in a colon."""
    text = " ".join(paragraph)
    last = _sentences(text)[-1:] if text.endswith(":") else []
    return last[0].rstrip(": ") if last else ""


def _paragraph(lines: list[str]) -> Iterator[list[Line]]:
    if lines:
        yield [Line(each) for each in _sentences(" ".join(lines))]


def _sentences(text: str) -> list[str]:
    found, start = [], 0
    for end in _END.finditer(text):
        follows = text[end.end() : end.end() + 1]
        if follows.islower() or _SHORT.search(text[max(start, end.start() - LONGEST_SHORT) : end.start() + 1]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [*found, rest] if (rest := text[start:].strip()) else found
