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


def test_whole_cells_and_edges_give_what_every_distance_one_by_one_gives():
    draw = random.Random(7)
    degrees = [(draw.uniform(-89, 89), draw.uniform(-180, 180)) for _ in range(3_000)]
    sites = geo.OpenSites.at(list(range(3_000)), degrees)
    for _ in range(40):
        latitude, longitude, km = draw.uniform(-89.9, 89.9), draw.uniform(-180, 180), draw.choice((60.0, 400.0, 3_000.0, 9_000.0))
        trials, far = sites.distances(latitude, longitude)
        inside = np.isin(sites.cells, geo.cells_within(latitude, longitude, km))
        assert set(sites.trials[inside].tolist()) <= set(trials[far <= km].tolist())


def test_many_trials_are_found_by_cells_as_exactly_as_few_by_their_numbers(monkeypatch):
    from trials.search.index import answer

    at = [(40 + n / 4, -72 + n / 8) for n in range(24)]
    for n, (latitude, longitude) in enumerate(at):
        trial(locations=[location(facility=f"F{n}", geoPoint={"lat": latitude, "lon": longitude})])
    made()
    few = {km: sorted(numbers(Query(near=BOSTON, within_km=km))) for km in (30.0, 150.0, 300.0)}
    monkeypatch.setattr(answer, "MANY_IDS", 0)
    assert few == {km: sorted(numbers(Query(near=BOSTON, within_km=km))) for km in few}
    monkeypatch.setattr(answer, "READ_ALL", 0)
    monkeypatch.setattr(answer, "NEAREST_AT_A_TIME", 5)
    assert len(numbers(Query(near=BOSTON, sort="distance"))) == 24
