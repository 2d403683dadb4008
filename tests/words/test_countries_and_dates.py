"""Country names and dates in the reader's language."""

import pycountry
import pytest
from django.utils import translation

from trials import words
from trials.lib.dates import PartialDate


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KR", "South Korea"),
        ("US", "United States"),
        ("IR", "Iran"),
        ("VN", "Vietnam"),
        ("TW", "Taiwan"),
        ("RU", "Russia"),
        ("TR", "Türkiye"),
        ("CZ", "Czech Republic"),
        ("DE", "Germany"),
        ("XK", "Kosovo"),
    ],
)
def test_countries_are_called_as_people_call_them(code, name):
    assert words.country_name(code) == name


def test_no_country_has_an_inverted_name():
    assert [
        name
        for country in pycountry.countries
        if "," in (name := words.country_name(country.alpha_2)) and name.split(", ")[-1].endswith("of")
    ] == []


@pytest.mark.parametrize("name", ["Yugoslavia", "", "QQ", "Serbia and Montenegro"])
def test_what_is_no_code_is_a_name_already(name):
    assert words.country_name(name) == name


def test_countries_are_named_in_the_reader_s_language():
    with translation.override("es"):
        assert words.country_name("DE") == "Alemania"
        assert "Corea" in words.country_name("KR")


@pytest.mark.parametrize(("raw", "said"), [("2025-05-04", "4 May 2025"), ("2025-05", "May 2025"), ("2025", "2025")])
def test_a_date_is_said_as_precisely_as_it_is_known(raw, said):
    assert words.partial_date(PartialDate.parse(raw)) == said
