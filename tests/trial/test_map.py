"""The map on the trial page."""

import re

import pytest
from django.test import Client

from tests import makers

pytestmark = pytest.mark.django_db


def page(client: Client, **changes: object) -> str:
    return client.get(makers.trial(**changes).get_absolute_url()).content.decode()


def test_places_are_on_a_map_whose_name_and_legend_say_what_it_shows(client: Client) -> None:
    closed = makers.location(city="Denver", status="COMPLETED", geoPoint={"lat": 39.74, "lon": -104.98})
    text = page(client, locations=[makers.location(status="RECRUITING"), closed])
    drawing = re.search(r'<svg class="map__drawing".*?</svg>', text, re.DOTALL)
    assert drawing is not None
    assert 'role="img" aria-labelledby="map-title map-description"' in drawing[0]
    assert drawing[0].count('class="map__open"') == drawing[0].count('class="map__other"') == 1
    assert "style=" not in drawing[0]
    assert "Listed as open" in text
    assert "Not open now" in text


def test_without_a_point_there_is_no_map(client: Client) -> None:
    assert "map__drawing" not in page(client, locations=[makers.location(geoPoint=None)])
