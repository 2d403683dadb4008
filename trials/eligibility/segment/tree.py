"""Which entry stands under which. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from trials.eligibility.segment import labels
from trials.eligibility.segment.entries import Entry
from trials.lib.prose import marks

MAX_DEPTH = 6


@dataclass(slots=True)
class Node:
    """An entry that is a criterion, by its place, with those under it."""

    entry: Entry
    parent: int | None
    cohort: str
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    indent: int
    kind: str
    at: int
    value: int = 0


class Tree:
    """Criteria as they are added, in order; `open` are those that the next may stand under or beside, the innermost last."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._open: list[_Level] = []
        self._heading = ""
        self._cohort = ""
        self._section = "inclusion"

    def add(self, entries: Iterable[Entry]) -> list[Node]:
        """All of them; lines that only head others leave their cohort, if they name one, and are no criteria."""
        kept = [*entries]
        for at, entry in enumerate(kept):
            if entry.begins:
                self._begin(entry)
            following = kept[at + 1] if at + 1 < len(kept) else None
            if entry.mark is None and self._heads(entry, following):
                continue
            self._place(entry, following)
        return self.nodes

    def _begin(self, entry: Entry) -> None:
        named = labels.cohort(entry.heading)
        if named or entry.section == "inclusion" and self._section == "exclusion":
            self._cohort = named
        self._section = entry.section
        self._open = []

    def _heads(self, entry: Entry, following: Entry | None) -> bool:
        """Whether a line without a mark is a heading; if so it ends the lists before it."""
        if not entry.leads and not (following and following.mark and not following.begins and not entry.text.endswith((".", ";", ","))):
            return False
        if labels.is_form(entry.text):
            self._open = []
            return True
        if not labels.is_label(entry.text):
            return False
        self._cohort = labels.cohort(entry.text)
        self._open = []
        return True

    def _place(self, entry: Entry, following: Entry | None) -> None:
        parent = self._under_paragraph(entry) if entry.mark is None else self._under(entry, entry.mark)
        at = len(self.nodes)
        self.nodes.append(Node(entry, parent, self._cohort))
        if parent is not None:
            self.nodes[parent].children.append(at)
        if entry.mark or entry.leads:
            kind = entry.mark.kind if entry.mark else "lead"
            self._open.append(_Level(entry.indent, kind, at, entry.mark.value if entry.mark else 0))

    def _under_paragraph(self, entry: Entry) -> int | None:
        """A paragraph ends the lists that stand as far in as itself."""
        while self._open and entry.indent <= self._open[-1].indent:
            self._open.pop()
        return self._open[-1].at if self._open else None

    def _under(self, entry: Entry, mark: marks.Mark) -> int | None:
        """The entry under which a marked one stands: the innermost that is less indented, or that calls for a list at the same indentation."""
        while self._open and self._open[-1].kind != "lead" and entry.indent < self._open[-1].indent - 1:
            self._open.pop()
        for depth in range(len(self._open) - 1, -1, -1):
            level = self._open[depth]
            if level.kind == mark.kind and abs(level.indent - entry.indent) <= 1 and not (entry.deeper and depth == len(self._open) - 1):
                del self._open[depth:]
                return self._open[-1].at if self._open else None
        while self._open and not self._opens(self._open[-1], entry, mark):
            self._open.pop()
        return self._open[-1].at if self._open else None

    def _opens(self, level: _Level, entry: Entry, mark: marks.Mark) -> bool:
        if level.kind == "lead" or entry.indent > level.indent + 1 or entry.deeper:
            return True
        if entry.indent < level.indent:
            return False
        above = self.nodes[level.at].entry
        return above.leads or mark.kind in marks.DEEPER or mark.ordered and mark.value == 1 and bool(above.mark and above.mark.ordered)
