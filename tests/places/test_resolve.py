"""What a visitor's words mean on the globe."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from pytest_django import DjangoDbBlocker

from tests import lasting, makers
from tests.places import gazetteer
from trials.places import actions
from trials.places.resolve import resolve
from trials.places.sources import learned

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _places(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with lasting.rows(gazetteer.load, django_db_blocker):
        yield


def learn() -> None:
    actions.store(learned.entries(), source=learned.SOURCE, edition=learned.edition())


def french_site(**changes: object) -> dict[str, object]:
    return makers.location(
        **{
            "facility": "Hôpital",
            "city": "Paris",
            "state": "",
            "zip": "75013",
            "country": "France",
            "geoPoint": {"lat": 48.83, "lon": 2.36},
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Paris", "Paris, Île-de-France, France"),
        ("  pARIS ", "Paris, Île-de-France, France"),
        ("Paris, TX", "Paris, Texas, United States"),
        ("paris tx", "Paris, Texas, United States"),
        ("Paris, Texas, USA", "Paris, Texas, United States"),
        ("Paris, US", "Paris, Texas, United States"),
        ("Paris, Frankreich", "Paris, Île-de-France, France"),
        ("Париж, Франция", "Paris, Île-de-France, France"),
        ("München", "Munich, Bavaria, Germany"),
        ("Munich", "Munich, Bavaria, Germany"),
        ("Muenchen", "Munich, Bavaria, Germany"),
        ("New York", "New York City, New York, United States"),
        ("New York, NY", "New York City, New York, United States"),
        ("St. Louis", "St. Louis, Missouri, United States"),
        ("Saint Louis, MO", "St. Louis, Missouri, United States"),
        ("Ciudad de México", "Mexico City, Mexico"),
        ("London, Ontario", "London, Ontario, Canada"),
        ("London Ontario", "London, Ontario, Canada"),
        ("London, CA", "London, Ontario, Canada"),
        ("Frankfurt", "Frankfurt am Main, Hesse, Germany"),
        ("tromso", "Tromsø, Norway"),
        ("LA", "Los Angeles, California, United States"),
        ("75013", "75013, Allen, Texas, United States"),
        ("02115-1234", "02115, Boston, Massachusetts, United States"),
        ("Boston, MA 02115", "02115, Boston, Massachusetts, United States"),
    ],
)
def test_a_place_is_known_as_people_write_it(text: str, label: str) -> None:
    found = resolve(text)
    assert (found.kind, str(found.place)) == ("found", label)


@pytest.mark.parametrize("text", ["Мюнхен", "ミュンヘン", "ميونخ", "מינכן", "뮌헨", "มิวนิก", "म्यूनिख", "\u202eميونخ\u202c", "\u200fמינכן"])
def test_a_town_is_known_in_other_scripts(text: str) -> None:
    assert str(resolve(text).place) == "Munich, Bavaria, Germany"


@pytest.mark.parametrize(
    ("text", "code"), [("France", "FR"), ("usa", "US"), ("UK", "GB"), ("Allemagne", "DE"), ("フランス", "FR"), ("Türkiye", "TR")]
)
def test_a_country_is_a_country_and_no_point(text: str, code: str) -> None:
    found = resolve(text)
    assert (found.kind, found.place, found.country) == ("found", None, code)


@pytest.mark.parametrize(("text", "region"), [("Texas", "Texas"), ("tx", "Texas"), ("Ontario", "Ontario"), ("Bayern", "Bavaria")])
def test_a_state_is_no_small_town_of_its_name(text: str, region: str) -> None:
    found = resolve(text)
    assert (found.kind, found.place, found.region) == ("region", None, region)


def test_a_name_of_a_country_and_a_state_is_left_to_the_words() -> None:
    assert resolve("Georgia").kind == "region"


def test_a_namesake_with_three_tenths_of_the_people_is_asked_about() -> None:
    found = resolve("Cambridge")
    assert found.kind == "ambiguous"
    assert found.place is None
    assert [str(place) for place in found.choices] == ["Cambridge, England, United Kingdom", "Cambridge, Massachusetts, United States"]


def test_a_smaller_namesake_is_not_asked_about_but_can_be_offered() -> None:
    assert [str(place) for place in resolve("London").choices] == ["London, Ontario, Canada"]


def test_a_town_of_that_very_name_comes_before_one_that_others_call_so() -> None:
    assert str(resolve("pali").place) == "Pali, India"


def test_a_postcode_that_two_countries_have_is_asked_about() -> None:
    makers.trial(locations=[french_site()])
    learn()
    found = resolve("75013")
    assert found.kind == "ambiguous"
    assert {str(place) for place in found.choices} == {"75013, Allen, Texas, United States", "75013, Paris, France"}
    for text in ("75013 Paris", "Paris 75013", "75013, France", "75013 Paris, France"):
        assert str(resolve(text).place) == "75013, Paris, France", text


def test_a_known_country_answers_the_question() -> None:
    makers.trial(locations=[french_site()])
    learn()
    assert str(resolve("75013", country="FR").place) == "75013, Paris, France"
    assert str(resolve("Cambridge", country="US").place) == "Cambridge, Massachusetts, United States"


def test_british_postcodes_are_known_whole_and_by_their_first_half() -> None:
    point = {"lat": 51.5, "lon": -0.14}
    makers.trial(locations=[french_site(city="London", zip="SW1A 1AA", country="United Kingdom", geoPoint=point)])
    learn()
    for text in ("SW1A 1AA", "sw1a1aa", "SW1A", "London SW1A 1AA", "SW1A 2BB"):
        found = resolve(text)
        assert found.place is not None, text
        assert (found.place.name, found.place.country_code) == ("London", "GB"), text


def test_a_postcode_whose_sites_lie_all_over_a_country_is_not_learned() -> None:
    sites = [
        french_site(city=city, facility=city, geoPoint={"lat": lat, "lon": 2.0}) for city, lat in (("A", 43.0), ("B", 46.0), ("C", 50.0))
    ]
    makers.trial(locations=sites)
    learn()
    assert str(resolve("75013").place) == "75013, Allen, Texas, United States"


def test_a_label_leads_back_to_its_place_in_every_language() -> None:
    for language in ("en", "es", "de"):
        with override(language):
            for text in ("Paris", "Munich", "St. Louis", "75013"):
                place = resolve(text).place
                assert resolve(str(place)).place == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        ",",
        "%",
        "_",
        "\x00",
        "\ud800",
        "🙂",
        "' OR 1=1 --",
        '"',
        "(((",
        "*",
        "10 Downing Street",
        "Paris, Atlantis",
        "x" * 60_000,
        "1" * 60_000,
        "a," * 30_000,
        "١٢٣",
        "1e400",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    ],
)
def test_whatever_is_no_place_is_unknown_or_nothing(text: str) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = resolve(text)
    assert found.kind in {"unknown", "empty"}
    assert len(queries) <= 1
