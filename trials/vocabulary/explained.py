"""The explained words in memory: one copy a process, made again when the stamp has risen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import slugify

from trials.lib.prose.terms import Terms
from trials.vocabulary.models import GlossaryEntry, Stamp

# Where a word is explained in no language that the page is in, this one is better than nothing.
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Word:
    """An explained word as pages show it."""

    key: str
    term: str
    meaning: str
    language: str


@dataclass(frozen=True, slots=True)
class Explained:
    """What trial pages in one language explain: how it is written, and what it means by key."""

    terms: Terms
    words: dict[str, Word]


_lock = threading.Lock()
_held: tuple[int, dict[str, Explained]] = (-1, {})


def current(language: str) -> Explained:
    """The words of now for pages in this language; one small query when the copy is still right."""
    global _held
    stamp = Stamp.objects.filter(pk=1).values_list("number", flat=True).first() or 0
    held_stamp, by_language = _held
    if held_stamp == stamp and language in by_language:
        return by_language[language]
    with _lock:
        held_stamp, by_language = _held
        kept = by_language if held_stamp == stamp else {}
        if language not in kept:
            kept = {**kept, language: _load(language)}
            _held = stamp, kept
        return kept[language]


def forget() -> None:
    """Drop the copy, for tests whose database is rolled back."""
    global _held
    _held = (-1, {})


def listed(language: str) -> list[GlossaryEntry]:
    """All words that the page of words shows, in the order of its addresses: in this language, and in the other what this one lacks."""
    shown = GlossaryEntry.objects.filter(shown=True, language__in={language, FALLBACK})
    entries = sorted(shown, key=lambda entry: (entry.language != language, slugify(entry.term)))
    said: set[str] = set()
    kept = []
    for entry in entries:
        if entry.language == language or not said.intersection(form.casefold() for form in entry.forms):
            kept.append(entry)
        said.update(form.casefold() for form in entry.forms)
    return sorted(kept, key=lambda entry: slugify(entry.term))


def _load(language: str) -> Explained:
    """What people here wrote goes before what ships, and the page's language before the other."""
    entries = [
        *GlossaryEntry.objects.filter(shown=True, language__in={language, FALLBACK})
        .exclude(mode=GlossaryEntry.Mode.LIST)
        .order_by("origin", "term")
    ]
    entries.sort(key=lambda entry: entry.language != language)
    words = {entry.slug: Word(entry.slug, entry.term, entry.meaning, entry.language) for entry in entries}
    return Explained(Terms.of(_written(entries)), words)


def _written(entries: list[GlossaryEntry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for form in entry.forms:
            yield form, entry.slug
