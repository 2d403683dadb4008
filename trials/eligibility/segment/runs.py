"""Lists that were run together in one line: "1.Adult; 2.Able to consent", "(a) asthma, (b) fever", "Age: 18 and over Renal: ...". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trials.lib.prose.marks import ROMAN, Mark

_TOKEN = re.compile(r"(?:^|(?<=[\s:;,.，；。：）)]))\(?([0-9]{1,2}|[a-z]|[ivx]{2,5})\\?([.)、])\s*(?=[^\W\d_]|[<>≥≤=(\\])")
_BEFORE = re.compile(r"(?:[:;,.，；。：]|\band|\bor|&)\s*$|^\s*$")
LOOK_BACK = 8
FEWEST = 2
# The registry's old way to write the criteria of cancer trials.
_OLD = """
    DISEASE CHARACTERISTICS|PATIENT CHARACTERISTICS|PRIOR CONCURRENT THERAPY|Age|Sex|Menopausal status|Performance status|Life expectancy|
    Hematopoietic|Hepatic|Renal|Cardiovascular|Pulmonary|Gastrointestinal|Neurologic|Ophthalmic|Immunologic|Biologic therapy|Chemotherapy|
    Endocrine therapy|Radiotherapy|Surgery|Other
"""
_LABELLED = re.compile(r"(?:^|(?<=\s))(" + re.sub(r" (?=\w)", r"\\s+", re.sub(r"\s{2,}|\n", "", _OLD)) + r"):(?=\s|$)")
_SURELY_OLD = re.compile(r"(?:DISEASE\s+CHARACTERISTICS|PATIENT\s+CHARACTERISTICS|PRIOR\s+CONCURRENT\s+THERAPY):")

_TOKENS = re.compile(r"\S+")
_BEGINS = re.compile(r"A$|[A-Z][a-z]+(?:-[a-z]+)*$|(?:WBC|ANC|AST|ALT|AST/ALT|SGOT|SGPT|SGOT/SGPT|HIV|FEV1|DLCO|GFR|BUN|LVEF|ECOG|WHO)$")
_GOES_ON_WORDS = """
    and or and/or of than the a an by to with at for in on no not from per prior stage class grade type see as other
"""
_GOES_ON = frozenset(_GOES_ON_WORDS.split())
# After a name another capital is still the same name; so ends "See Disease Characteristics".
_NAMES = re.compile(r"(?!Characteristics)[A-Z][a-z]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line by its offsets in it, without its number: `inner` is whether it had one, `label` the sub-heading before it."""

    start: int
    end: int
    label: str = ""
    inner: bool = False


def labelled(line: str) -> list[Piece]:
    """The line at its labels, where it has at least two, or one of those that only old records have; empty for others."""
    found = [*_LABELLED.finditer(line)]
    if not found or (len(found) < FEWEST and not _SURELY_OLD.match(line)):
        return []
    ends = [match.start() for match in found[1:]] + [len(line)]
    pieces = [Piece(0, found[0].start())] if line[: found[0].start()].strip() else []
    for match, end in zip(found, ends, strict=True):
        if line[match.end() : end].strip():
            pieces += (Piece(first, last, " ".join(match[1].split())) for first, last in _unstopped(line, match.end(), end))
        elif end == len(line):  # it heads what stands on the next lines
            pieces.append(Piece(match.start(), end))
    return pieces


def _unstopped(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Criteria that follow one another with a capital and no full stop: "Not pregnant Fertile women use contraception HIV negative"."""
    depth, before = 0, ""
    for match in _TOKENS.finditer(line, start, end):
        word = match[0]
        if before and not depth and _BEGINS.match(word) and before.lower() not in _GOES_ON and not _NAMES.match(before):
            yield start, match.start()
            start = match.start()
        depth = max(0, depth + word.count("(") - word.count(")"))
        before = "" if word[-1] in ",/-:" else word
    yield start, end


def numbered(line: str, mark: Mark | None) -> list[Piece]:
    """The line at numbers or letters that count up from one, or from its own mark; empty where it has no such list.

    What stands before the first is a piece of its own.
    """
    best = max(_chains(line, mark), key=len, default=[])
    if len(best) < (1 if mark else FEWEST):
        return []
    ends = [match.start() for match in best[1:]] + [len(line)]
    first = [Piece(0, best[0].start())] if line[: best[0].start()].strip() else []
    return first + [Piece(match.end(), end, inner=True) for match, end in zip(best, ends, strict=True)]


def _chains(line: str, mark: Mark | None) -> Iterable[list[re.Match[str]]]:
    """For each way to count, the numbers that follow one another."""
    chains: dict[str, list[re.Match[str]]] = {}
    for match in _TOKEN.finditer(line):
        if not _BEFORE.search(line[max(0, match.start() - LOOK_BACK) : match.start()]):
            continue
        around = ("(" if match[0].startswith("(") else "") + match[2]
        for style, value in _values(match[1]):
            if mark and mark.kind != style + around:
                continue
            chain = chains.setdefault(style + around, [])
            if value == len(chain) + 1 + (mark.value if mark else 0):
                chain.append(match)
    return chains.values()


def _values(token: str) -> Iterator[tuple[str, int]]:
    if token.isdigit():
        yield "1", int(token)
        return
    if token in ROMAN:
        yield "i", ROMAN[token]
    if len(token) == 1:
        yield "a", ord(token) - ord("a") + 1
