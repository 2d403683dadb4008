"""A small table of places, loaded the way the large one is."""

from __future__ import annotations

from trials.places import actions
from trials.places.sources import nations, towns
from trials.places.sources.entry import Entry


def town(name: str, country: str, people: int, point: tuple[float, float], region: str = "", also: tuple[str, ...] = ()) -> Entry:
    """A town as the package has it; `region` is GeoNames' code."""
    return towns.entry(
        {
            "name": name, "countrycode": country, "admin1code": region, "population": people, "latitude": point[0], "longitude": point[1],
            "alternatenames": list(also),
        }
    )  # fmt: skip


def zip_code(code: str, name: str, region: str, point: tuple[float, float], country: str = "US") -> Entry:
    keys = frozenset((code.lower(),))
    return Entry("postcode", name, country, *point, keys, keys, region, code)


TOWNS = (
    town("Paris", "FR", 2_138_551, (48.85, 2.35), "11", ("Parigi", "巴黎", "Париж", "باريس", "pali")),
    town("Paris", "US", 24_782, (33.66, -95.56), "TX", ("Париж",)),
    town(
        "Munich",
        "DE",
        1_505_005,
        (48.14, 11.58),
        "02",
        ("München", "Muenchen", "Мюнхен", "ミュンヘン", "ميونخ", "מינכן", "뮌헨", "มิวนิก", "म्यूनिख"),
    ),
    town("New York City", "US", 8_804_190, (40.71, -74.01), "NY", ("New York", "NYC")),
    town("St. Louis", "US", 279_695, (38.63, -90.2), "MO", ("Saint Louis",)),
    town("Saint-Louis", "SN", 254_171, (16.02, -16.49), "14"),
    town("Mexico City", "MX", 12_294_193, (19.43, -99.13), "09", ("Ciudad de México",)),
    town("London", "GB", 8_961_989, (51.51, -0.13), "ENG", ("Londres",)),
    town("London", "CA", 422_324, (42.98, -81.23), "08"),
    town("Cambridge", "GB", 145_674, (52.2, 0.12), "ENG"),
    town("Cambridge", "US", 110_402, (42.38, -71.11), "MA"),
    town("Ontario", "US", 175_265, (34.06, -117.65), "CA"),
    town("Los Angeles", "US", 3_820_914, (34.05, -118.24), "CA", ("LA",)),
    town("Frankfurt am Main", "DE", 650_000, (50.11, 8.68), "05", ("Frankfurt",)),
    town("Tromsø", "NO", 52_436, (69.65, 18.96)),
    town("Pali", "IN", 187_641, (25.77, 73.32)),
)
ZIPS = (zip_code("75013", "Allen", "Texas", (33.11, -96.69)), zip_code("02115", "Boston", "Massachusetts", (42.34, -71.09)))


def load() -> None:
    """Put it in the table."""
    actions.store(TOWNS, source="towns", edition="test")
    actions.store(ZIPS, source="zips", edition="test")
    actions.store(nations.entries(), source="countries", edition="test")
