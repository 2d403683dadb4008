"""Where a trial runs, asked in a visitor's words: "Denver", "Bavaria, Germany", "UK"."""

from __future__ import annotations

from functools import cache

import pycountry
from django.db.models import Q

from trials import words
from trials.models import Site, TrialSite

MAX_PARTS = 4
# Names in common use that ISO 3166 does not hold.
NICKNAMES = {
    "usa": "US", "u.s.a.": "US", "u.s.": "US", "us": "US", "america": "US", "united states of america": "US",
    "uk": "GB", "u.k.": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "holland": "NL", "turkey": "TR", "czechia": "CZ", "uae": "AE",
}  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    """Every name of a country that we know, in small letters, with its code."""
    found = dict(NICKNAMES)
    for country in pycountry.countries:
        names = (getattr(country, kind, "") for kind in ("name", "common_name", "official_name"))
        for name in (*names, words.country_name(country.alpha_2)):
            if name:
                found.setdefault(name.casefold(), country.alpha_2)
    return found


def country_code(text: str) -> str:
    """The ISO code of a country by one of its names; empty when it is none that we know. "CA" is none, it may be California."""
    return _codes().get(text.strip().casefold(), "")


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    """What a region's letters stand for in the countries whose people write "Boston, MA": the names, by the letters in small."""
    found: dict[str, tuple[str, ...]] = {}
    for region in pycountry.subdivisions:
        if region.country_code in {"US", "CA", "AU"}:
            letters = region.code.partition("-")[2].casefold()
            found[letters] = (*found.get(letters, ()), region.name)
    return found


def region_names(letters: str) -> tuple[str, ...]:
    """The regions that go by these letters: "CA" is California."""
    return _regions().get(letters.strip().casefold(), ())


def parts(place: str) -> list[str]:
    """What stands between the commas."""
    return [part.strip() for part in place.split(",") if part.strip()][:MAX_PARTS]


def site_matches(place: str, countries: tuple[str, ...], prefix: str = "site__") -> Q:
    """The condition on a site for a place and countries: every part of the place must fit this one site."""
    asked = Q()
    for part in parts(place):
        asked &= _part_matches(part, prefix)
    return asked & Q(**{f"{prefix}country_code__in": countries}) if countries else asked


def _part_matches(part: str, prefix: str) -> Q:
    fits = Q(**{f"{prefix}postcode__iexact": part}) | Q(**{f"{prefix}country__iexact": part})
    if regions := _regions().get(part.casefold()):
        fits |= Q(**{f"{prefix}region__in": regions}) | Q(**{f"{prefix}city__iexact": part})
    else:
        fits |= Q(**{f"{prefix}city__istartswith": part}) | Q(**{f"{prefix}region__istartswith": part})
    code = country_code(part)
    return fits | Q(**{f"{prefix}country_code": code}) if code else fits


def trials_at(place: str, countries: tuple[str, ...], *, only_open: bool = False) -> Q:
    """The condition on a trial: it has a site there, or its record names just the country.

    With `only_open` the site takes people as far as its own status and pausing go; the trial's status is not looked at.
    """
    # Sites first: there are far fewer of them than trials at sites.
    sites = Site.objects.filter(site_matches(place, countries, prefix="")).order_by()
    rows = TrialSite.objects.taking_people() if only_open else TrialSite.objects.in_record()
    asked = Q(pk__in=rows.filter(site_id__in=sites.values("pk")).values("trial_id"))
    for code in _only_countries(place, countries):
        asked |= _names_just(code) if only_open else Q(countries__contains=f"|{code}|")
    return asked


def _names_just(code: str) -> Q:
    """The record names the country and no site in it."""
    sites = Site.objects.filter(country_code=code).order_by()
    placed = TrialSite.objects.in_record().filter(site_id__in=sites.values("pk")).values("trial_id")
    return Q(countries__contains=f"|{code}|") & ~Q(pk__in=placed)


def _only_countries(place: str, countries: tuple[str, ...]) -> set[str]:
    """The countries that suffice by themselves: the place names one of them or nothing."""
    named = {country_code(part) for part in parts(place)}
    if not named:
        return set(countries)
    code = named.pop()
    return {code} if code and not named and (not countries or code in countries) else set()
