"""States and provinces: what GeoNames' numbers stand for, and which letters people write for them.

GeoNames numbers regions by FIPS 10-4 apart from a few countries, whose ISO 3166-2 letters it takes (its readme, "admin1 code"). Named
here are the countries in which towns of one name are told apart by their region.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pycountry

from trials.places.keys import fold

_SUBDIVISIONS: Any = pycountry.subdivisions  # untyped
ISO_LETTERS = ("US", "CH", "BE", "ME")
# Countries whose people write "Boston, MA" and whose regions are searched for by name.
BY_LETTERS = ("US", "CA", "AU")
_NUMBERS = {
    "AU": "Australian Capital Territory|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Victoria|Western Australia",
    "CA": "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador||Nova Scotia|Ontario|Prince Edward Island|Quebec|"
    "Saskatchewan|Yukon|Northwest Territories|Nunavut",
    "DE": "Baden-Württemberg|Bavaria|Bremen|Hamburg|Hesse|Lower Saxony|North Rhine-Westphalia|Rhineland-Palatinate|Saarland|"
    "Schleswig-Holstein|Brandenburg|Mecklenburg-Western Pomerania|Saxony|Saxony-Anhalt|Thuringia|Berlin",
}
_CODES = {
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
    "FR": {
        "11": "Île-de-France", "24": "Centre-Val de Loire", "27": "Bourgogne-Franche-Comté", "28": "Normandy", "32": "Hauts-de-France",
        "44": "Grand Est", "52": "Pays de la Loire", "53": "Brittany", "75": "Nouvelle-Aquitaine", "76": "Occitanie",
        "84": "Auvergne-Rhône-Alpes", "93": "Provence-Alpes-Côte d'Azur", "94": "Corsica",
    },
    "ES": {
        "07": "Balearic Islands", "27": "La Rioja", "29": "Madrid", "31": "Murcia", "32": "Navarre", "34": "Asturias", "39": "Cantabria",
        "51": "Andalusia", "52": "Aragon", "53": "Canary Islands", "54": "Castilla-La Mancha", "55": "Castile and León", "56": "Catalonia",
        "57": "Extremadura", "58": "Galicia", "59": "Basque Country", "60": "Valencia",
    },
    "IT": {
        "01": "Abruzzo", "02": "Basilicata", "03": "Calabria", "04": "Campania", "05": "Emilia-Romagna", "06": "Friuli Venezia Giulia",
        "07": "Lazio", "08": "Liguria", "09": "Lombardy", "10": "Marche", "11": "Molise", "12": "Piedmont", "13": "Apulia",
        "14": "Sardinia",
        "15": "Sicily", "16": "Tuscany", "17": "Trentino-Alto Adige", "18": "Umbria", "19": "Aosta Valley", "20": "Veneto",
    },
}  # fmt: skip
# The names that people there use.
_OWN = {
    "Bayern": "Bavaria", "Hessen": "Hesse", "Niedersachsen": "Lower Saxony", "Nordrhein-Westfalen": "North Rhine-Westphalia",
    "Rheinland-Pfalz": "Rhineland-Palatinate", "Sachsen": "Saxony", "Sachsen-Anhalt": "Saxony-Anhalt", "Thüringen": "Thuringia",
    "Québec": "Quebec", "Bretagne": "Brittany", "Normandie": "Normandy", "Corse": "Corsica", "Cataluña": "Catalonia",
    "Catalunya": "Catalonia",
    "Andalucía": "Andalusia", "Toscana": "Tuscany", "Lombardia": "Lombardy", "Sicilia": "Sicily", "Piemonte": "Piedmont",
    "Puglia": "Apulia",
    "Sardegna": "Sardinia",
}  # fmt: skip


@cache
def name(country: str, code: str) -> str:
    """The region that GeoNames writes as this code; empty where we name none."""
    if country in _NUMBERS:
        names = _NUMBERS[country].split("|")
        return names[int(code) - 1] if code.isdigit() and 1 <= int(code) <= len(names) else ""
    if country in ISO_LETTERS:
        region = _SUBDIVISIONS.get(code=f"{country}-{code}")
        return region.name if region else ""
    return _CODES.get(country, {}).get(code, "")


@cache
def _known() -> dict[str, frozenset[tuple[str, str]]]:
    """Country and name of the regions, by the key of each name and of the letters."""
    pairs = [(country, one) for country, codes in _CODES.items() for one in codes.values()]
    pairs += [(country, one) for country, names in _NUMBERS.items() for one in names.split("|") if one]
    pairs += [("US", region.name) for region in _SUBDIVISIONS.get(country_code="US")]
    found: dict[str, set[tuple[str, str]]] = {}
    for pair in pairs:
        found.setdefault(fold(pair[1]), set()).add(pair)
    for own, ours in _OWN.items():
        found.setdefault(fold(own), set()).update(found[fold(ours)])
    for country in BY_LETTERS:
        for region in _SUBDIVISIONS.get(country_code=country):
            if same := {pair for pair in found.get(fold(region.name), ()) if pair[0] == country}:
                found.setdefault(fold(region.code.partition("-")[2]), set()).update(same)
    return {key: frozenset(pairs) for key, pairs in found.items()}


def meant(key: str) -> frozenset[tuple[str, str]]:
    """Country and name of each region that goes by this key: "tx" and "texas" are Texas."""
    return _known().get(key, frozenset())
