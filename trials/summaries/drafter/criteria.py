"""The rules on who can join, counted, and those of them that can stand alone as the record wrote them. Pure.

A rule is an entry of the list under a heading, with all that is nested under it, or a line of its own where there is no list. Nothing is
rewritten, shortened or turned round: a rule is quoted whole or not at all. Where a list is for several groups, or holds choices ("one of
the following"), one entry alone would say something else than the record, so none is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trials.lib import prose
from trials.summaries import reading
from trials.summaries.drafter.plainness import is_plain, long_words
from trials.terms import criteria

_GROUPS = re.compile(
    r"\b(?:cohorts?|groups?|parts?|arms?|stages?|phases?|steps?|strat(?:um|a)|controls?|donors?|cases|only|caregivers?)\b", re.IGNORECASE
)
_CHOICE = re.compile(r"\b(?:one|two|either|any|some|least|more)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"\b(?:all|following|below|criteria|criterion|must|eligible|included?|excluded?|inclusion|exclusion|who|have|has|having|are|if|any)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\W*(?:none|no|nil|n[./]?a|not applicable|no exclusion criteria)\W*", re.IGNORECASE)
_RUNS_ON = re.compile(r".{160}|[.;]\s+\S|\s[-–•]\s|[①-⑳]|(?:^|\s)\(?2[.)](?:\s|[A-Z])")
# A line under the rules on who cannot join that says who can all the same: "Nursing people are eligible to participate."
_LETS_IN = re.compile(
    r"^(?!.*\b(?:not|only|unless|no)\b).*\b(?:is|are|remain) (?:also |still )?(?:eligible|allowed|permitted|able) to "
    r"(?:participate|enrol|enroll|join|take part)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:\b(?:and|or)|/)\W*$", re.IGNORECASE)

_NEGATES = re.compile(
    r"^\W*(?:no|not|never|without|absence|lack|free|neither|do not|does not)\b|^(?:\w+ ){1,2}(?:without|(?:with )?no)\b", re.IGNORECASE
)
_ORDINARY = re.compile(r"\b(?:willing\w*|unwilling|able to|unable|inform\w*|appropriate|suitable)\b", re.IGNORECASE)
_PREGNANCY = re.compile(r"pregnan|breast-?feeding|lactat|nursing", re.IGNORECASE)
TOPIC_LETTERS, TAIL = 4, 20


@dataclass(frozen=True, slots=True)
class Rules:
    """One of the two lists. `count` is the number of rules, 0 where the list is missing or says "None". `is_text` says that they run
    on in one text and cannot be counted. `clear` are those that may be quoted, in the record's order, without a full stop."""

    count: int
    clear: tuple[str, ...]
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """Who can and who cannot join."""

    can: Rules
    cannot: Rules


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    is_whole: bool
    is_opening: bool = False


def lists(text: str) -> Lists | None:
    """The two lists of an eligibility text as the registry's API gives it; None where it could not be split."""
    found = criteria.split(text)
    if found is None:
        return None
    can, cannot = _rules(found.sections, "inclusion"), _rules(found.sections, "exclusion")
    # Some records have a heading over the second list only.
    return Lists(Rules(1, (), is_text=True) if not can.count and found.before else can, cannot)


def _rules(sections: Iterable[criteria.Section], kind: criteria.Kind) -> Rules:
    chosen = [section for section in sections if section.kind == kind and (section.text or section.label)]
    entries = [entry for section in chosen for entry in _entries(prose.blocks(section.text))]
    counted = [entry for entry in entries if not entry.is_opening and not _NONE.fullmatch(entry.text)]
    if kind == "exclusion":
        counted = [entry for entry in counted if not _LETS_IN.search(entry.text)]
    if len(counted) == 1 and _RUNS_ON.search(counted[0].text):
        return Rules(1, (), is_text=True)
    alone = len(chosen) == 1 and not chosen[0].label and not _GROUPS.search(chosen[0].heading)
    clear = tuple(_clear(counted)) if alone and _opens_plainly(entries, kind) else ()
    if kind == "exclusion":  # "No asthma" among those who cannot join may mean either
        clear = tuple(text for text in clear if not _NEGATES.search(text))
    return Rules(len(counted), clear)


def _entries(blocks: Iterable[prose.Block]) -> Iterator[_Entry]:
    for block in blocks:
        if isinstance(block, prose.Paragraph):
            for number, line in enumerate(block.lines):
                yield _Entry(_tidy(line), line[:1].isupper() or not number, line.endswith(":"))
        elif len(block.items) == 1 and len(block.items[0].blocks) > 1:
            yield from _entries(block.items[0].blocks)
        else:
            for item in block.items:
                # An entry that has only a list in it is a mark too many before that list. Among others it may stand for more: not quoted.
                if item.blocks and isinstance(item.blocks[0], prose.List):
                    yield from (replace(entry, is_whole=entry.is_whole and len(block.items) == 1) for entry in _entries(item.blocks))
                else:
                    yield _entry(item)


def _entry(item: prose.Item) -> _Entry:
    first = item.blocks[0] if item.blocks else None
    lines = first.lines if isinstance(first, prose.Paragraph) else []
    is_whole = isinstance(first, prose.Paragraph) and len(item.blocks) == 1 and first.pieces == [lines]
    return _Entry(_tidy(" ".join(lines)), is_whole)


def _tidy(text: str) -> str:
    return " ".join(prose.plain(text).replace("**", "").split())


def _opens_plainly(entries: list[_Entry], kind: criteria.Kind) -> bool:
    """Whether each entry means by itself what it means in the list: one opening line at most, at the top, without groups and choices."""
    openings = [at for at, entry in enumerate(entries) if entry.is_opening]
    if not openings:
        return True
    text = entries[0].text
    plainly = _OPENS.search(text) and not _GROUPS.search(text) and not (kind == "inclusion" and _CHOICE.search(text))
    return openings == [0] and bool(plainly)


def _clear(entries: list[_Entry]) -> Iterator[str]:
    """The entries that can be quoted. One that ends in "and" or "or" belongs to its neighbour, and so does the neighbour."""
    joined = False
    for entry in entries:
        joins = _JOINS.search(entry.text[-TAIL:]) is not None
        if entry.is_whole and not joins and not joined and is_plain(text := entry.text.rstrip(" .;,")):
            yield text
        joined = joins


def chosen(clear: tuple[str, ...], topics: Iterable[str], most: int) -> tuple[str, ...]:
    """So many of them, in their order: first those on pregnancy and those with a word of `topics`, last what every
    study asks for, and among like ones the easiest to read."""
    words = {word.casefold() for topic in topics for word in reading.words(topic) if len(word) >= TOPIC_LETTERS}
    ranked = sorted(range(len(clear)), key=lambda at: (_is_ordinary(clear[at]), not _concerns(clear[at], words), long_words(clear[at]), at))
    return tuple(clear[at] for at in sorted(ranked[:most]))


def _concerns(text: str, topics: set[str]) -> bool:
    return _PREGNANCY.search(text) is not None or not topics.isdisjoint(word.casefold() for word in reading.words(text))


def _is_ordinary(text: str) -> bool:
    return _ORDINARY.search(text) is not None
