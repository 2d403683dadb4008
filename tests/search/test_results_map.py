"""The places of a search's trials on a map with the list beside it."""

import pytest
from django.urls import reverse

from tests.makers import location, trial
from trials.views import results_map

pytestmark = pytest.mark.django_db
PAGE = reverse("results-map")
BOSTON, LYON = {"lat": 42.35, "lon": -71.06}, {"lat": 45.75, "lon": 4.85}


def here(city: str, country: str, point: dict[str, float] | None, **more: object) -> dict[str, object]:
    return location(city=city, state=None, country=country, geoPoint=point, **more)


def test_every_open_town_is_on_the_map_and_in_the_list_with_its_trials(client):
    trial(locations=[here("Lyon", "France", LYON, facility="A"), here("Lyon", "France", LYON, facility="B")])
    trial(locations=[here("Lyon", "France", LYON), here("Boston", "United States", BOSTON, status="COMPLETED")])
    trial(overallStatus="COMPLETED", locations=[here("Boston", "United States", BOSTON)])
    page = client.get(PAGE).content.decode()
    assert "Lyon, France</a>" in page and "2 open trials" in page
    assert "Boston" not in page
    assert page.count('<circle class="map__open"') == 2  # the dot and the legend
    assert "noindex" in page


def test_the_search_is_kept_on_the_way_there_and_back_and_a_town_narrows_it(client):
    trial(locations=[here("Lyon", "France", LYON)])
    trial(briefTitle="Swimming", locations=[here("Boston", "United States", BOSTON)])
    asked = {"q": "swimming", "status": "RECRUITING"}
    assert f'href="{PAGE}?q=swimming&amp;status=RECRUITING"' in client.get(reverse("results"), asked).content.decode()
    page = client.get(PAGE, asked).content.decode()
    assert "Lyon" not in page
    assert 'href="/trials/?q=swimming&amp;status=RECRUITING"' in page
    address = "/trials/?q=swimming&amp;status=RECRUITING&amp;place=Boston%2C+United+States&amp;within=10mi"
    assert f'href="{address}"' in page
    assert "Swimming" in client.get(address.replace("&amp;", "&")).content.decode()


def test_a_town_without_a_point_is_only_in_the_list(client):
    trial(locations=[here("Lyon", "France", LYON), here("Graz", "Austria", None)])
    page = client.get(PAGE).content.decode()
    assert "Graz, Austria</a>" in page
    assert "1 town is only in the list" in page


def test_only_places_where_the_visitor_looks_are_shown(client):
    trial(locations=[here("Lyon", "France", LYON), here("Boston", "United States", BOSTON)])
    page = client.get(PAGE, {"country": "FR"}).content.decode()
    assert "Lyon" in page and "Boston" not in page
    page = client.get(PAGE, {"at": "42.4,-71.1", "within": "50"}).content.decode()
    assert "Boston" in page and "Lyon" not in page


def test_more_than_can_be_shown_is_said(client, monkeypatch):
    monkeypatch.setattr(results_map, "MOST_TRIALS", 2)
    monkeypatch.setattr(results_map, "MOST_PLACES", 1)
    for town in ("Lyon", "Nice", "Metz"):
        trial(locations=[here(town, "France", LYON)])
    page = client.get(PAGE).content.decode()
    assert "That is for the first 2 of 3 trials." in page
    assert "The map shows the 1 town" in page


def test_where_nothing_is_open_the_page_says_so(client):
    trial(overallStatus="COMPLETED")
    page = client.get(PAGE).content.decode()
    assert "None of these trials names a place that is open now." in page
    assert '<svg class="map__drawing"' not in page
