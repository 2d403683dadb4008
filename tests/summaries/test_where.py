"""Where it is and who runs it, as an overview says it."""

import pytest

from tests import makers
from tests.summaries.drafts import told


def places(*countries):
    return [makers.location(country=country) for country in countries]


@pytest.mark.parametrize(
    ("locations", "expected"),
    [
        ([makers.location(city="Graz", country="Austria")], "The record lists one place: Graz, Austria."),
        ([makers.location(city=None, country="Austria")], "The record lists one place. It is in Austria."),
        (places("Spain", "Spain"), "The record lists 2 places in one country: Spain."),
        (places("Spain", "Turkey (Türkiye)", "Spain"), "The record lists 3 places in these countries: Spain and Türkiye."),
        (
            places("Spain", "France", "Italy", "Malta", "Greece", "Cyprus", "Cyprus"),
            "The record lists 7 places in 6 countries.",
        ),
        (None, "The record lists no place. You can ask the study team."),
    ],
)
def test_places_are_counted_and_countries_named(locations, expected):
    assert told("where", locations=locations)[0] == expected


def test_the_sponsor_is_named_with_its_kind_and_keeps_its_capitals():
    assert told("where", leadSponsor={"name": "Heart Network", "class": "NETWORK"})[1:] == [
        "The sponsor is Heart Network. It answers for the study.",
        "The sponsor is a group of centres that do studies together.",
    ]


@pytest.mark.parametrize("kind", ["AMBIG", "UNKNOWN", None, "NEW"])
def test_a_kind_that_says_nothing_is_left_out(kind):
    assert len(told("where", leadSponsor={"name": "Lakeside", "class": kind})) == 2


def test_no_sponsor_is_a_question():
    assert told("where", leadSponsor=None)[1] == "The record does not say who runs it. You can ask the study team."


def test_partners_are_named_when_they_are_few():
    def partners(*names):
        return told("where", collaborators=[{"name": name} for name in names])[-1]

    assert partners("Lakeside") == "Its partner in the record is Lakeside."
    assert partners("Lakeside, Inc.", "Hill") == "Its partners in the record are Lakeside, Inc; and Hill."
    assert partners(*"ABCDEFG") == "The record names 7 partners."
