"""The explained words in memory: one copy a process, made again when the stamp has risen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.text import slugify

from trials.lib.prose.terms import Terms
from trials.vocabulary.held import Held
from trials.vocabulary.models import GlossaryEntry

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


def _load(_stamp: int, language: str) -> Explained:
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


_held = Held(_load)
current: Callable[[str], Explained] = _held.of
forget = _held.forget
