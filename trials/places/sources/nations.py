"""Countries with their names in every language that the iso-codes project has."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pycountry

from trials.places.keys import LONGEST, fold
from trials.places.sources.entry import Entry

SOURCE = "countries"
_FORM = 1


def edition() -> str:
    """Changes when the rows would."""
    return f"pycountry {version('pycountry')}, form {_FORM}"


def entries() -> Iterator[Entry]:
    """All countries. They have no point: a search in a country is no search near its middle."""
    catalogues = [
        _catalogue(folder.parent.parent.name) for folder in sorted(Path(pycountry.LOCALES_DIR).glob("*/LC_MESSAGES/iso3166-1.mo"))
    ]
    for country in pycountry.countries:
        english = [name for kind in ("common_name", "name", "official_name") if (name := getattr(country, kind, ""))]
        names = {*english, *(catalogue.gettext(name) for catalogue in catalogues for name in english)}
        keys = {fold(name) for name in names}
        yield Entry(
            kind="country",
            name=english[0],
            country_code=country.alpha_2,
            latitude=0.0,
            longitude=0.0,
            keys=frozenset(key for key in keys if 1 < len(key) <= LONGEST),
            own_keys=frozenset((fold(english[0]),)),
        )


def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True)
