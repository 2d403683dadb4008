"""ZIP codes of the United States, as the package zipcodes ships them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import zipcodes

from trials.places import regions
from trials.places.sources.entry import Entry

SOURCE = "zips"
_FORM = 1


def edition() -> str:
    """Changes when the rows would."""
    return f"zipcodes {version('zipcodes')}, form {_FORM}"


def entries() -> Iterator[Entry]:
    """All ZIP codes that have a point; those of the armed forces abroad have none."""
    package: Any = zipcodes  # its stubs are untyped
    for row in package.list_all():
        try:
            latitude, longitude = float(row["lat"]), float(row["long"])
        except (TypeError, ValueError):
            continue
        if not latitude and not longitude:
            continue
        keys = frozenset((row["zip_code"],))
        yield Entry(
            kind="postcode",
            name=row["city"],
            country_code=row["country"],
            latitude=latitude,
            longitude=longitude,
            keys=keys,
            own_keys=keys,
            region=regions.name("US", row["state"]),
            postcode=row["zip_code"],
        )
