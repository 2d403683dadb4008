"""The index and the database give the same trials, the same order and the same counts."""

from datetime import date

import pytest
from django.http import QueryDict

from tests.makers import location, trial
from tests.search.indexed import made
from trials.search.filters import TrialFilter
from trials.search.found import find
from trials.search.index import columns, counting
from trials.search.query import Query

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]


FILTERS = [
    "", "status=COMPLETED", "status=COMPLETED&status=RECRUITING", "phase=PHASE2&sex=FEMALE", "age=17", "age=6+months", "healthy=yes",
    "healthy=no", "study_type=OBSERVATIONAL", "country=AT", "phase=PHASE2&phase=PHASE3&status=RECRUITING&age=40", "condition=gout",
    "place=Graz", "place=Graz&status=RECRUITING", "place=Graz&status=RECRUITING&status=COMPLETED", "place=Austria&status=RECRUITING",
    "country=AT&status=RECRUITING", "country=AT&status=RECRUITING&status=COMPLETED", "country=AT&country=US&status=COMPLETED",
    "status=RECRUITING&phase=PHASE2&study_type=INTERVENTIONAL", "sex=FEMALE&healthy=no&results=yes", "country=PE",
]  # fmt: skip
MORE = [
    Query(results=True), Query(expanded_access=True), Query(expanded_access=False), Query(sponsor_class=("INDUSTRY",)),
    Query(interventions_kind=("DRUG", "DEVICE")), Query(starts_after=date(2025, 1, 1)), Query(updated_since=date(2026, 1, 1)),
    Query(sort="newest"), Query(topic="gout"), Query(topic="no-such-condition"), Query(country=("AT", "US"), sort="newest"),
]  # fmt: skip


def assorted() -> None:
    """Trials that differ in everything that can be filtered."""
    graz = location(city="Graz", state=None, country="Austria", facility="G")
    trial(conditions=["Gout"], phases=["PHASE2"], sex="FEMALE", minimumAge="6 Months", maximumAge="2 Years", locations=[graz])
    trial(
        overallStatus="COMPLETED", phases=["PHASE2", "PHASE3"], healthyVolunteers=True, hasResults=True, startDateStruct={"date": "2020-01"}
    )
    trial(sex=None, minimumAge=None, maximumAge=None, phases=None, studyType="OBSERVATIONAL", startDateStruct=None)
    trial(
        leadSponsor={"name": "Maker", "class": "INDUSTRY"}, interventions=[{"type": "DRUG", "name": "X"}, {"type": "DEVICE", "name": "Y"}]
    )
    trial(expandedAccessInfo={"hasExpandedAccess": True}, lastUpdatePostDateStruct=None, locations=[{"country": "Austria"}])
    trial(listing="hidden")
    over, rome = graz | {"status": "COMPLETED"}, location(city="Rome", state=None, country="Italy", facility="R")
    trial(locations=[over, rome])
    trial(overallStatus="COMPLETED", locations=[over, rome])
    trial(locations=[over, graz | {"facility": "H"}])
    trial(locations=[graz, rome]).trial_sites.filter(site__city="Graz").update(paused=True)
    trial(locations=[location(city=name, state=None, country=name) for name in ("Peru", "Chile", "Italy", "Spain", "Japan", "Kenya")])


def test_the_index_and_the_database_give_the_same_trials_and_the_same_counts():
    assorted()
    queries = [*(TrialFilter(QueryDict(address)).query for address in FILTERS), *MORE]
    plain = [find(query) for query in queries]
    before = [(sorted(one.ids), one.facets, one.engine) for one in plain]
    made()
    for query, (ids, facets, engine) in zip(queries, before, strict=True):
        found = find(query)
        assert (engine, found.engine) == ("plain", "index")
        assert (sorted(found.ids), found.facets) == (ids, facets), query


def test_without_words_the_order_is_the_databases():
    assorted()
    plain = find(Query()).ids
    newest = find(Query(sort="newest")).ids
    made()
    assert find(Query()).total == len(plain)
    assert find(Query()).ids[:3] == plain[:3]
    assert set(find(Query(sort="newest")).ids) == set(newest)


def test_what_is_chosen_in_a_filter_does_not_narrow_its_own_counts():
    trial()
    trial(overallStatus="COMPLETED")
    made()
    found = find(Query(status=("COMPLETED",)))
    assert found.total == 1
    assert found.facets["status"] == {"RECRUITING": 1, "COMPLETED": 1}
    assert found.facets["sex"] == {"FEMALE": 1, "MALE": 1}


def test_beside_open_stands_how_many_are_open_at_the_place():
    graz, rome = location(city="Graz", state=None, country="Austria"), location(city="Rome", state=None, country="Italy")
    trial(locations=[graz | {"status": "COMPLETED"}, rome])
    trial(locations=[graz, rome])
    made()
    assert find(Query(country=("AT",))).total == 2
    assert find(Query(country=("AT",))).facets["status"] == {"RECRUITING": 1}
    assert find(Query(country=("AT",), status=("RECRUITING",))).total == 1
    assert find(Query(status=("RECRUITING",))).facets["country"] == {"AT": 1, "IT": 2}


def test_counts_are_the_databases_where_the_index_would_have_to_leave_some_out(monkeypatch):
    for phase in ("PHASE1", "PHASE2", "PHASE3"):
        trial(phases=[phase])
    made()
    monkeypatch.setattr(columns, "MOST_TOKENS", 2)
    found = find(Query())
    assert (found.facets["phase"], found.engine) == ({"PHASE1": 1, "PHASE2": 1, "PHASE3": 1}, "plain")


def test_the_counts_of_everything_are_made_once_for_each_state_of_the_index(monkeypatch):
    trial()
    made()
    first = find(Query()).facets
    monkeypatch.setattr(counting, "facets", None)
    assert find(Query()).facets == first
    monkeypatch.undo()
    trial()
    made(follow=True)
    assert find(Query()).facets["status"] == {"RECRUITING": 2}
