"""Who can and who cannot join, as two lists, from a record's one text.

Records head the two lists in many ways: "Key inclusion criteria:", "EXCLUSION CRITERIA", "* Inclusion", "Critères de non-inclusion :".
Where no heading is recognised there is no split, and the text is to be shown whole: a guess is worse than none. Nothing of the text is
ever dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trials.terms.criteria.headings import Kind, Line, is_plain, lines, marked

MAX_LABEL = 90

__all__ = ["Criteria", "Kind", "Line", "Section", "lines", "split"]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the text under one heading, both as written; `label` is the group that it is for ("Healthy controls:"), if named."""

    kind: Kind
    heading: str
    text: str
    label: str = ""

    @property
    def shown(self) -> str:
        """What to show in a list that has its own title: the heading only where it says more than that title."""
        parts = (self.label, "" if is_plain(self.heading) else self.heading, self.text)
        return "\n\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Criteria:
    """The whole text as sections in its own order."""

    sections: tuple[Section, ...]

    @property
    def before(self) -> str:
        """What stands before the first heading, for everybody."""
        return self._of("before")

    @property
    def inclusion(self) -> str:
        """Who can join, as the record writes it; several groups one after the other."""
        return self._of("inclusion")

    @property
    def exclusion(self) -> str:
        """Who cannot join, as the record writes it."""
        return self._of("exclusion")

    def _of(self, kind: Kind) -> str:
        return "\n\n".join(section.shown for section in self.sections if section.kind == kind and section.shown)


def split(text: str) -> Criteria | None:
    """The two lists of an eligibility text, or None when it has no heading that we know."""
    sections = [*_sections(text)]
    if not any(section.kind != "before" for section in sections):
        return None
    return Criteria(tuple(_labelled(sections)))


def _sections(text: str) -> Iterator[Section]:
    kind: Kind = "before"
    heading = ""
    kept: list[str] = []
    for line in lines(text):
        if line.heading:
            yield Section(kind, heading, _joined(kept))
            kind, heading = line.kind, line.heading
            kept = [line.text] if line.text else []
        else:
            kept.append(line.text)
    yield Section(kind, heading, _joined(kept))


def _joined(lines: list[str]) -> str:
    """The lines without blank ones around them; the indentation of the first stays, since nesting hangs on it."""
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return "\n".join(lines[first:]).rstrip()


def _labelled(sections: list[Section]) -> Iterator[Section]:
    """Give a group's name that ends one section to the sections that it names."""
    label = ""
    for index, section in enumerate(sections):
        text, following = section.text, ""
        if index + 1 < len(sections):
            text, following = _cut_label(section.text)
        if section.kind != "before" or text:
            yield Section(section.kind, section.heading, text, label)
        label = following or (label if section.kind == "inclusion" else "")


def _cut_label(text: str) -> tuple[str, str]:
    """A short last line with a colon, standing alone and without a mark, names the group that comes next."""
    body, _, last = text.rpartition("\n")
    alone = not body.strip() or body.endswith("\n") or not body.rpartition("\n")[2].strip()
    is_label = last.rstrip().endswith(":") and len(last) <= MAX_LABEL and not last[:1].isspace() and not marked(last)
    return (body.rstrip(), last.strip()) if alone and is_label else (text, "")
