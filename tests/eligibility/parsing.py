"""Criteria parsed from made-up sentences, and what came out in short form."""

from __future__ import annotations

from trials.eligibility.parse import LINE, Parsed, parse
from trials.eligibility.shape import SURE, Section, Span, Structured
from trials.eligibility.topics import by_key


def parsed(text: str, section: Section, *above: str, sex: str = "ALL") -> Parsed:
    return parse(text, Span(0, len(text), section), above=LINE.join(above), structured=Structured(sex=sex))


def excluded(text: str, *above: str) -> dict[str, str]:
    return short(parsed(text, "exclusion", *above))


def included(text: str, *above: str, sex: str = "ALL") -> dict[str, str]:
    return short(parsed(text, "inclusion", *above, sex=sex))


def short(read: Parsed) -> dict[str, str]:
    """Yes-or-no topics with "+" for must have and "-" for must not, "~" where broader, and the window in days."""
    return {
        each.topic: ("+" if each.must else "-")
        + ("" if each.certainty == "exact" else "~")
        + (str(each.window_days) if each.window_days else "")
        for each in read.requirements
        if each.confidence >= SURE and by_key(each.topic).kind == "yes-no"
    }


def decides(read: Parsed) -> set[str]:
    """The topics of which some answer can say that a person may not match."""
    if read.joint != "all" and not read.whole:
        return set()
    only_asked = {each.topic for each in read.requirements if not each.decides}
    return {topic for topic, said in short(read).items() if (said.startswith("+") or "~" not in said) and topic not in only_asked}
