"""The index knows how far it is to an open site."""

import random
from datetime import UTC, datetime

import numpy as np
import pytest

from tests.makers import location, trial
from tests.search.indexed import BOSTON, made, numbers
from trials.actions import sites
from trials.search.found import find
from trials.search.index import geo
from trials.search.query import Query

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]


def test_within_means_an_open_site_within_and_no_place_comes_last():
    near = location(geoPoint={"lat": 42.5, "lon": -71.1})
    far = location(city="Denver", geoPoint={"lat": 39.7, "lon": -104.9})
    here = trial(locations=[near, far])
    trial(locations=[near], overallStatus="COMPLETED")
    trial(locations=[{**near, "status": "COMPLETED"}, {**far, "status": "RECRUITING"}])
    trial(locations=[far])
    nowhere = trial(locations=None)
    made()
    found = find(Query(near=BOSTON, within_km=50.0))
    assert (found[:10], found.unplaced_total, found.total) == ([here.pk, nowhere.pk], 1, 2)


def test_a_page_may_reach_over_the_end_of_those_with_a_place():
    placed = [trial() for _ in range(3)]
    nowhere = [trial(locations=None) for _ in range(3)]
    made()
    found = find(Query(near=BOSTON, within_km=50.0))
    assert set(found[:3]) == {one.pk for one in placed}
    assert set(found[2:5]) <= {one.pk for one in (*placed, *nowhere)}
    assert found[5] in {one.pk for one in nowhere}


def test_the_nearest_come_first_then_those_without_an_open_site_then_those_without_a_place():
    at = [location(city=f"T{n}", facility=f"F{n}", geoPoint={"lat": 42.0 + n, "lon": -71.0}) for n in range(4)]
    nowhere, closed = trial(locations=None), trial(locations=[at[0]], overallStatus="COMPLETED")
    far, mid, close = trial(locations=[at[3]]), trial(locations=[at[2], at[3]]), trial(locations=[at[0]])
    made()
    assert numbers(Query(near=BOSTON, sort="distance")) == [close.pk, mid.pk, far.pk, closed.pk, nowhere.pk]


def test_a_paused_site_is_not_open():
    paused = trial()
    made()
    site = paused.trial_sites.get().site
    sites.pause(site, by=None, at=datetime.now(UTC))
    made(follow=True)
    assert numbers(Query(near=BOSTON, within_km=50.0)) == []


def test_the_nearest_open_site_is_told_and_that_a_nearer_one_is_closed():
    near = location(facility="A", status="COMPLETED", geoPoint={"lat": 42.4, "lon": -71.06})
    far = location(facility="B", city="Worcester", status="RECRUITING", geoPoint={"lat": 42.26, "lon": -71.8})
    one = trial(locations=[near, far])
    made()
    told = find(Query(near=BOSTON)).nearest([one.pk])[one.pk]
    assert (told.city, told.is_open, told.nearer_closed, round(told.km)) == ("Worcester", True, True, 62)


def test_a_place_that_is_not_on_the_map_is_looked_for_by_its_names():
    graz = location(city="Graz", state="Styria", country="Austria")
    springfield = location(city="Springfield", state="Illinois", facility="Other")
    both = trial(locations=[graz, springfield])
    trial(locations=[springfield])
    made()
    for place in ("graz", "Graz, Austria", "STYRIA", "Styria, Austria", "gra"):
        assert numbers(Query(place=place)) == [both.pk], place
    assert numbers(Query(place="Graz, USA")) == []


def test_cells_and_numbers_give_what_every_distance_one_by_one_gives():
    draw = random.Random(7)
    towns = [(draw.uniform(-89.9, 89.9), draw.choice((-180.0, 179.99, draw.uniform(-180, 180)))) for _ in range(300)]
    degrees = [(min(max(draw.gauss(up, 0.3), -90), 90), draw.gauss(over, 0.3)) for up, over in draw.choices(towns, k=3_000)]
    sites = geo.OpenSites.at(sorted(draw.choices(range(1_000), k=3_000)), degrees)
    for _ in range(60):
        (latitude, longitude), km = draw.choice(towns), draw.choice((1.0, 20.0, 60.0, 400.0, 9_000.0, 20_100.0))
        trials, far = sites.distances(latitude, longitude)
        cells, ids = sites.within(latitude, longitude, km)
        assert {*sites.trials[np.isin(sites.cells, cells)].tolist(), *ids} == {*trials[far <= km].tolist()}


def test_the_nearest_of_more_trials_than_are_read_at_once_are_the_nearest(monkeypatch):
    from trials.search.index import lists

    for n in range(24):
        trial(locations=[location(facility=f"F{n}", geoPoint={"lat": 40 + n / 4, "lon": -72 + n / 8})])
    made()
    near_first = numbers(Query(near=BOSTON, sort="distance"))
    monkeypatch.setattr(lists, "READ_ALL", 0)
    monkeypatch.setattr(lists, "NEAREST_AT_A_TIME", 5)
    assert numbers(Query(near=BOSTON, sort="distance")) == near_first
    assert len(near_first) == 24
