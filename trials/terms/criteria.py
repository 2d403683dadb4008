"""Who can and who cannot join, as two lists, from a record's one text.

Records head the two lists in many ways: "Key inclusion criteria:", "EXCLUSION CRITERIA", "* Inclusion", "Critères de non-inclusion :".
Where no heading is recognised there is no split, and the text is to be shown whole: a guess is worse than none. Nothing of the text is
ever dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["before", "inclusion", "exclusion"]

_IN = r"inclusion(?:ary)?|einschluss|inclusión|inclusione|inclusão|inculsion|incluson|inclution"
_OUT = r"non[- ]?inclusion|no[- ]?inclusión|exclusion(?:ary)?|ausschluss|exclusión|esclusione|exclusão|exlusion|excusion|exclution"
_KIND = rf"(?P<out>{_OUT})|(?P<in>{_IN})"
_CRITERIA = r"criteri(?:a|on|um)|critera|critieria|critaria|kriterien"
# "Critères d'inclusion", "Criterios de exclusión", "criteria for inclusion".
_OF = r"(?:crit[eèé]r(?:es|ios|i|ia)\s+(?:d['’]|de\s+|di\s+|for\s+|of\s+)(?:l['’]|la\s+)?)"
_PHRASE = rf"(?:{_OF}(?:{_KIND.replace('out>', 'out1>').replace('in>', 'in1>')})|(?:{_KIND})(?:[\s-]*(?:{_CRITERIA}))?)"

_MARK = re.compile(r"\s*(?:\\?[*•·o–-](?:\s+|(?=[A-Z]))|\(?(?:[0-9]{1,2}|[A-Za-z]|[IVX]{1,4})\\?[.)-]\s*|#{1,6}\s+)*")
_WHOLE = re.compile(
    rf"[*_\\<\[(]*(?P<pre>(?:[^\s:]+\s+){{0,7}}?){_PHRASE}(?P<post>[^:]{{0,120}}?)\s*(?P<end>[:.：\-–]*)[*_\\>\])]*", re.IGNORECASE
)
_BEGINS = re.compile(
    rf"[*_\\]*(?P<pre>(?:[A-Z][\w'’/-]*\s+){{0,3}}?){_PHRASE}(?P<post>\s*\([^)]{{1,60}}\)|(?-i:\s+for\s)[^:.]{{1,60}})?\s*[*_]*[:：]",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?<=\s)(?:(?:Key|Main|Major|General|Principal|KEY|MAIN|MAJOR)\s+)?(?:Non-)?(?:Inclusion|Exclusion|INCLUSION|EXCLUSION)\s+(?:Criteria|criteria|CRITERIA)\s*(?::|$|(?=1[.)]\s))"
)
_RUNS_ON = re.compile(
    rf"(?P<pre>(?:[A-Z][\w'’/-]*\s+){{0,2}}?)(?:{_KIND})\s+(?:{_CRITERIA})(?:\s*\.)?\s+(?=(?-i:[A-Z0-9•<>≥≤]))", re.IGNORECASE
)
_REFERS = re.compile(
    r"(?:\b(?:see|the|in|of|per|and|or|to|with|by|from|other|following|protocol|meet|meets|meeting|all|any|no|fulfil|fulfill)|[/(\"“'])$",
    re.IGNORECASE,
)
_OUT_SENTENCE = re.compile(
    r"(?:patients|subjects|participants|people|individuals|persons|women|volunteers|children|candidates|those|anyone|you)\b[^.:]{0,120}"
    r"\b(?:excluded|ineligible|not\s+(?:be\s+)?(?:eligible|enrolled|included|participate))\b[^.:]{0,120}:",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\b(?:apply|applies|applied|meets?|meeting|fulfil\w*|satisf\w+|exist|must|should|have|has|had|is|are|was|were|be|been|not|none|violat\w+|defined|per|see|"
    r"according|regarding|refer)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"inclusion\s*(?:/|and|or|&)\s*(?:the\s+)?exclusion|exclusion\s*(?:/|and|or|&)\s*(?:the\s+)?inclusion", re.IGNORECASE)
_QUALIFYING_WORDS = """
    key main major general principal primary additional core specific other study trial patient patients subject subjects participant
    participants donor recipient important selected overall basic common further minimum clinical relevant significant summary brief the
    proposed pre-screening screening preliminary initial detailed
"""
_QUALIFIERS = frozenset(_QUALIFYING_WORDS.split())
_BARE = re.compile(r"[\W_]*(?:Inclusion|Exclusion|INCLUSION|EXCLUSION|Non-inclusion)[\W_]*")
_PLAIN = re.compile(rf"[\W_]*(?:the\s+)?(?:{_PHRASE})[\W_]*", re.IGNORECASE)
MAX_HEADING = 160
MAX_LABEL = 90
MAX_WORDS_AFTER = 7


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
        parts = (self.label, "" if _PLAIN.fullmatch(self.heading) else self.heading, self.text)
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, or the part of one beside a heading. `start` is where it stands in the text: `text[start:][:len(line.text)]`.

    `heading` is the heading that it follows on the same line, or that stands alone, then with nothing after it; empty for other lines.
    """

    kind: Kind
    start: int
    text: str
    heading: str = ""


def lines(text: str) -> Iterator[Line]:
    """Every line with the list that it belongs to, cut at the headings, in the text's order."""
    kind: Kind = "before"
    for start, line in _broken(text):
        if found := _heading(line, kind):
            kind, heading, rest = found
            yield Line(kind, start + len(line.rstrip()) - len(rest), rest, heading)
        else:
            yield Line(kind, start, line)


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


def _broken(text: str) -> Iterator[tuple[int, str]]:
    """The lines and where each begins; one begins at a heading that was run together with the text before it."""
    start = 0
    for whole in text.splitlines(keepends=True):
        at, line = 0, "".join(whole.splitlines())
        heading = _heading(line, "before") if len(line) <= MAX_HEADING else None
        for match in () if heading and not heading[2] else _WITHIN.finditer(line):
            before = line[at : match.start()].strip()
            if before and not _MARK.fullmatch(f"{before} ") and not _REFERS.search(before[-20:]):
                yield start + at, line[at : match.start()].rstrip()
                at = match.start()
        yield start + at, line[at:]
        start += len(whole)


def _heading(line: str, current: Kind) -> tuple[Kind, str, str] | None:
    """Kind, heading and the rest of the line; None where the line is no heading."""
    mark = _MARK.match(line)
    marked = bool(mark and mark[0].strip())
    stripped = line.strip()
    content = line[mark.end() if mark else 0 :].strip()
    if len(content) <= MAX_HEADING and (match := _WHOLE.fullmatch(content)) and _is_heading(match, content, marked=marked):
        return _kind(match), stripped, ""
    if match := _opening(content):
        prefix = stripped[: len(stripped) - len(content)].strip()
        return _kind(match), f"{prefix} {match[0].strip()}" if _counts(prefix) else match[0].strip(), content[match.end() :].strip()
    if current != "exclusion" and not marked and not line[:1].isspace() and _OUT_SENTENCE.fullmatch(content):
        return "exclusion", stripped, ""
    return None


def _opening(content: str) -> re.Match[str] | None:
    """A heading that the first criterion follows on the same line, after a colon or straight away."""
    if (match := _BEGINS.match(content)) and not _BOTH.search(match[0]) and _is_qualified(match["pre"]):
        return match
    match = _RUNS_ON.match(content) if content[:1].isupper() else None
    return match if match and _is_qualified(match["pre"]) and not _SAYS_MORE.match(content, match.end()) else None


def _counts(prefix: str) -> bool:
    """Whether the mark before a heading holds words or numbers, which must not be lost."""
    return any(character.isalnum() for character in prefix)


def _kind(match: re.Match[str]) -> Kind:
    groups = match.groupdict()
    return "exclusion" if groups.get("out") or groups.get("out1") else "inclusion"


def _is_qualified(pre: str) -> bool:
    return all(word.strip("*_()").lower() in _QUALIFIERS for word in pre.split())


def _is_heading(match: re.Match[str], content: str, *, marked: bool) -> bool:
    """Whether a short line that names one kind of criteria heads a list rather than speaks about it."""
    pre, post, end = match["pre"].strip(), match["post"].strip(), match["end"]
    names_criteria = re.search(_CRITERIA + "|crit[eèé]r", content, re.IGNORECASE) is not None
    if _BOTH.search(content) or content[0] == "(" or _SAYS_MORE.search(f"{pre} {post}"):
        return False
    sure = end.startswith((":", "："))
    if not names_criteria and (pre or post or not (sure or _BARE.fullmatch(content))):
        return False
    if not pre and not post:
        return sure or not (content[0].islower() and end)
    if content[0].islower() or end.endswith(".") or (not sure and len(post.split()) > MAX_WORDS_AFTER):
        return False
    if marked:
        return _is_qualified(pre) and (not post or sure)
    return sure or not post or _is_qualified(pre)


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
    mark = _MARK.match(last)
    is_label = last.rstrip().endswith(":") and len(last) <= MAX_LABEL and not last[:1].isspace() and not (mark and mark[0].strip())
    return (body.rstrip(), last.strip()) if alone and is_label else (text, "")
