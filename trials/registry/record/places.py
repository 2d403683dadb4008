"""Where a study runs: countries by one name, sites by one key. No Django."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import blake2b

import msgspec
import pycountry

from trials.registry.record.people import contacts
from trials.registry.record.shape.base import Number
from trials.registry.record.shape.who import ContactsLocations, Location
from trials.registry.record.text import line, token

OPEN = "RECRUITING"
# Names that registries use, or used, and ISO 3166 does not.
_ALSO = {
    "turkey": "TR", "turkey (türkiye)": "TR", "türkiye": "TR", "turkiye": "TR", "russia": "RU", "south korea": "KR", "north korea": "KP",
    "korea, republic of": "KR", "korea, democratic people's republic of": "KP", "iran": "IR", "syria": "SY", "laos": "LA", "vietnam": "VN",
    "czech republic": "CZ", "macedonia": "MK", "macedonia, the former yugoslav republic of": "MK",
    "the former yugoslav republic of macedonia": "MK", "swaziland": "SZ", "burma": "MM", "cape verde": "CV", "brunei": "BN",
    "ivory coast": "CI", "cote d'ivoire": "CI", "côte d'ivoire": "CI", "reunion": "RE", "réunion": "RE", "curacao": "CW",
    "congo, the democratic republic of the": "CD", "democratic republic of the congo": "CD", "the democratic republic of the congo": "CD",
    "democratic republic of congo": "CD", "republic of the congo": "CG", "palestine": "PS", "palestinian territory, occupied": "PS",
    "palestinian territories, occupied": "PS", "state of palestine": "PS", "libyan arab jamahiriya": "LY", "the gambia": "GM",
    "gambia, the": "GM", "the bahamas": "BS", "holy see (vatican city state)": "VA", "vatican city": "VA", "east timor": "TL",
    "micronesia": "FM", "federated states of micronesia": "FM", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "uk": "GB", "usa": "US", "u.s.a.": "US", "united states of america": "US", "hong kong sar": "HK",
    "macau": "MO", "taiwan, province of china": "TW", "the netherlands": "NL", "holland": "NL", "saint martin": "MF", "kosovo": "XK",
    "bonaire, saint eustatius and saba": "BQ", "virgin islands (u.s.)": "VI", "united states virgin islands": "VI",
}  # fmt: skip
# Where ISO 3166's own name is not what people say.
_SAID = {
    "KR": "South Korea", "KP": "North Korea", "RU": "Russia", "IR": "Iran", "SY": "Syria", "LA": "Laos", "VN": "Vietnam", "TW": "Taiwan",
    "BO": "Bolivia", "VE": "Venezuela", "TZ": "Tanzania", "MD": "Moldova", "BN": "Brunei", "PS": "Palestine", "FM": "Micronesia",
    "CD": "Democratic Republic of the Congo", "CG": "Congo", "CI": "Côte d’Ivoire", "VA": "Vatican City", "XK": "Kosovo",
    "VG": "British Virgin Islands", "VI": "U.S. Virgin Islands", "MF": "Saint Martin",
}  # fmt: skip
_GONE = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) != "|")


class Place(msgspec.Struct, gc=False, array_like=True):
    """A site as a trial lists it; `contacts` is JSON text."""

    key: str
    facility: str
    city: str
    region: str
    postcode: str
    country: str
    country_code: str
    latitude: float | None
    longitude: float | None
    status: str
    contacts: str


@lru_cache(maxsize=2_048)
def country(name: str) -> tuple[str, str]:
    """ISO code and one English name for whatever the registry calls a country; an unknown one keeps its name in both places."""
    plain = line(name, 80)
    code = _ALSO.get(plain.lower().replace("’", "'")) or _iso_code(plain)
    if not code:
        return plain, plain
    if code in _SAID:
        return code, _SAID[code]
    found = pycountry.countries.get(alpha_2=code)
    return code, (getattr(found, "common_name", found.name) if found else plain)[:80]


def _iso_code(name: str) -> str:
    try:
        return str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return ""


def site_key(facility: str, city: str, region: str, postcode: str, country_code: str) -> str:
    """The same for every spelling that differs only in capitals, accents, blanks and marks."""
    text = "|".join((facility, city, region, postcode, country_code))
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return blake2b(text.lower().encode().translate(None, _GONE), digest_size=16).hexdigest()


def places(module: ContactsLocations | None) -> tuple[list[Place], list[str]]:
    """The sites in the record's order, each once, and the codes of all countries. A location that names only a country is no site."""
    found: dict[str, Place] = {}
    codes: dict[str, None] = {}
    for location in module.locations or () if module else ():
        code, name = country(location.country) if location.country else ("", "")
        if code:
            codes[code] = None
        if location.facility or location.city or location.state:
            place = _place(location, code, name)
            found[place.key] = _together(found[place.key], place) if place.key in found else place
    return list(found.values()), list(codes)


def _place(location: Location, code: str, name: str) -> Place:
    facility, city = line(location.facility, 500), line(location.city, 120)
    region, postcode = line(location.state, 120), line(location.zip, 40)
    point = location.geo_point
    return Place(
        site_key(facility, city, region, postcode, code), facility, city, region, postcode, name, code,
        _degrees(point.lat, 90) if point else None, _degrees(point.lon, 180) if point else None,
        token(location.status), contacts(location.contacts),
    )  # fmt: skip


def _degrees(value: Number, most: int) -> float | None:
    return float(value) if value is not None and -most <= value <= most else None


def _together(first: Place, second: Place) -> Place:
    """One site that the record lists twice: the people of both; open when either is."""
    if first.contacts == "[]" or second.contacts == "[]":
        first.contacts = first.contacts if second.contacts == "[]" else second.contacts
    elif first.contacts != second.contacts:
        people = msgspec.json.decode(first.contacts) + msgspec.json.decode(second.contacts)
        once = {msgspec.json.encode(person): person for person in people}
        first.contacts = msgspec.json.encode(list(once.values())).decode()
    if first.status != OPEN and second.status:
        first.status = second.status if second.status == OPEN or not first.status else first.status
    return first
