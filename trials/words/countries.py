"""Country names by ISO 3166 code: short and as people say them; in other languages those of the iso-codes project."""

from __future__ import annotations

import gettext
from functools import cache

import pycountry
from django.utils.translation import get_language, to_locale

# Where ISO's name is an inversion or an official form that nobody uses in speech.
EVERYDAY = {
    "BO": "Bolivia",
    "BN": "Brunei",
    "CD": "DR Congo",
    "CG": "Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "IR": "Iran",
    "KP": "North Korea",
    "KR": "South Korea",
    "LA": "Laos",
    "MD": "Moldova",
    "MF": "Saint Martin",
    "MO": "Macao",
    "NL": "Netherlands",
    "PS": "Palestine",
    "RU": "Russia",
    "SX": "Sint Maarten",
    "SY": "Syria",
    "TR": "Türkiye",
    "TW": "Taiwan",
    "TZ": "Tanzania",
    "US": "United States",
    "VA": "Vatican City",
    "VE": "Venezuela",
    "VG": "British Virgin Islands",
    "VI": "U.S. Virgin Islands",
    "VN": "Vietnam",
    "XK": "Kosovo",
}


@cache
def _translations(language: str) -> gettext.NullTranslations:
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[to_locale(language)], fallback=True)


@cache
def _name(code: str, language: str) -> str:
    country = pycountry.countries.get(alpha_2=code) if len(code) == 2 and code.isalpha() else None
    if language.partition("-")[0] == "en" or country is None:
        return EVERYDAY.get(code) or (getattr(country, "common_name", "") or country.name if country else code)
    common = getattr(country, "common_name", "")
    catalogue = _translations(language)
    for name in (common, country.name):
        if name and (translated := catalogue.gettext(name)) != name:
            return translated
    return EVERYDAY.get(code) or common or country.name


def country_name(code: str) -> str:
    """The name in the reader's language; whatever is no ISO code is a name already and comes back as it is."""
    return _name(code, get_language() or "en")
