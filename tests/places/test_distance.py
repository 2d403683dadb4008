"""Distances and how they are said."""

import pytest
from django.utils.translation import override

from trials.places.distance import KM_PER_MILE, about, in_miles, km


def test_paris_is_344_km_from_london() -> None:
    assert km(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=0.5)
    assert km(0, 180, 0, -180) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("distance", "country", "said"),
    [
        (1234.4, "FR", "about 1,234 km"), (0.3, "DE", "less than 1 km"), (1.2, "FR", "about 1 km"), (KM_PER_MILE, "US", "about 1 mile"),
        (0.5, "GB", "less than 1 mile"), (100, "US", "about 62 miles"), (100, "", "about 100 km"),
    ],
)  # fmt: skip
def test_a_distance_is_said_as_people_there_say_it(distance: float, country: str, said: str) -> None:
    with override("en"):
        assert about(distance, miles=in_miles(country)) == said


@pytest.mark.parametrize(
    ("language", "region", "country", "miles"),
    [
        ("en", None, "", False), ("en-gb", None, "", True), ("en", "US", "", True), ("en-ca", "US", "", False),
        ("en-gb", "GB", "FR", False), ("de", "DE", "US", True),
    ],
)  # fmt: skip
def test_the_place_counts_before_the_language_and_the_language_before_the_host(settings, language, region, country, miles) -> None:
    settings.PHONENUMBER_DEFAULT_REGION = region
    with override(language):
        assert in_miles(country) is miles
