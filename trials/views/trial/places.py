"""Where the trial runs: sites by country and region, each with what its status means today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from trials.models import Trial, TrialSite
from trials.terms.status import StatusWord, site_word
from trials.views.trial.offer import Published, site_contacts, takes_people
from trials.words import country_name

# With more places than this each country is folded up, and the page leads with an index of countries.
FEW = 12
# With more than this in one country its regions are folded up as well.
MANY_IN_COUNTRY = 60


@dataclass(frozen=True, slots=True)
class Place:
    """One site. `word` says what its own status, or its trial's, means today."""

    row: TrialSite
    word: StatusWord
    is_open: bool
    contacts: tuple[Published, ...]

    @property
    def point(self) -> tuple[str, str] | None:
        """Latitude and longitude as a program reads them, in no country's way of writing numbers."""
        site = self.row.site
        return None if site.latitude is None or site.longitude is None else (f"{site.latitude:.5f}", f"{site.longitude:.5f}")


@dataclass(frozen=True, slots=True)
class Region:
    """Places that share a region; `name` is empty where the record gives none."""

    name: str
    places: list[Place]

    @property
    def open(self) -> int:
        """How many are listed as taking people."""
        return sum(place.is_open for place in self.places)


@dataclass(frozen=True, slots=True)
class Country:
    """Places that share a country."""

    name: str
    anchor: str
    regions: list[Region]

    @property
    def total(self) -> int:
        """How many places."""
        return sum(len(region.places) for region in self.regions)

    @property
    def open(self) -> int:
        """How many are listed as taking people."""
        return sum(region.open for region in self.regions)

    @property
    def folds_regions(self) -> bool:
        """Too many to read in one go."""
        return self.total > MANY_IN_COUNTRY and len(self.regions) > 1


@dataclass(frozen=True, slots=True)
class Where:
    """All places; `without_place` are countries that the record names without naming a place there."""

    countries: list[Country] = field(default_factory=list)
    without_place: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many places."""
        return sum(country.total for country in self.countries)

    @property
    def open(self) -> int:
        """How many are listed as taking people."""
        return sum(country.open for country in self.countries)

    @property
    def is_long(self) -> bool:
        """Whether countries are folded up."""
        return self.total > FEW


def group(trial: Trial, sites: list[TrialSite], word: StatusWord, dates: Mapping[str, Any]) -> Where:
    """Sort by country in the reader's language, region and town; sites that take people come first within a town's region."""
    words = _Words(word, dates)
    made = [Place(row, words.of(row), trial.overall_status == "RECRUITING" and takes_people(row), site_contacts(row)) for row in sites]
    made.sort(key=_order)
    countries = []
    for number, ((code, name), rows) in enumerate(groupby(made, key=_country), start=1):
        regions = [Region(region, list(places)) for region, places in groupby(rows, key=lambda place: place.row.site.region)]
        countries.append(Country(name, f"country-{code if code.isascii() and code.isalnum() else number}", regions))
    with_place = {place.row.site.country_code for place in made}
    missing = [country_name(code) for code in trial.country_codes if code not in with_place]
    return Where(countries, sorted(missing))


@dataclass(slots=True)
class _Words:
    """Most sites of a trial share a few tokens, so each is put into words once."""

    trial: StatusWord
    dates: Mapping[str, date | None]
    known: dict[tuple[str, bool], StatusWord] = field(default_factory=dict)

    def of(self, row: TrialSite) -> StatusWord:
        key = (row.status, row.paused or row.site.paused)
        if key not in self.known:
            self.known[key] = site_word(row.status, self.trial, paused=key[1], **self.dates)
        return self.known[key]


def _country(place: Place) -> tuple[str, str]:
    code = place.row.site.country_code
    return code, country_name(code) if code else place.row.site.country


def _order(place: Place) -> tuple[object, ...]:
    site = place.row.site
    code, name = _country(place)
    return not name, name, code, not site.region, site.region, not place.is_open, site.city, site.facility, place.row.position
