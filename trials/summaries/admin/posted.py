"""What came back from the page of an overview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from trials.lib.text import clean, one_line
from trials.summaries.models import Summary
from trials.summaries.points import points

TEXT, NOTICE = "text-", "notice-"


@dataclass(frozen=True, slots=True)
class Posted:
    """Only what is different from what the page showed: two people who look through the same overview do not undo each other's ticks."""

    ticked: set[str]
    unticked: set[str]
    sections: Mapping[str, bool]
    written: Mapping[str, str]
    edition: int
    notices: Mapping[int, str]


def posted(data: QueryDict, summary: Summary) -> Posted:
    """Read the form. Names that the page does not have are passed by."""
    ticks, shown = set(data.getlist("tick")), set(data.getlist("was"))
    hands, hands_shown = set(data.getlist("hand")), set(data.getlist("hand-was"))
    sections = {**dict.fromkeys(hands - hands_shown, True), **dict.fromkeys(hands_shown - hands, False)}
    edition = data.get("edition", "")
    number = int(edition) if edition.isascii() and edition.isdigit() and len(edition) < 19 else -1
    return Posted(ticks - shown, shown - ticks, sections, written(data, summary), number, _notices(data))


def written(data: QueryDict, summary: Summary) -> dict[str, str]:
    """New words by the name of their line, where they differ from those that stand there."""
    now: dict[str, list[str]] = {line.name: [] for line in summary.lines}
    for point in points(summary):
        now[point.line.name].append(point.said)
    texts = {name: str(data[f"{TEXT}{name}"]) for name in now if f"{TEXT}{name}" in data}
    return {name: text for name, text in texts.items() if _lines(text) != now[name]}


def _lines(text: str) -> list[str]:
    return [one_line(line) for line in clean(text).split("\n") if line.strip()]


def _notices(data: QueryDict) -> dict[int, str]:
    found = {}
    for name, value in data.items():
        number = name.removeprefix(NOTICE)
        if name.startswith(NOTICE) and number.isascii() and number.isdigit() and len(number) < 19:
            found[int(number)] = str(value)
    return found
