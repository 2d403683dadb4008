"""What the registry calls things, and its own words, fit to stand in a sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trials.lib.phrase import Listing, Name, Quote
from trials.registry.record.text import line
from trials.summaries.drafter.ordinary import is_ordinary
from trials.summaries.gates.promissory import trips
from trials.summaries.sources import Place

LONGEST_NAME = 90
LONGEST_QUOTE = 140
LONGEST_ABBREVIATION = 4
_TITLED = re.compile(r"[A-Z][a-z]+")
_CUT_OFF = ("...", "…")
# What is a heading, a list or a table rather than a sentence, and what would break the sentence around it.
_NOT_PROSE = re.compile(r"https?:|www\.|@|[*#|<>{}\[\]“”\"•→]|\s[-–]\s.*\s[-–]\s|:\s*$|\n")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)%][.!?])\s+(?=[A-Z0-9])")


def name(text: str, longest: int = LONGEST_NAME) -> Name | None:
    """A name as the registry has it, on one line, without escapes; ordinary words in title case are written small ("Breast Cancer").

    None for nothing, for what is too long to be a name, and for one that claims or promises something.
    """
    found = line(text).strip(" .;,:")
    if not found or len(found) > longest or not any(map(str.isalnum, found)) or _is_broken(found) or trips(found):
        return None
    return Name(uncapped(found))


def uncapped(text: str) -> str:
    """Title case and capitals taken off a name made of ordinary words only: "Breast Cancer" but "Crohn's Disease", "HIV Infections"."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
    if not words or not any(word[0].isupper() for word in words):
        return text
    return text.lower() if all(word.islower() or (_is_written_large(word) and is_ordinary(word.lower())) for word in words) else text


def _is_written_large(word: str) -> bool:
    """In title case, or in capitals that are no abbreviation."""
    return _TITLED.fullmatch(word) is not None or (word.isupper() and len(word) > LONGEST_ABBREVIATION)


def names(places: Iterable[Place]) -> tuple[list[Place], Listing]:
    """The places that have a name, each name once, and their names as one value."""
    found: dict[str, tuple[Place, Name]] = {}
    for place in places:
        if called := name(place.text):
            found.setdefault(called.text.casefold(), (place, called))
    return [place for place, _ in found.values()], Listing(tuple(called for _, called in found.values()))


def quote(place: Place, longest: int = LONGEST_QUOTE) -> Quote | None:
    """All that stands at the place, if that is one short clean sentence or less, and claims nothing; else None."""
    text = line(place.text).rstrip(" .;,")
    if not text or len(text) > longest or _is_rough(text) or _SENTENCE_END.search(text) or trips(text):
        return None
    return Quote(text)


def first_sentence(place: Place, longest: int = LONGEST_QUOTE) -> Quote | None:
    """The first sentence of a text, whole and in its own words, under the same conditions."""
    text = place.text[: longest * 4].strip().split("\n", 1)[0]
    return quote(Place(place.path, _SENTENCE_END.split(line(text), maxsplit=1)[0]), longest)


def _is_rough(text: str) -> bool:
    return text.endswith(_CUT_OFF) or _NOT_PROSE.search(text) is not None or _is_broken(text) or not text[0].isalnum()


def _is_broken(text: str) -> bool:
    """Whether brackets are left open."""
    return any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "{}"))
