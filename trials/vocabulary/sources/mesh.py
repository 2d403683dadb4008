"""The Medical Subject Headings of the U.S. National Library of Medicine: their descriptor file, or the tab-separated form of it.

`desc20xx.xml` (also `.gz`) is read as a stream: 300 MB need no more memory than one record. The tab-separated form has, a line, the number,
the heading, the entry terms and the tree numbers, the latter two with `|` between.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast
from xml.etree import ElementTree as ET
from xml.parsers import expat

from trials.lib.text import one_line
from trials.vocabulary.sources.entry import Entry, Name, Unreadable

# Diseases, drugs, treatments, tests and states of mind: what people look for. Animals, places and professions are left out.
BRANCHES = ("C", "D", "E02", "E04", "F03")
MOST_WORDS = 6
LONGEST = 80


def read(path: Path, branches: tuple[str, ...] = BRANCHES) -> Iterator[Entry]:
    """The headings of these branches of the tree."""
    rows = _from_xml(path) if ".xml" in path.suffixes else _from_lines(path)
    try:
        for entry in rows:
            if any(tree.startswith(branches) for tree in entry.trees):
                yield entry
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(f"{path.name} cannot be read to its end: {error}.") from None


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")


def _from_lines(path: Path) -> Iterator[Entry]:
    with _open(path) as file:
        for number, raw in enumerate(file, 1):
            try:
                columns = raw.decode("utf-8").rstrip("\n").split("\t")
            except UnicodeDecodeError:
                raise Unreadable(f"{path.name}, line {number}: not UTF-8.") from None
            if len(columns) < 4:
                raise Unreadable(f"{path.name}, line {number}: fewer than four columns.")
            mesh_id, heading, terms, trees = columns[:4]
            yield _entry(mesh_id, heading, terms.split("|"), trees.split("|"))


def _from_xml(path: Path) -> Iterator[Entry]:
    """Entities that a file declares itself are refused, so that a small file cannot grow in memory."""
    pull: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(["start", "end"])
    guard = expat.ParserCreate()
    guard.EntityDeclHandler = _refuse
    try:
        with _open(path) as file:
            root: ET.Element | None = None
            while chunk := file.read(1 << 16):
                guard.Parse(chunk, False)
                pull.feed(chunk)
                for event, element in cast("Iterator[tuple[str, ET.Element]]", pull.read_events()):
                    root = element if root is None else root
                    if event == "end" and element.tag == "DescriptorRecord":
                        yield _from_record(element)
                        root.clear()
            guard.Parse(b"", True)
    except (ET.ParseError, expat.ExpatError) as error:
        raise Unreadable(f"{path.name} is no descriptor file: {error}.") from None


def _refuse(*_declared: object) -> None:
    raise expat.ExpatError("it declares entities")


def _from_record(record: ET.Element) -> Entry:
    return _entry(
        record.findtext("DescriptorUI", ""),
        record.findtext("DescriptorName/String", ""),
        (term.text or "" for term in record.iterfind("ConceptList/Concept/TermList/Term/String")),
        (tree.text or "" for tree in record.iterfind("TreeNumberList/TreeNumber")),
    )


def _entry(mesh_id: str, heading: str, terms: Iterable[str], trees: Iterable[str]) -> Entry:
    """Names as people might write them: no chemical formulas, and the natural word order before the inverted one."""
    heading = one_line(heading)
    wanted = sorted((one_line(term) for term in terms if _sayable(term)), key=lambda term: "," in term)
    return Entry(heading, tuple(Name(term) for term in wanted if term != heading), mesh_id.strip(), tuple(filter(None, trees)))


def _sayable(term: str) -> bool:
    return 1 < len(term) <= LONGEST and term.count(" ") < MOST_WORDS and term.count(",") < 3 and "(" not in term
