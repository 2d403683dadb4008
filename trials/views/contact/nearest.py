"""Which places are nearest to a town or postcode that the visitor names. It is looked up in our own tables and is kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from trials.lib.geo import Point, kilometres
from trials.lib.text import one_line
from trials.models import Site, TrialSite
from trials.places.models import Place
from trials.places.resolve import resolve

MAX_PLACE = 100


@dataclass(frozen=True, slots=True)
class Town:
    """A town or postcode with its point; `country_code` is its ISO code."""

    name: str
    point: Point
    country_code: str = ""


def find_town(text: str) -> Town | None:
    """The place meant by `Paris`, `Paris, Texas` or `75013`; where several may be meant, the one with our sites, else the largest.

    None when we know none, or when it is no town at all.
    """
    meant = resolve(text)
    if meant.kind == "found":
        return _town(meant.place) if meant.place else None
    return _town_of_a_site(text) or (_town(meant.choices[0]) if meant.choices else None)


def _town(place: Place) -> Town:
    return Town(str(place), (place.latitude, place.longitude), place.country_code)


def _town_of_a_site(text: str) -> Town | None:
    """By the towns of our own sites; of several the one with most sites."""
    name, _comma, rest = one_line(text)[:MAX_PLACE].partition(",")
    name, rest = name.strip(), rest.strip()
    if not name:
        return None
    spellings = Q()
    for spelling in {name, name.title(), name.upper()}:
        spellings |= Q(city__iexact=spelling)
    sites = Site.objects.filter(spellings, latitude__isnull=False, longitude__isnull=False)
    if rest:
        sites = sites.filter(Q(region__icontains=rest) | Q(country__icontains=rest) | Q(country_code__iexact=rest))
    towns = sites.values("city", "region", "country").annotate(count=Count("pk")).order_by("-count", "country", "region")
    if (best := towns.first()) is None:
        return None
    site = sites.filter(city=best["city"], region=best["region"], country=best["country"]).order_by("pk").first()
    if site is None or site.latitude is None or site.longitude is None:
        return None
    return Town(site.place, (site.latitude, site.longitude), site.country_code)


def by_distance(places: Iterable[TrialSite], point: Point) -> list[tuple[TrialSite, float | None]]:
    """Places with their distance in kilometres, nearest first; those without a point come last, in the record's order."""
    measured = [(place, _distance(place.site, point)) for place in places]
    return sorted(measured, key=lambda pair: (pair[1] is None, pair[1] or 0.0))


def _distance(site: Site, point: Point) -> float | None:
    if site.latitude is None or site.longitude is None:
        return None
    return kilometres((site.latitude, site.longitude), point)
