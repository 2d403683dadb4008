"""The places of a search's trials on a map, with the list of them beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Avg, Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials import words
from trials.lib.map.draw import Spot, draw
from trials.models import TrialSite
from trials.places.distance import in_miles, km
from trials.search.filters import TrialFilter
from trials.search.query import Query
from trials.search.understood import Search
from trials.views.asked import Asked

# So many trials, the first of the list, and so many places, those with most trials: more is no help to anybody, and the page says so.
MOST_TRIALS, MOST_PLACES = 5_000, 60
TOWN = ("site__city", "site__region", "site__country_code", "site__country")
# A link to a town asks for what is open this near to it.
NEAR = {"km": "10", "mi": "10mi"}


@dataclass(frozen=True, slots=True)
class Town:
    """A town with open places: how many trials, its point where the records give one, and the address of these trials."""

    name: str
    country: str
    trials: int
    point: tuple[float, float] | None
    address: str


@require_safe
@cache_control(private=True, max_age=60)
def results_map(request: HttpRequest) -> HttpResponse:
    """The open places of what the address asks for, which is the same as in the list."""
    search = Search(TrialFilter(request.GET))
    asked = Asked(search.filters)
    ids = search.found[:MOST_TRIALS]
    towns = sorted(_towns(ids, search, asked), key=lambda town: (-town.trials, town.name, town.country))
    shown = towns[:MOST_PLACES]
    return render(
        request,
        "results/map.html",
        {
            "chips": asked.chips,
            "address": asked.address(),
            "total": search.found.total,
            "looked_at": len(ids),
            "towns": shown,
            "places": len(towns),
            "map": draw(Spot(*town.point, is_open=True) for town in shown if town.point),
            "off_map": sum(town.point is None for town in shown),
        },
    )


def _towns(ids: list[int], search: Search, asked: Asked) -> Iterator[Town]:
    """Each town with an open place of these trials, within what was asked for."""
    open_there = TrialSite.objects.open().filter(trial_id__in=ids).order_by().values_list(*TOWN)
    numbers = {"n": Count("trial_id", distinct=True), "up": Avg("site__latitude"), "over": Avg("site__longitude")}
    for city, region, code, country, trials, up, over in open_there.annotate(**numbers):
        point = None if up is None or over is None else (up, over)
        if not _is_asked_for(search.understood.query, code, country, point):
            continue
        named = words.country_name(code) or country
        place = ", ".join(part for part in (city, region, named) if part)
        near = NEAR["mi" if in_miles(code) else "km"]
        yield Town(city or region or named, named, trials, point, asked.address(place=place, within=near, at=""))


def _is_asked_for(query: Query, code: str, country: str, point: tuple[float, float] | None) -> bool:
    """Whether a place lies where the visitor looks; a trial found there may have others at the end of the world."""
    if query.country and code not in query.country and country not in query.country:
        return False
    if query.near is None or query.within_km is None:
        return True
    return point is not None and km(query.near.latitude, query.near.longitude, *point) <= query.within_km
