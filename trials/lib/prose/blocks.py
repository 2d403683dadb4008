"""From lines to a tree of paragraphs and lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.lib.prose import marks
from trials.lib.prose.marks import Line, Mark

MAX_DEPTH = 6
LONG_LINE = 60


@dataclass(slots=True)
class Paragraph:
    """Lines that stand under each other, each in the pieces that it was wrapped into, still with the registry's escapes."""

    pieces: list[list[str]]

    @property
    def lines(self) -> list[str]:
        """The lines, unwrapped."""
        return [" ".join(line) for line in self.pieces]

    def add(self, text: str) -> None:
        """A line that was only wrapped goes on in the same line; a line of its own stays one."""
        before = self.pieces[-1][-1]
        wrapped = not text[:1].isupper() or (len(before) >= LONG_LINE and before[-1] not in ".:;?!")
        if wrapped and before[-1:] != ":":
            self.pieces[-1].append(text)
        else:
            self.pieces.append([text])


@dataclass(slots=True)
class Item:
    """One entry of a list: its mark as written, its number in a counting list, and what it holds."""

    mark: str
    value: int
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class List:
    """Entries of one kind. `style` is that of `marks.Mark`: "" for bullets, "1", "a", "A", "i" or "I" for lists that count."""

    style: str
    items: list[Item] = field(default_factory=list)


Block = Paragraph | List


@dataclass(slots=True)
class _Level:
    """An open list: where its marks stand, of which kind they are."""

    indent: int
    kind: str
    list: List

    @property
    def item(self) -> Item:
        return self.list.items[-1]


def blocks(text: str) -> list[Block]:
    """The text as paragraphs and nested lists, in its own order, every word kept."""
    tree = _Tree()
    for raw in text.splitlines():
        if marks.is_blank(raw):
            tree.after_blank = True
            continue
        for line in marks.read(raw):
            if line.mark:
                tree.add_item(line, line.mark)
            else:
                tree.add_text(line)
            tree.after_blank = False
    return tree.root


class _Tree:
    """What has been read so far; `open` are the lists that the next line may go on with, the innermost last."""

    def __init__(self) -> None:
        self.root: list[Block] = []
        self.open: list[_Level] = []
        self.after_blank = True

    def add_text(self, line: Line) -> None:
        """A line without a mark goes on with an item when indented under it or in the middle of a sentence; else it ends the lists."""
        goes_on = not self.after_blank and not line.text[:1].isupper()
        while self.open and line.indent <= self.open[-1].indent and not goes_on:
            self.open.pop()
        into = self.open[-1].item.blocks if self.open else self.root
        last = into[-1] if into else None
        if isinstance(last, Paragraph) and not self.after_blank:
            last.add(line.text)
        else:
            into.append(Paragraph([[line.text]]))

    def add_item(self, line: Line, mark: Mark) -> None:
        """An item goes on with the innermost open list that it fits, or opens one under the last item or beside it."""
        mark = self._settle(mark)
        while self.open and line.indent < self.open[-1].indent:
            self.open.pop()
        level = self._fitting(line, mark)
        if level is None:
            into = self.open[-1].item.blocks if self.open else self.root
            level = _Level(line.indent, mark.kind, List(mark.style))
            into.append(level.list)
            self.open.append(level)
        item = Item(mark.raw, mark.value, [Paragraph([[line.text]])] if line.text else [])
        level.list.items.append(item)

    def _settle(self, mark: Mark) -> Mark:
        """Read "i." as the letter after "h." where such a list is open."""
        if not mark.other:
            return mark
        letter = marks.as_letter(mark)
        if any(level.kind == letter.kind and level.item.value + 1 == letter.value for level in self.open):
            return letter
        if mark.value > 1 and not any(level.kind == mark.kind for level in self.open):
            return letter
        return mark

    def _fitting(self, line: Line, mark: Mark) -> _Level | None:
        """The open list to go on with, closing what is deeper; None when a new list opens at what is then the end of `open`."""
        if not self.open:
            return None
        top = self.open[-1]
        if line.run_on:
            if line.deeper and len(self.open) < MAX_DEPTH:
                return None
            if top.kind == mark.kind:
                return top
        if line.indent > top.indent + (top.kind == mark.kind):
            return None if len(self.open) < MAX_DEPTH else top
        if self._opens_under(top, mark):
            return None
        for depth in range(len(self.open) - 1, -1, -1):
            level = self.open[depth]
            if level.indent < line.indent - 1:
                break
            if level.kind == mark.kind:
                del self.open[depth + 1 :]
                return level
        self._close_beside(line)
        return None

    def _opens_under(self, top: _Level, mark: Mark) -> bool:
        """At the same indentation only the mark tells: a deeper mark, a count that begins anew, or a colon before it."""
        if top.kind == mark.kind or len(self.open) >= MAX_DEPTH or any(level.kind == mark.kind for level in self.open):
            return False
        if mark.kind in marks.DEEPER or mark.ordered and mark.value == 1 and top.list.style not in ("", "as written"):
            return True
        return _ends_open(top.item)

    def _close_beside(self, line: Line) -> None:
        """Close the lists that stand as far out, so that the new one stands beside them."""
        while self.open and self.open[-1].indent >= line.indent:
            self.open.pop()


def _ends_open(item: Item) -> bool:
    last = item.blocks[-1] if item.blocks else None
    return isinstance(last, Paragraph) and last.pieces[-1][-1].endswith(":")
