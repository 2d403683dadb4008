"""One line of a registry text: how far it is indented, which list mark it opens with, and where a list is run together on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_LOOK_ALIKE = {"*": "*", "•": "•·●∙\uf0b7", "o": "o◦○", "-": "-–—", "▪": "▪■➢‣"}
BULLETS = {raw: kind for kind, alike in _LOOK_ALIKE.items() for raw in alike}
# Marks that a word processor gives to the second and third level: under another mark they nest.
DEEPER = frozenset({"o", "▪"})
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
ROMAN = {numeral: value for value, numeral in enumerate(_NUMERALS, 1)}

# "* 1. a. Text": marks that follow one another nest, two bullets are one; after so many the rest is text.
MAX_MARKS = 6
SURELY_A_LIST = 3

_BULLET = re.compile(r"\\?([*•·●∙\uf0b7◦○▪■➢‣–—-])(?:\s+|$)|\\?([•●∙\uf0b7▪■➢‣](?=\S)|[·-](?=[^\W\d_]))|(o)[ \t]+(?=\S)")
_NUMBER = re.compile(r"(\()?([0-9]{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?:\\?([.)])(?:\s+|$|(?=[A-Z][a-z])))")
_AS_WRITTEN = re.compile(r"(?=[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\\?[.)]?\s+[A-Z]|[\u2460-\u2473]|[0-9]{1,2}[a-z]\\?[.)]\s)")
_NO_WORDS = re.compile(r"<!--\s*-->|[-_=*~\\\s]{3,}")

# After these words a number ends a sentence rather than opening the next item: "toxicity of grade 2. Patients who".
_COUNTED_WORDS = """
    age arm class cohort course criteria criterion cycle day days dose grade group level month months no number part period phase point
    score section stage step table tier type visit week weeks year years of to and or than is was at
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
# These begin with the first blank after a word, written so that only blanks are tried.
_RUN_ON_BULLET = re.compile(r"\s(?<=\S\s)\s*(?:([*])\s+(?=[A-Z])|([•●∙\uf0b7])\s*(?=\S)|(o)\s+(?=[A-Z])|(-)\s+(?=[A-Z]))")
_RUN_ON_DASH = re.compile(r"(?<=[a-z)%;])\s+-\s+(?=[A-Z][a-z]{2}|[A-Z]{2}[a-z])")
_RUN_ON_NUMBER = re.compile(r"\s(?<=\S\s)\s*\(?([0-9]{1,3}|[a-z])\\?([.)])(?:\s+(?=[A-Z(<>≥≤\"“\\])|(?=[A-Z][a-z]))")


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A list mark. `kind` tells lists apart; `style` is how it counts: "" for bullets, "1", "a", "A", "i" or "I", or "as written" where the
    number stays in the text. `other` is the value of a Roman numeral read as a letter, 0 where it cannot be one."""

    kind: str
    style: str
    raw: str
    value: int = 0
    other: int = 0

    @property
    def ordered(self) -> bool:
        """Whether it counts."""
        return self.style not in ("", "as written")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A logical line: `deeper` says that it was run on after a colon and belongs under what stands before it. `start` is where its text
    begins in the physical line."""

    indent: int
    mark: Mark | None
    text: str
    start: int = 0
    run_on: bool = False
    deeper: bool = False


def is_blank(raw: str) -> bool:
    """No words: an empty line, a rule, or the empty comment with which two lists are kept apart."""
    stripped = raw.strip()
    return not stripped or _NO_WORDS.fullmatch(stripped) is not None


def read(raw: str) -> Iterator[Line]:
    """The logical lines of a physical one: one, or several where a list is run together."""
    content = raw.strip()
    ends = len(raw.rstrip())
    indent = len(raw[: ends - len(content)].expandtabs(4))
    for _ in range(MAX_MARKS):
        mark, rest = _mark(content, indent)
        inner = _mark(rest, indent + 1)[0] if mark and mark.raw and rest else None
        if mark is None or inner is None:
            yield from _pieces(Line(indent, mark, rest, ends - len(rest)))
            return
        if mark.ordered or inner.ordered or mark.raw.isalnum():
            yield Line(indent, mark, "", ends - len(rest))
            indent += 2
        content = rest
    yield Line(indent, None, content, ends - len(content))


def _mark(content: str, indent: int) -> tuple[Mark | None, str]:
    if match := _BULLET.match(content):
        raw = match[1] or match[2] or match[3]
        rest = content[match.end() :]
        if not match[3] or indent or not rest[0].islower():
            return Mark(BULLETS[raw], "", match[0].strip()), rest.strip()
    if _AS_WRITTEN.match(content):
        return Mark("as written", "as written", ""), content
    if match := _NUMBER.match(content):
        mark = _number(match[0].strip(), match[2], f"{match[1] or ''}{match[3]}")
        return (mark, content[match.end() :].strip()) if mark else (None, content)
    return None, content


def _number(raw: str, token: str, around: str) -> Mark | None:
    """The mark of a number, a letter or a Roman numeral; None for two letters that are none."""
    if token.isdigit():
        return Mark(f"1{around}", "1", raw, int(token))
    lower = token.lower()
    case = "a" if token.islower() else "A"
    if lower in ROMAN:
        style = "i" if case == "a" else "I"
        return Mark(f"{style}{around}", style, raw, ROMAN[lower], _letter(lower) if len(token) == 1 else 0)
    return Mark(f"{case}{around}", case, raw, _letter(lower)) if len(token) == 1 else None


def _letter(character: str) -> int:
    return ord(character) - ord("a") + 1


def as_letter(mark: Mark) -> Mark:
    """The same mark read as a letter: after "h." comes "i.", which is no Roman one."""
    style = "a" if mark.style == "i" else "A"
    return Mark(style + mark.kind[1:], style, mark.raw, mark.other)


def _pieces(line: Line) -> Iterator[Line]:
    """Cut a run-together list; whatever is not surely one stays whole."""
    cuts = _number_cuts(line.text, line.mark) if line.mark and line.mark.ordered else []
    cuts = cuts or _bullet_cuts(line)
    if not cuts:
        yield line
        return
    yield Line(line.indent, line.mark, line.text[: cuts[0][0]].strip(), line.start)
    before = line.text[: cuts[0][0]].rstrip()
    for index, (_, begins, mark) in enumerate(cuts):
        ends = cuts[index + 1][0] if index + 1 < len(cuts) else len(line.text)
        text = line.text[begins:ends].strip()
        start = line.start + ends - len(line.text[begins:ends].lstrip())
        yield Line(line.indent, mark, text, start, run_on=True, deeper=before.endswith(":"))
        before = text


def _number_cuts(text: str, last: Mark) -> list[tuple[int, int, Mark]]:
    """Where "1. … 2. … 3. …" goes on, each number one more than the last and in the same style. So long a list is one even if a number
    stands where it may end a sentence ("at visit 2. Patients who")."""
    cuts = _counting(text, last, anywhere=False)
    if cuts_anywhere := _counting(text, last, anywhere=True):
        return cuts_anywhere if len(cuts_anywhere) > max(len(cuts), SURELY_A_LIST) else cuts
    return cuts


def _counting(text: str, last: Mark, *, anywhere: bool) -> list[tuple[int, int, Mark]]:
    cuts: list[tuple[int, int, Mark]] = []
    for match in _RUN_ON_NUMBER.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()].split()
        mark = _number(match[0].strip(), match[1], last.kind[1:] if last.kind[1:].endswith(match[2]) else match[2])
        if mark and mark.style != last.style and mark.other:
            mark = as_letter(mark)
        follows = mark is not None and mark.kind == last.kind and mark.value == last.value + 1
        if mark and follows and before and (anywhere or before[-1].lower().strip("(,") not in _COUNTED):
            cuts.append((match.start(), match.end(), mark))
            last = mark
    return cuts


def _bullet_cuts(line: Line) -> list[tuple[int, int, Mark]]:
    """Where bullets are run together. A star, a lone "o" or a dash is a mark after a colon or a full stop, or once one of its kind was."""
    found = [*_RUN_ON_BULLET.finditer(line.text)]
    if not found:
        return []
    sure = {"*"} if line.mark else set()
    if sum(match[0].strip() == "o" for match in found) > 1:
        sure.add("o")
    if line.mark and line.mark.kind == "-" and len(_RUN_ON_DASH.findall(line.text)) > 1:
        sure.add("-")
    cuts = []
    for match in found:
        raw, before = match[0].strip(), line.text[match.start() - 1]
        if match[2] or before in ":.;" or (raw in sure and not before.isdigit()):
            sure.add(raw)
            cuts.append((match.start(), match.end(), Mark(BULLETS[raw], "", raw)))
    return cuts
