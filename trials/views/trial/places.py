"""Where the trial runs: sites by country and region, each with what its status means today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypedDict

from trials.lib.map.draw import Drawing, Spot, draw
from trials.models import Trial, TrialSite
from trials.models.site import OPEN_STATUS
from trials.terms.status import StatusWord, site_word
from trials.views.trial.offer import Offer, Published, site_contacts, takes_people
from trials.words import country_name, tell

# With more places than this each country is folded up, and the page leads with an index of countries.
FEW = 12
# With more than this in one country its regions are folded up as well.
MANY_IN_COUNTRY = 60


class Place(TypedDict):
    """One site, ready to be shown: a dictionary, and flat, because a template reads a thousand of them twice as fast.

    The town leads, because patients look for it and many records name no facility but "Research Site". `chip` and `tone` say what the
    site's own status `token`, or its trial's, means today; `answers` that one can write to a team here.
    """

    town: str
    detail: str
    token: str
    chip: str
    tone: str
    latitude: str
    longitude: str
    languages: str
    is_open: bool
    answers: bool
    contacts: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Places that share a region; `name` is empty where the record gives none."""

    name: str
    places: list[Place]

    @property
    def open(self) -> int:
        """How many are listed as taking people."""
        return sum(place["is_open"] for place in self.places)


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
    """All places; `map` shows those with a point; `without_place` are countries that the record names without naming a place there."""

    countries: list[Country] = field(default_factory=list)
    without_place: list[str] = field(default_factory=list)
    map: Drawing | None = None

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


def group(trial: Trial, sites: list[TrialSite], offer: Offer, word: StatusWord, dates: Mapping[str, Any]) -> Where:
    """Sort by country in the reader's language, region and town; within a region those that take people come first."""
    made, named = _Makes(trial, offer, word, dates), _named(sites)
    ordered = sorted(sites, key=lambda row: _order(row, named[row.site.country_code], is_open=made.is_open(row)))
    countries = []
    for number, (code, rows) in enumerate(groupby(ordered, key=lambda row: row.site.country_code), start=1):
        regions = [Region(region, [made.place(row) for row in each]) for region, each in groupby(rows, key=lambda row: row.site.region)]
        countries.append(Country(named[code], f"country-{code if code.isascii() and code.isalnum() else number}", regions))
    without_place = sorted(country_name(code) for code in trial.country_codes if code not in named)
    return Where(countries, without_place, draw(_spots(sites, made)))


def _spots(sites: list[TrialSite], made: _Makes) -> Iterator[Spot]:
    for row in sites:
        if row.site.latitude is not None and row.site.longitude is not None:
            yield Spot(row.site.latitude, row.site.longitude, made.is_open(row))


def _named(sites: list[TrialSite]) -> dict[str, str]:
    return {row.site.country_code: country_name(row.site.country_code) or row.site.country for row in sites}


def _order(row: TrialSite, country: str, *, is_open: bool) -> tuple[object, ...]:
    site = row.site
    return not country, country, site.country_code, not site.region, site.region, not is_open, site.city, site.facility, row.position


HIDES_CONTACTS = {"invitation", "dropped", "withheld"}


@dataclass(slots=True)
class _Makes:
    """Makes places; the few status tokens that a trial's sites share are put into words once."""

    trial: Trial
    offer: Offer
    word: StatusWord
    dates: Mapping[str, Any]
    known: dict[tuple[str, bool], tuple[str, str]] = field(default_factory=dict)
    answering: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.answering = {team.trial_site.pk for team in self.offer.teams if team.trial_site}

    def is_open(self, row: TrialSite) -> bool:
        return self.trial.overall_status == OPEN_STATUS and takes_people(row)

    def place(self, row: TrialSite) -> Place:
        site, (chip, tone) = row.site, self._words(row)
        has_point = site.latitude is not None and site.longitude is not None
        return Place(
            town=site.city or site.facility,
            detail=", ".join(part for part in (site.facility if site.city else "", site.postcode) if part),
            token=row.status,
            chip=chip,
            tone=tone,
            latitude=f"{site.latitude:.5f}" if has_point else "",
            longitude=f"{site.longitude:.5f}" if has_point else "",
            languages=site.languages,
            is_open=self.is_open(row),
            answers=row.pk in self.answering,
            contacts=() if self.offer.why in HIDES_CONTACTS else site_contacts(row),
        )

    def _words(self, row: TrialSite) -> tuple[str, str]:
        key = (row.status, row.paused or row.site.paused)
        if key not in self.known:
            word = site_word(row.status, self.word, paused=key[1], **self.dates)
            self.known[key] = (tell(word.chip), word.tone)
        return self.known[key]
