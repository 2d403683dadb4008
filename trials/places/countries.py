"""Countries by the names that people write."""

from __future__ import annotations

from functools import cache

import pycountry
from django.utils.translation import get_language, override

from trials import words
from trials.places.keys import fold

# Names in common use that ISO 3166 does not hold.
NICKNAMES = {
    "usa": "US", "u s a": "US", "u s": "US", "us": "US", "america": "US", "united states of america": "US", "the united states": "US",
    "uk": "GB", "u k": "GB", "great britain": "GB", "britain": "GB", "holland": "NL", "the netherlands": "NL", "turkey": "TR",
    "czechia": "CZ", "czech republic": "CZ", "uae": "AE", "korea": "KR", "ivory coast": "CI",
}  # fmt: skip


@cache
def _named(language: str) -> dict[str, str]:
    found = dict(NICKNAMES)
    with override(language):
        for country in pycountry.countries:
            names = (getattr(country, kind, "") for kind in ("name", "common_name", "official_name"))
            for name in (words.country_name(country.alpha_2), *names):
                if name:
                    found.setdefault(fold(name), country.alpha_2)
    return found


def by_name(key: str) -> str:
    """The ISO code of the country with this key, in English or the visitor's language; empty when there is none."""
    return _named(get_language() or "en").get(key) or _named("en").get(key, "")


def by_code(key: str) -> str:
    """The ISO code itself, in any case, of a country that there is ("ca" may be California: ask for regions first)."""
    if len(key) == 2 and key.isascii() and key.isalpha() and pycountry.countries.get(alpha_2=key.upper()):
        return key.upper()
    country = pycountry.countries.get(alpha_3=key.upper()) if len(key) == 3 and key.isascii() else None
    return country.alpha_2 if country else ""
