"""What the page of one overview shows: every sentence beside the words of the record that it leads back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from trials.models import User
from trials.summaries import compared
from trials.summaries.actions import with_words
from trials.summaries.admin.words import Shown, around, field_name, value_text
from trials.summaries.edited import Line
from trials.summaries.gated import findings
from trials.summaries.models import Notice, Summary, Tick
from trials.summaries.points import BY_HAND, Point, confirmed, missing, points
from trials.summaries.shape import SECTIONS, SectionKey, Sentence
from trials.summaries.stored import decode_sentence
from trials.summaries.text import said, said_parts
from trials.words import say


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the draft: the sentences that stand for it, the draft's own where people wrote others, and the text to edit."""

    name: str
    points: tuple[Point, ...]
    original: str
    text: str
    is_typed: bool
    author: str
    is_mine: bool
    sources: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A question with its lines. `by_hand`: a person confirms it as a whole; `tick` says who did."""

    key: SectionKey
    question: str
    entries: tuple[Entry, ...]
    by_hand: bool
    tick: Tick | None


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """A notice, its sentence and the record's words."""

    notice: Notice
    said: str
    sources: tuple[Shown, ...]


def context(summary: Summary, user: User, typed: Mapping[str, str]) -> dict[str, Any]:
    """Everything that the template shows. `typed` are words that somebody typed and has not saved, by the name of their line."""
    found = points(summary)
    changed = compared.changed(summary)
    with override(summary.language):
        blocks = list(_Blocks(summary, found, user, typed, {each.path: value_text(each.after) for each in changed if summary.stale}).all())
        notices = list(_notices(summary))
    return {
        "blocks": blocks,
        "changed": [(field_name(each.path), value_text(each.before), value_text(each.after), each) for each in changed],
        "notices": notices,
        "left": missing(summary, found),
        "findings": findings(summary, with_words(summary, typed)),
    }


class _Blocks:
    """The questions with their lines, as this person may work on them."""

    def __init__(self, summary: Summary, found: Iterable[Point], user: User, typed: Mapping[str, str], now: Mapping[str, str]) -> None:
        self._summary, self._user, self._typed, self._now = summary, user, typed, now
        self._stale, self._authors = set(summary.stale), _authors(summary)
        self._points: dict[str, list[Point]] = defaultdict(list)
        for point in found:
            self._points[point.line.name].append(point)

    def all(self) -> Iterator[Block]:
        hands, lines = confirmed(self._summary), self._summary.lines
        for key in SECTIONS:
            entries = tuple(self._entry(line) for line in lines if line.section == key)
            yield Block(key, say(f"overview-{key}"), entries, key in BY_HAND, hands.get(key))

    def _entry(self, line: Line) -> Entry:
        points = tuple(self._points[line.name])
        return Entry(
            name=line.name,
            points=points,
            original=said(line.original),
            text=self._typed.get(line.name, "\n".join(point.said for point in points)),
            is_typed=line.name in self._typed,
            author=self._authors.get(line.by or 0, ""),
            is_mine=line.by == self._user.pk,
            sources=_sources(line.original, self._stale, self._now),
        )


def _authors(summary: Summary) -> dict[int, str]:
    people = User.objects.filter(pk__in={edit["by"] for edit in summary.edits.values()})
    return {person.pk: str(person) for person in people}


def _sources(sentence: Sentence, stale: Collection[str], now: Mapping[str, str]) -> tuple[Shown, ...]:
    quoted = [part for part, kind in said_parts(sentence) if kind != "own"]
    found = []
    for place in sentence.sources:
        whole = value_text(place.value)
        short = around(whole, quoted)
        found.append(Shown(field_name(place.path), short, whole if short != whole else "", place.path in stale, now.get(place.path, "")))
    return tuple(found)


def _notices(summary: Summary) -> Iterator[NoticeEntry]:
    for row in Notice.objects.filter(trial=summary.trial_id).select_related("decided_by"):
        sentence = decode_sentence(row.sentence)
        yield NoticeEntry(row, said(sentence), _sources(sentence, (), {}))
