"""The hard words of a trial page: linked where they first stand in each section, explained in a list on the same page."""

from __future__ import annotations

from django.utils.translation import get_language

from trials.vocabulary import explained
from trials.vocabulary.explained import FALLBACK, Word

# What stands before a word's key in its anchor, so that it meets no other anchor of the page.
PREFIX = "word-"


class Section:
    """One section of the page; it remembers which words it has explained."""

    def __init__(self, known: explained.Explained) -> None:
        self._known = known
        self.seen: dict[str, None] = {}

    def mark(self, html: str) -> str:
        """The HTML with each hard word that stands in it for the first time linked."""
        return self._known.terms.mark(html, self.seen, PREFIX)


class HardWords:
    """`hard_words.about` in the template is the section of that name; `hard_words.found` are the words of all sections drawn so far."""

    def __init__(self, language: str) -> None:
        self._known = explained.current(language)
        self._sections: dict[str, Section] = {}

    def __getitem__(self, name: str) -> Section:
        if name == "found":
            raise KeyError(name)
        return self._sections.setdefault(name, Section(self._known))

    @property
    def found(self) -> list[Word]:
        """In the order of the alphabet."""
        keys = {key for section in self._sections.values() for key in section.seen}
        return sorted((self._known.words[key] for key in keys), key=lambda word: word.term.casefold())


def of_page() -> HardWords:
    """For a page in the language of now."""
    return HardWords(get_language() or FALLBACK)
