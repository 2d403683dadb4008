"""What careful readings of real criteria say: the labels, the texts that they are about, and which label a place in a text has.

The format is told in `tests/eligibility/labels/README.md`.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

LABELS = Path(__file__).resolve().parents[1] / "tests/eligibility/labels"
_ENDS = " \t\r\n.;,:"


class Hold(msgspec.Struct, frozen=True):
    """One part of a line that a topic can say, as what must hold."""

    topic: str
    must: bool = True
    exact: bool = True
    comparison: str = "is"
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choice: str = ""
    window_days: int | None = None
    narrow: bool = False
    only_for: str = msgspec.field(default="", name="if")


class Label(msgspec.Struct, frozen=True):
    """One criterion."""

    start: int
    end: int
    sha: str
    section: str
    parent: int | None = None
    group: str = "all"
    cohort: str = ""
    parts: int = 1
    answerable: bool = False
    holds: tuple[Hold, ...] = ()
    unsure: bool = False
    joint: str = "all"
    optional: bool = False
    end_too: int | None = None
    also: tuple[str, ...] = ()

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares at least half of the shorter of the two."""
        shared = min(self.end, end) - max(self.start, start)
        return shared * 2 >= max(1, min(self.end - self.start, end - start))


class Labelled(msgspec.Struct, frozen=True):
    """One trial. `sha256` and `length` tell whether a text is the one that was read."""

    nct_id: str
    length: int
    sha256: str
    labeller: str
    criteria: tuple[Label, ...]

    def is_of(self, text: str) -> bool:
        """Whether this text, to the letter, is what the labels are about."""
        return len(text) == self.length and hashlib.sha256(text.encode()).hexdigest().startswith(self.sha256)

    def at(self, start: int, end: int) -> list[int]:
        """The places of the labels that a stretch of text is about."""
        return [place for place, label in enumerate(self.criteria) if label.overlaps(start, end)]


class Row(msgspec.Struct, frozen=True):
    """A trial of the sample folder."""

    nct_id: str
    criteria: str | None = None
    min_age: str | None = None
    max_age: str | None = None
    sex: str | None = None
    healthy: Any = None
    conditions: list[str] | None = None


def load(folder: Path = LABELS) -> list[Labelled]:
    """All labels of a folder: `.jsonl`, one trial a line, and `.json`, one trial or a list of them."""
    return [each for path in sorted(folder.glob("*.json*")) for each in _of_file(path)]


def rows(path: Path) -> Iterator[Row]:
    """The trials of a file of JSON lines, packed or not."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        yield from (msgspec.json.decode(line, type=Row) for line in file if line.strip())


def read_texts(labels: Iterable[Labelled], texts: Mapping[str, Row]) -> Iterator[tuple[Labelled, Row]]:
    """The labels whose text is there and unchanged; what is left out is told on the error stream."""
    for each in labels:
        row = texts.get(each.nct_id)
        if row and row.criteria and each.is_of(row.criteria):
            yield each, row
        else:
            print(f"{each.nct_id}: its text is not there or has changed; passed over", file=sys.stderr)


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the spaces and marks at its end."""
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return start, end


def _of_file(path: Path) -> list[Labelled]:
    raw = path.read_bytes()
    if path.suffix == ".jsonl":
        return [msgspec.json.decode(line, type=Labelled) for line in raw.splitlines() if line.strip()]
    return msgspec.json.decode(raw, type=list[Labelled]) if raw.lstrip()[:1] == b"[" else [msgspec.json.decode(raw, type=Labelled)]
