"""What every source of places yields."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its keys; `own_keys` are those of its own name."""

    kind: str
    name: str
    country_code: str
    latitude: float
    longitude: float
    keys: frozenset[str]
    own_keys: frozenset[str]
    region: str = ""
    postcode: str = ""
    population: int = 0
