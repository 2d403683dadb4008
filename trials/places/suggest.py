"""Towns to propose while somebody types."""

from __future__ import annotations

from functools import lru_cache

from django.db import connection
from django.db.models import Case, F, QuerySet, When

from trials.places.keys import fold, tidy
from trials.places.models import Place, PlaceName

SHORTEST = 2
LIMIT = 8
# A town counts ten times as much by its own name as by one in another language that only begins like this.
OWN_NAME = 10
_PAST_ALL_LETTERS = "\U0010ffff"


def towns(prefix: str, limit: int = LIMIT) -> list[Place]:
    """The largest towns of which a name, in any language, begins like this; none for a single letter of an alphabet."""
    key = fold(tidy(prefix))
    if len(key) < SHORTEST and key.isascii():
        return []
    return list(_towns(key, limit, _edition()))


def _edition() -> int:
    """Rises with every load, as ids do."""
    last = Place.objects.order_by("-pk").values_list("pk", flat=True).first()
    return last or 0


@lru_cache(maxsize=4096)
def _towns(key: str, limit: int, _edition: int) -> tuple[Place, ...]:
    # A town may match by many of its names, and two towns may be told apart by nothing we know.
    ids: dict[int, None] = {}
    own = Case(When(preferred=True, then=OWN_NAME), When(key=key, then=OWN_NAME), default=1)
    names = _beginning(key).filter(place__kind=Place.Kind.TOWN).order_by((F("place__population") * own).desc(), "place_id")
    for place_id in names.values_list("place_id", flat=True)[: limit * 12]:
        ids.setdefault(place_id)
    found = Place.objects.in_bulk(list(ids)[: limit * 2])
    shown: dict[str, Place] = {}
    for number in ids:
        if number in found:
            shown.setdefault(str(found[number]), found[number])
    return tuple(shown.values())[:limit]


def _beginning(key: str) -> QuerySet[PlaceName]:
    """PostgreSQL has an index for beginnings; SQLite compares bytes, so there a range does it."""
    if connection.vendor == "postgresql":
        return PlaceName.objects.filter(key__startswith=key)
    return PlaceName.objects.filter(key__gte=key, key__lt=key + _PAST_ALL_LETTERS)
