"""A point for a visitor's words: "Paris, TX", "75013", "München", "東京", "SW1A 1AA", "France".

Rules, in this order.
1. A country's name is the country. A state's or province's is the region, unless a town of that name lies in it or has half a million
   people.
2. A postcode is the places with it; when several countries have one, we ask.
3. A town is known by its own name, or by any other, which counts for three tenths. What follows it (after a comma, or as last words)
   must name its region or country. Of several towns the one with most people is meant, unless another one, further off than 30 km, has
   at least three tenths as many: then we ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from trials.lib.statement import Statement
from trials.places import countries, regions
from trials.places.distance import km
from trials.places.keys import compact, fold, spellings, tidy
from trials.places.models import Place, PlaceName

ASK_FROM_SHARE = 0.3
OTHER_NAME = 0.3
SAME_TOWN_KM = 30
LARGE = 500_000
LETTERS = 3
MOST_CHOICES = 8
MOST_NAMES = 400
MAX_PARTS = 4
LONGEST_QUALIFIER = 3

Kind = Literal["found", "ambiguous", "unknown", "empty", "region"]
Ranked = list[tuple[float, Place]]
_US_LONG = re.compile(r"\b(\d{5})-\d{4}\b")
# Letters and digits with at most one space or hyphen inside, and a digit before it.
_POSTCODE = re.compile(r"\b(?=\w*\d)\w{1,8}(?:[ -]\w{2,4})?\b")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was meant. `found`: a `place`, or a whole `country` (ISO code). `region`: a state or province of `country`, as words only.

    `ambiguous`: `choices`, the likeliest first; `found` has there what else goes by the name.
    """

    kind: Kind
    place: Place | None = None
    choices: list[Place] = field(default_factory=list)
    country: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to take the words: a name, and what else must be true of the place."""

    name: str
    rest: tuple[str, ...] = ()
    is_postcode: bool = False


def resolve(text: str, *, country: str = "") -> Resolution:
    """The place meant; `country` (ISO code) is preferred where it has one of that name. Two queries at most, whatever comes in."""
    text = tidy(text)
    whole = fold(text)
    if not whole:
        return Resolution("empty")
    if code := countries.by_name(whole):
        # "Georgia" is a country and a state: as words it finds both.
        return Resolution("region", country=code, region=text) if regions.meant(whole) else Resolution("found", country=code)
    named = _Names(text)
    return _region(whole, named, country) or named.answer(country) or Resolution("unknown")


def _region(key: str, named: _Names, country: str) -> Resolution | None:
    if not (meant := regions.meant(key)):
        return None
    for score, place in named.ranked(_Reading(key)):
        # "LA" is Los Angeles, but Hong Kong, once Victoria, is not what "Victoria" means.
        is_own, is_large = score >= place.population, place.population >= LARGE
        inside = (place.country_code, place.region) in meant
        if (inside and (is_own or is_large)) or (is_large and (is_own or len(key) <= LETTERS)):
            return None
    code, name = min(meant, key=lambda pair: (pair[0] != country, pair[0] != "US", pair))
    return Resolution("region", country=code, region=name)


class _Named(NamedTuple):
    """A place that goes by a key; whether that is its own name."""

    is_own: bool
    place: Place


_COLUMNS = tuple(field.attname for field in Place._meta.concrete_fields)


def _names(keys: list[str]) -> Any:
    columns = (f"place__{name}" for name in _COLUMNS)
    rows = PlaceName.objects.filter(key__in=keys).values_list("key", "preferred", *columns)
    return rows.order_by("-place__population", "place_id")[:MOST_NAMES]


_NAMES = Statement(_names, str)


class _Names:
    """All readings of a text, with the places that go by their names."""

    def __init__(self, text: str) -> None:
        self._whole = fold(text)
        self._readings = list(_readings(text))
        keys = {key for one in self._readings for key in ({one.name} if one.is_postcode else spellings(one.name))}
        self._rows: dict[str, list[_Named]] = {}
        asked = {*keys, *(part for one in self._readings for part in one.rest)}
        for key, preferred, *place in _NAMES.rows(sorted(asked)):
            self._rows.setdefault(key, []).append(_Named(bool(preferred), Place.from_db(None, _COLUMNS, place)))

    def answer(self, country: str) -> Resolution | None:
        """By the first reading that fits a place."""
        for reading in self._readings:
            if ranked := self.ranked(reading):
                if reading.rest and (exact := [place for _score, place in ranked if fold(str(place)) == self._whole]):
                    return Resolution("found", place=exact[0], country=exact[0].country_code)
                return _chosen(ranked, country, is_postcode=reading.is_postcode)
            if not reading.rest and not reading.is_postcode and (code := self._country(reading.name)):
                return Resolution("found", country=code)
        return None

    def ranked(self, reading: _Reading) -> Ranked:
        """The places of a reading by the people that count for them, most first."""
        kinds = {Place.Kind.POSTCODE} if reading.is_postcode else {Place.Kind.TOWN}
        best: dict[int, tuple[float, Place]] = {}
        for key in {reading.name} if reading.is_postcode else spellings(reading.name):
            for row in self._rows.get(key, ()):
                own = row.is_own and key == reading.name
                score = max(row.place.population, 1) * (1 if own else OTHER_NAME)
                if row.place.kind in kinds and score > best.get(row.place.pk, (0.0, None))[0]:
                    best[row.place.pk] = (score, row.place)
        fitting = [pair for pair in best.values() if self._fits(pair[1], reading)]
        return sorted(fitting, key=lambda pair: (-pair[0], pair[1].pk))

    def _fits(self, place: Place, reading: _Reading) -> bool:
        return all(self._says(part, place) for part in reading.rest)

    def _says(self, part: str, place: Place) -> bool:
        """Whether a part of the text is true of a place: its region, its country or, for a postcode, its town."""
        if part == fold(place.region) or (place.country_code, place.region) in regions.meant(part):
            return True
        if place.country_code in (countries.by_name(part), countries.by_code(part), self._country(part)):
            return True
        return place.kind == Place.Kind.POSTCODE and (
            part == fold(place.name) or any(km(place.latitude, place.longitude, *point) < SAME_TOWN_KM for point in self._towns(part))
        )

    def _country(self, key: str) -> str:
        found = (row.place.country_code for row in self._rows.get(key, ()) if row.place.kind == Place.Kind.COUNTRY)
        return next(found, "")

    def _towns(self, key: str) -> Iterator[tuple[float, float]]:
        return ((row.place.latitude, row.place.longitude) for row in self._rows.get(key, ()) if row.place.kind == Place.Kind.TOWN)


def _readings(text: str) -> Iterator[_Reading]:
    """The ways to take a text, the plainest first."""
    parts = [key for key in map(fold, text.split(",")[:MAX_PARTS]) if key]
    yield from _postcodes(text)
    yield _Reading(parts[0], tuple(parts[1:]))
    words = fold(text).split()
    for number in range(len(words) - 1, max(0, len(words) - 1 - LONGEST_QUALIFIER), -1):
        yield _Reading(" ".join(words[:number]), (" ".join(words[number:]),))
    yield _Reading(" ".join(words))


def _postcodes(text: str) -> Iterator[_Reading]:
    text = _US_LONG.sub(r"\1", text)
    for found in _POSTCODE.finditer(text):
        for code, rest in _around(found, text):
            yield _Reading(compact(code), rest, is_postcode=True)
            if len(key := compact(code)) >= 6 and not key.isdigit():
                # The first half of a British or Canadian one, the digits of a Dutch one.
                yield _Reading(key[:-3] if key[-3:-2].isdigit() else key[:4], rest, is_postcode=True)


def _around(found: re.Match[str], text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The whole match, or one of its halves, each with what else stands in the text."""
    code = found.group()
    outside = f"{text[: found.start()]},{text[found.end() :]}"
    yield code, tuple(_parts(outside))
    if len(halves := re.split("[ -]", code)) == 2:
        for half, other in (halves, halves[::-1]):
            if any(letter.isdigit() for letter in half):
                yield half, tuple(_parts(f"{text[: found.start()]} {other} {text[found.end() :]}"))


def _parts(text: str) -> Iterator[str]:
    for part in text.split(","):
        key = fold(part)
        if not key:
            continue
        head, _blank, last = key.rpartition(" ")
        if head and regions.meant(last):
            yield from (head, last)
        else:
            yield key


def _chosen(ranked: Ranked, country: str, *, is_postcode: bool) -> Resolution:
    """One place, or a question."""
    if country and (there := [pair for pair in ranked if pair[1].country_code == country]):
        ranked = there
    best, first = ranked[0]
    others = [
        (score, place) for score, place in ranked[1:] if km(first.latitude, first.longitude, place.latitude, place.longitude) > SAME_TOWN_KM
    ]
    # Of two that are called the same the larger one stands.
    labelled = {str(place): place for place in (*(place for _score, place in reversed(others)), first)}
    choices = [place for place in (first, *(place for _score, place in others)) if labelled[str(place)] is place][:MOST_CHOICES]
    if is_postcode:
        asks = any(place.country_code != first.country_code for _score, place in others)
    else:
        asks = any(score >= best * ASK_FROM_SHARE for score, _place in others) and len(choices) > 1
    return (
        Resolution("ambiguous", choices=choices)
        if asks
        else Resolution("found", place=first, choices=choices[1:], country=first.country_code)
    )
