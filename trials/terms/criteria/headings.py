"""The headings of an eligibility text: which line, or part of a line, begins which list. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

Kind = Literal["before", "inclusion", "exclusion"]

_IN = r"inclusion(?:ary)?|einschluss|inclusión|inclusione|inclusão|inculsion|incluson|inclution"
_OUT = r"non[- ]?inclusion|no[- ]?inclusión|exclusion(?:ary)?|ausschluss|exclusión|esclusione|exclusão|exlusion|excusion|exclution"
# One of these, in small letters, is in every word for one of the two lists, and so in every heading but a sentence.
_PARTS = ("lus", "inculsion", "inclution", "excusion", "exclution")
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
MAX_WORDS_AFTER = 7


class Line(msgspec.Struct, frozen=True, gc=False):
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


def _broken(text: str) -> Iterator[tuple[int, str]]:
    """The lines and where each begins; one begins at a heading that was run together with the text before it."""
    start = 0
    for whole in text.splitlines(keepends=True):
        at, line = 0, "".join(whole.splitlines())
        for match in _headings_within(line) if _names_list(line) else ():
            before = line[at : match.start()].strip()
            if before and not _MARK.fullmatch(f"{before} ") and not _REFERS.search(before[-20:]):
                yield start + at, line[at : match.start()].rstrip()
                at = match.start()
        yield start + at, line[at:]
        start += len(whole)


def _headings_within(line: str) -> Iterator[re.Match[str]]:
    heading = _heading(line, "before") if len(line) <= MAX_HEADING else None
    return iter(()) if heading and not heading[2] else _WITHIN.finditer(line)


def _names_list(line: str) -> bool:
    """Whether any heading may be in it; most lines are told by this alone."""
    return any(map(line.lower().__contains__, _PARTS))


def _heading(line: str, current: Kind) -> tuple[Kind, str, str] | None:
    """Kind, heading and the rest of the line; None where the line is no heading."""
    stripped = line.strip()
    names_list = _names_list(stripped)
    if not (names_list or stripped.endswith(":")):
        return None
    mark = _MARK.match(line)
    is_marked = marked(line)
    content = line[mark.end() if mark else 0 :].strip()
    if (
        names_list
        and len(content) <= MAX_HEADING
        and (match := _WHOLE.fullmatch(content))
        and _is_heading(match, content, is_marked=is_marked)
    ):
        return _kind(match), stripped, ""
    if names_list and (match := _opening(content)):
        prefix = stripped[: len(stripped) - len(content)].strip()
        return _kind(match), f"{prefix} {match[0].strip()}" if _counts(prefix) else match[0].strip(), content[match.end() :].strip()
    if current != "exclusion" and not is_marked and not line[:1].isspace() and _OUT_SENTENCE.fullmatch(content):
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


def _is_heading(match: re.Match[str], content: str, *, is_marked: bool) -> bool:
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
    if is_marked:
        return _is_qualified(pre) and (not post or sure)
    return sure or not post or _is_qualified(pre)


def is_plain(heading: str) -> bool:
    """Whether a heading says no more than which list it heads."""
    return _PLAIN.fullmatch(heading) is not None


def marked(line: str) -> bool:
    """Whether a line begins with a list mark."""
    mark = _MARK.match(line)
    return bool(mark and mark[0].strip())
