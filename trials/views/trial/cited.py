"""The record's own words behind a sentence: verbatim, the part in question where a text is long, and the whole of it further down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from trials.summaries.shape import Source
from trials.summaries.shown import Said
from trials.summaries.sources import resolve, source
from trials.words.record import part_name

# What is longer shows so much before and after the words that the sentence quotes, or so much of its beginning.
LONGEST, AROUND, BEGINNING = 700, 160, 400
CUT = "…"
TOKEN = re.compile(r"[A-Z][A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in one place. `pieces` are texts and whether the sentence quotes them; `times` how often the same stands there;
    `whole` is the id of the full text where this is only a part of it. Without pieces the record says nothing."""

    pieces: tuple[tuple[str, bool], ...] = ()
    is_token: bool = False
    times: int = 1
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A part of the record: its name, what stood there when the sentence was made, and what stands there `now` if that differs."""

    name: str
    words: list[Words] = field(default_factory=list)
    now: list[Words] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Whole:
    """A long text of the record in full."""

    anchor: str
    name: str
    text: str


class Record:
    """Reads what sentences cite; `longer` are the texts that were cut, each once. `study` is the record as it is now."""

    def __init__(self, study: dict[str, Any]) -> None:
        self._study = study
        self._longer: dict[tuple[str, str], Whole] = {}

    @property
    def longer(self) -> list[Whole]:
        """In the order in which they were cited."""
        return list(self._longer.values())

    def cited(self, said: Said) -> list[Cited]:
        """The parts of the record behind a sentence, each once."""
        quotes = [text for text, kind in said.parts if kind == "quote"]
        found: dict[str, Cited] = {}
        for place in said.sources:
            part = found.setdefault(part_name(place.path), Cited(part_name(place.path)))
            part.words.extend(self._words(place, quotes))
            now = source(place.path, resolve(self._study, place.path)) if said.is_stale else place
            if now.hash != place.hash:
                part.now.extend(self._words(now, []))
        return [Cited(part.name, _said_once(part.words), _said_once(part.now)) for part in found.values()]

    def _words(self, place: Source, quotes: list[str]) -> list[Words]:
        match place.value:
            case None:
                return [Words()]
            case bool():
                return [Words(((_("Yes") if place.value else _("No"), False),))]
            case list():
                counted = Counter(str(each) for each in place.value if each is not None)
                return [_short(text, times=times) for text, times in counted.items()] or [Words()]
            case _:
                return [self._text(place, str(place.value), quotes)]

    def _text(self, place: Source, text: str, quotes: list[str]) -> Words:
        if len(text) <= LONGEST:
            return _short(text, quotes)
        whole = Whole(f"r{len(self._longer) + 1}", part_name(place.path), text)
        return Words(_excerpt(text, quotes), whole=self._longer.setdefault((place.path, place.hash), whole).anchor)


def _said_once(found: Iterable[Words]) -> list[Words]:
    """A silent place beside one that says something adds nothing."""
    once = list(dict.fromkeys(found))
    return [words for words in once if words.pieces] or once[:1]


def _short(text: str, quotes: Iterable[str] = (), times: int = 1) -> Words:
    return Words(tuple(_pieces(text, _places(text, quotes))), bool(TOKEN.fullmatch(text)), times)


def _excerpt(text: str, quotes: list[str]) -> tuple[tuple[str, bool], ...]:
    marked = _places(text, quotes)
    windows: list[tuple[int, int]] = []
    for first, last in marked or [(0, BEGINNING - AROUND)]:
        first, last = max(0, first - AROUND), min(len(text), last + AROUND)
        if windows and first <= windows[-1][1]:
            first = windows.pop()[0]
        windows.append((first, last))
    found: list[tuple[str, bool]] = []
    for first, last in windows:
        inside = [(begin - first, end - first) for begin, end in marked if first <= begin < last]
        found += [(f"{CUT} ", False)] if first else []
        found += _pieces(text[first:last], inside)
    return (*found, (f" {CUT}", False)) if windows[-1][1] < len(text) else tuple(found)


def _places(text: str, quotes: Iterable[str]) -> list[tuple[int, int]]:
    """Where the quotes stand, in order; their white space may be another, since a quote is one line."""
    spans = []
    for quote in quotes:
        if match := re.search(r"\s+".join(map(re.escape, quote.split())), text) if quote.split() else None:
            spans.append(match.span())
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if not found or first >= found[-1][1]:
            found.append((first, last))
    return found


def _pieces(text: str, marked: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    found, at = list[tuple[str, bool]](), 0
    for first, last in marked:
        found += [(text[at:first], False), (text[first:last], True)]
        at = last
    return [piece for piece in (*found, (text[at:], False)) if piece[0]]
