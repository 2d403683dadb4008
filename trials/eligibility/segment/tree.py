"""Which entry stands under which. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trials.eligibility.segment import groups, labels
from trials.eligibility.segment.entries import Entry
from trials.eligibility.shape import Section
from trials.lib.prose import marks

# So many entries of its own list a lead-in gathers at most.
MOST_GATHERED = 15


@dataclass(slots=True)
class Node:
    """An entry that is a criterion, with the places of the one above it and of those under it."""

    entry: Entry
    parent: int | None
    cohort: str
    label: str
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    """What the next entry may stand under or beside: a criterion by its place, or a label that is none.

    `takes`: even lines without a mark, as far out as itself, stand under it. `gathers`: so do entries of its own list, until one reads
    like a criterion of its own. Of these only some may have to hold, or none may: beside it they would say something else.
    """

    indent: int
    kind: str
    entry: Entry
    at: int | None
    cohort: str = ""
    label: str = ""
    takes: bool = False
    gathers: bool = False


class Tree:
    """Criteria as they are added, in order; `_open` are the levels that the next may go on with, the innermost last."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._open: list[_Level] = []
        self._cohort = ""
        self._named = ""
        self._is_last = False
        self._parts: frozenset[str] = frozenset()
        self._label = ""
        self._section: Section = "inclusion"

    def add(self, entries: Sequence[Entry]) -> list[Node]:
        """All of them; lines that only head others leave what they name with those, and are no criteria."""
        named = frozenset(labels.part(entry.heading) for entry in entries if entry.begins and entry.section == "inclusion") - {""}
        # "Inclusion criteria - new patients", "Inclusion criteria - extension": each is for some.
        self._parts = named if len(named) > 1 else frozenset()
        for at, entry in enumerate(entries):
            following = entries[at + 1] if at + 1 < len(entries) and not entries[at + 1].begins else None
            if entry.begins:
                self._begin(entry)
            if not entry.asks:
                continue
            if entry.mark is None:
                self._paragraph(entry, following)
            else:
                self._item(entry, entry.mark, following)
        return self.nodes

    def _begin(self, entry: Entry) -> None:
        """A new section. A group that stood alone before its heading goes on to the next list on who can join."""
        if self._is_last:
            self._named = self._cohort
        elif entry.section == "inclusion":
            self._named = ""
        part = labels.part(entry.heading) if self._parts else ""
        self._cohort = labels.cohort(entry.heading) or self._named or (part if part in self._parts else "")
        self._section, self._label, self._open = entry.section, "", []

    def _paragraph(self, entry: Entry, following: Entry | None) -> None:
        """A line without a mark: a heading, or a criterion that ends the lists standing as far in."""
        before_list = following is not None and following.mark is not None
        if entry.leads or before_list:
            if self._heads(entry):
                self._open = []
                return
            self._section = labels.led(entry.text, self._section, is_first=entry.begins)
        while self._open and entry.indent <= self._open[-1].indent and not (self._open[-1].takes and not entry.leads):
            self._open.pop()
        at = self._keep(entry)
        if entry.leads:
            takes = groups.chooses(entry.text) and (following is None or following.mark is None)
            self._open.append(_Level(entry.indent, "lead", entry, at, takes=takes))

    def _heads(self, entry: Entry) -> bool:
        """Whether a line without a mark asks for nothing; keeps what it names, and turns to the other list where it says so."""
        if labels.is_form(entry.text):
            self._turn(entry)
            if labels.is_for_all(entry.text):
                self._name(entry)
            return not groups.chooses(entry.text) or self._section == "exclusion"
        if not labels.names_list(entry.text) and (entry.text[-1] in ".;," or not labels.is_label(entry.text)):
            return False
        self._name(entry)
        self._turn(entry)
        return True

    def _name(self, entry: Entry) -> None:
        """A label within a group's list is not known to be for everybody unless it says so."""
        named = labels.cohort(entry.text)
        if named or labels.is_for_all(entry.text):
            self._cohort, self._is_last = named, True
        self._label = labels.bare(entry.text)

    def _turn(self, entry: Entry) -> None:
        """What follows belongs to the list that a heading within a section names."""
        self._section = labels.turned(entry.text, self._section)

    def _item(self, entry: Entry, mark: marks.Mark, following: Entry | None) -> None:
        self._close(entry, mark)
        at, cohort, label = None, "", ""
        if entry.leads and labels.is_label(entry.text, marked=True) and following and following.mark:
            cohort, label = labels.cohort(entry.text), labels.bare(entry.text)
            deeper = following.deeper or following.indent > entry.indent + 1 or self._is_new(following.mark, mark)
            if deeper and not cohort:
                at = self._keep(entry)
            elif not deeper:
                self._name(entry)
                return
        else:
            at = self._keep(entry)
        level = _Level(entry.indent, mark.kind, entry, at, cohort, label)
        if following and at is not None and entry.leads:
            level.takes = following.mark is None and groups.chooses(entry.text)
            level.gathers = following.mark is not None and _beside(level, following) and groups.binds(entry.text, self._section)
        self._open.append(level)

    def _is_new(self, mark: marks.Mark, beside: marks.Mark) -> bool:
        return mark.kind != beside.kind and all(level.kind != mark.kind for level in self._open)

    def _keep(self, entry: Entry) -> int:
        at = len(self.nodes)
        self._is_last = False
        entry.section = self._section
        parent = next((level.at for level in reversed(self._open) if level.at is not None), None)
        cohort = next((level.cohort for level in reversed(self._open) if level.cohort), self._cohort)
        label = entry.label or next((level.label for level in reversed(self._open) if level.label), self._label)
        self.nodes.append(Node(entry, parent, cohort or labels.own_cohort(entry.text), label))
        if parent is not None:
            self.nodes[parent].children.append(at)
        return at

    def _close(self, entry: Entry, mark: marks.Mark) -> None:
        """Leave open what a marked entry stands under: what is less indented, or calls for a list at the same indentation."""
        while self._open and entry.indent < self._open[-1].indent - 1:
            self._open.pop()
        gathering = next((level for level in self._open if level.gathers and _beside(level, entry)), None)
        if gathering and (labels.stands_alone(entry.text) or self._is_full(gathering)):
            del self._open[self._open.index(gathering) :]
            return
        for depth in range(len(self._open) - 1, -1, -1):
            level = self._open[depth]
            beside = level.kind == mark.kind and abs(level.indent - entry.indent) <= 1
            if beside and level is not gathering and not (entry.deeper and depth == len(self._open) - 1):
                del self._open[depth:]
                return
            if level is gathering:
                del self._open[depth + 1 :]
                return
        while self._open and not self._calls(self._open[-1], entry, mark):
            self._open.pop()

    def _is_full(self, level: _Level) -> bool:
        return level.at is not None and len(self.nodes[level.at].children) >= MOST_GATHERED

    def _calls(self, level: _Level, entry: Entry, mark: marks.Mark) -> bool:
        if entry.indent < level.indent:
            return False
        if level.kind == "lead" or entry.indent > level.indent + 1 or entry.deeper:
            return True
        begins = mark.ordered and mark.value == 1 and level.entry.mark is not None and level.entry.mark.ordered
        return level.entry.leads or mark.kind in marks.DEEPER or begins


def _beside(level: _Level, entry: Entry) -> bool:
    """Whether an entry goes on with the list in which a level stands."""
    return entry.mark is not None and level.kind == entry.mark.kind and abs(level.indent - entry.indent) <= 1 and not entry.deeper
