"""What the registry calls things, and its own words, fit to stand in a sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from trials.lib.phrase import Listing, Name, Quote
from trials.lib.text import clean
from trials.registry.record.text import line
from trials.summaries.drafter.ordinary import is_ordinary
from trials.summaries.gates.promissory import trips
from trials.summaries.sources import Place

LONGEST_NAME = 90
LONGEST_QUOTE = 140
LONGEST_ABBREVIATION = 4
_TITLED = re.compile(r"[A-Z][a-z]+")
# What stands in the place of a name where there is none.
NOT_NAMES = frozenset(
    {
        "no intervention", "no interventions", "there is no intervention", "no specific", "no treatment", "no drug", "none", "n/a", "na",
        "nil", "not applicable", "not provided", "observation", "observational", "observational study", "non interventional",
        "non-interventional", "other",
    }
)  # fmt: skip
# What may follow a comma in a catalogue's name and is spoken before it: an adjective, a type, a stage of life.
_TURNS = re.compile(
    r"(?:type \d\w?|stage [ivx\d]+[a-c]?|[a-z]-cell|large b-cell|non-?small[- ]cell lung|small[- ]cell(?: lung)?|cigarette|"
    r"childhood|adult|acute|"
    r"[a-z]{2,}(?:ic|ous|ive|ar|ary|ory|oid|ile|ated|ized|[pst]ed|ent|rapy-induced)|[a-z]{3,}(?<!hospit)(?<!anim)(?<!tri)al)",
    re.IGNORECASE,
)
_CUT_OFF = ("...", "…")
# What is a heading, a list or a table rather than a sentence, and what would break the sentence around it.
_NOT_PROSE = re.compile(r"https?:|www\.|@|[*#|<>{}\[\]“”\"•→]|\s[-–]\s.*\s[-–]\s|:\s*$|\n")
# Not after the number of an entry ("visits: 1. Screening") nor after a short form.
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)%][.!?])(?<![\s:]\d\.)(?<![\s:]\d\d\.)(?<!e\.g\.)(?<!i\.e\.)(?<!vs\.)(?<!Dr\.)(?<!rox\.)(?<!No\.)\s+(?=[A-Z0-9])"
)


def name(text: str) -> Name | None:
    """What an illness or a thing is called, on one line, without escapes; as it is spoken where a catalogue puts its kind first.

    None for nothing, for what is too long to be a name, and for one that claims or promises something.
    """
    found = proper(text)
    return found and Name(turned(found.text))


def proper(text: str, longest: int = LONGEST_NAME) -> Name | None:
    """The name of a place or of a body: under the same conditions, with all its capitals."""
    found = line(clean(text)).strip(" .;,:")
    if not found or len(found) > longest or found.casefold() in NOT_NAMES or not any(map(str.isalnum, found)):
        return None
    return None if _is_broken(found) or trips(found) else Name(found)


def turned(text: str) -> str:
    """A name as it is spoken, where a catalogue has put its kind first: "Rhinitis, Allergic, Seasonal" is "Seasonal Allergic Rhinitis"."""
    first, *others = text.split(", ")
    return " ".join([*reversed(others), first]) if others and all(map(_TURNS.fullmatch, others)) else text


def uncapped(text: str) -> str:
    """Title case and capitals taken off a name made of ordinary words only: "Breast Cancer" but "Crohn's Disease", "HIV Infections"."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
    if not words or not any(word[0].isupper() for word in words):
        return text
    return text.lower() if all(word.islower() or (_is_written_large(word) and is_ordinary(word.lower())) for word in words) else text


def _is_written_large(word: str) -> bool:
    """In title case, or in capitals that are no abbreviation."""
    return _TITLED.fullmatch(word) is not None or (word.isupper() and len(word) > LONGEST_ABBREVIATION)


def names(places: Iterable[Place], read: Callable[[str], Name | None] = name) -> tuple[list[Place], Listing]:
    """The places that have a name, each name once, and their names as one value."""
    found: dict[str, tuple[Place, Name]] = {}
    for place in places:
        if called := read(place.text):
            found.setdefault(called.text.casefold(), (place, called))
    return [place for place, _ in found.values()], Listing(tuple(called for _, called in found.values()))


def alike(called: Iterable[Name]) -> tuple[Name, ...]:
    """The same names as they stand side by side: all small where all can be ("asthma and eczema"), else all as they are, begun large."""
    originals = tuple(called)
    small = tuple(Name(uncapped(each.text)) for each in originals)
    if not any(_TITLED.match(each.text) for each in small):
        return small
    return tuple(Name(each.text[:1].upper() + each.text[1:]) for each in originals)


def quote(place: Place, longest: int = LONGEST_QUOTE) -> Quote | None:
    """All that stands at the place, if that is one short clean sentence or less, and claims nothing; else None."""
    whole = line(clean(place.text))
    text = whole.rstrip(" .;,")
    if not text or whole.endswith(_CUT_OFF) or len(text) > longest or _is_rough(text) or _SENTENCE_END.search(text) or trips(text):
        return None
    return Quote(text)


def first_sentence(place: Place, longest: int = LONGEST_QUOTE) -> Quote | None:
    """The first sentence of a text, whole and in its own words, under the same conditions."""
    text = place.text[: longest * 4].strip().split("\n", 1)[0]
    return quote(Place(place.path, _SENTENCE_END.split(line(text), maxsplit=1)[0]), longest)


def sentence_with(place: Place, at: int, longest: int = LONGEST_QUOTE) -> Quote | None:
    """The whole sentence of a text that holds the character `at`, under the same conditions."""
    text, start = place.text, place.text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    for match in _SENTENCE_END.finditer(text, start, len(text) if end < 0 else end):
        if match.end() > at:
            end = match.start()
            break
        start = match.end()
    return quote(Place(place.path, text[start : None if end < 0 else end]), longest)


def _is_rough(text: str) -> bool:
    return _NOT_PROSE.search(text) is not None or _is_broken(text) or not text[0].isalnum()


def _is_broken(text: str) -> bool:
    """Whether brackets are left open."""
    return any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "{}"))
