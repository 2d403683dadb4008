"""Postcodes of all countries but the United States, learned from the sites of our own trials: the registry gives each a point."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from django.db.models import Count

from trials.models import Site
from trials.places.distance import km
from trials.places.keys import compact
from trials.places.sources.entry import Entry

SOURCE = "learned"
_WITH_DIGIT = re.compile(r"(?=.*\d)[\w -]{3,12}")
# Codes that people put where they know none.
_FILLER = re.compile(r"(.)\1*|12345|1234")
# Half of the sites with a postcode must lie this near to its middle, or it is no one place.
_REACH_KM = 40
# Where the first part of a postcode is an area that people name alone.
_AREAS = {
    "GB": re.compile(r"[a-z]{1,2}\d[a-z\d]?(?=\d[a-z]{2}$)"),
    "CA": re.compile(r"[a-z]\d[a-z](?=\d[a-z]\d$)"),
    "NL": re.compile(r"\d{4}(?=[a-z]{2}$)"),
}

Seen = tuple[float, float, str, str]


def edition() -> str:
    """Changes with the sites."""
    last = Site.objects.order_by("-pk").values_list("pk", flat=True).first()
    return f"sites {Site.objects.count()}, last {last or 0}"


def entries() -> Iterator[Entry]:
    """One place a postcode and country, at the middle of its sites; also British, Canadian and Dutch areas."""
    seen: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    written: dict[tuple[str, str], str] = {}
    for code, country, latitude, longitude, city, region in _rows():
        if not _WITH_DIGIT.fullmatch(code) or _FILLER.fullmatch(key := compact(code)):
            continue
        seen[key, country].append((latitude, longitude, city, region))
        written.setdefault((key, country), code.upper())
        if (areas := _AREAS.get(country)) and (area := areas.match(key)):
            seen[area.group(), country].append((latitude, longitude, city, region))
            written.setdefault((area.group(), country), area.group().upper())
    for (key, country), sites in seen.items():
        if found := _middle(sites):
            latitude, longitude, city, region = found
            keys = frozenset((key,))
            yield Entry("postcode", city, country, latitude, longitude, keys, keys, region[:80], written[key, country])


def _rows() -> Iterator[tuple[str, str, float, float, str, str]]:
    placed = Site.objects.filter(latitude__isnull=False, longitude__isnull=False).exclude(postcode="").exclude(country_code__in=("", "US"))
    columns = ("postcode", "country_code", "latitude", "longitude", "city", "region")
    rows = placed.order_by().values_list(*columns).annotate(Count("pk"))
    for code, country, latitude, longitude, city, region, _count in rows.iterator():
        if len(country) == 2:
            yield code.strip(), country, latitude, longitude, city, region


def _middle(sites: list[Seen]) -> Seen | None:
    """The town in the middle, when at least half of the sites lie round it."""
    latitude, longitude = median(site[0] for site in sites), median(site[1] for site in sites)
    distances = sorted((km(latitude, longitude, site[0], site[1]), site[2], site[3]) for site in sites)
    if sum(far <= _REACH_KM for far, _city, _region in distances) * 2 < len(sites):
        return None
    return latitude, longitude, distances[0][1], distances[0][2]
