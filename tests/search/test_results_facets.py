"""The filters beside the list: their counts, their order, and what the address makes of them."""

import pytest
from django.http import QueryDict
from django.urls import reverse

from tests.makers import location, trial
from trials.search.filters import TrialFilter
from trials.search.understood import Search
from trials.views import facets
from trials.views.asked import Asked

pytestmark = pytest.mark.django_db
PAGE = reverse("results")


def groups(address: str) -> dict[str, facets.Group]:
    filters = TrialFilter(QueryDict(address))
    return {group.name: group for group in facets.groups(Asked(filters), Search(filters).found.facets)}


def numbers(group: facets.Group) -> dict[str, str]:
    return {option.value: option.number for option in (*group.shown, *group.more)}


def test_each_value_says_how_many_trials_it_would_give():
    trial(overallStatus="RECRUITING", phases=["PHASE1", "PHASE2"])
    trial(overallStatus="COMPLETED", phases=["PHASE2"])
    found = groups("")
    assert numbers(found["status"]) == {"RECRUITING": "1", "COMPLETED": "1"}
    assert numbers(found["phase"]) == {"PHASE1": "1", "PHASE2": "2"}


def test_what_is_chosen_does_not_narrow_its_own_filter_but_the_others():
    trial(overallStatus="RECRUITING", phases=["PHASE1"])
    trial(overallStatus="COMPLETED", phases=["PHASE2"])
    found = groups("status=COMPLETED")
    assert numbers(found["status"]) == {"COMPLETED": "1", "RECRUITING": "1"}
    assert numbers(found["phase"]) == {"PHASE2": "1"}


def test_eight_values_are_shown_and_the_rest_wait_behind_more_but_never_what_is_chosen():
    towns = ["France", "Germany", "Spain", "Italy", "Japan", "Brazil", "China", "Canada", "Chile", "Peru"]
    for number in range(len(towns)):
        trial(locations=[location(country=name) for name in towns[: number + 1]])
    found = groups("country=PE")["country"]
    assert [option.value for option in found.shown][:2] == ["PE", "FR"]
    assert (len(found.shown), len(found.more)) == (8, 2)


def test_a_value_that_nobody_knows_is_left_out():
    trial()
    assert not any(group.is_open for name, group in groups("status=SOON&phase=PHASE9&sponsor=x").items() if name not in facets.OPEN)


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"interventions": [{"type": "DRUG", "name": "Placebin"}]}, "intervention=DRUG"),
        ({"leadSponsor": {"name": "Moonbase", "class": "INDUSTRY"}}, "sponsor=INDUSTRY"),
        ({"startDateStruct": {"date": "2031-05"}}, "starts_after=2031"),
        ({"lastUpdatePostDateStruct": {"date": "2031-05-01"}}, "updated_since=2031-04"),
        ({"hasResults": True}, "results=yes"),
        ({"locations": [location(country="France")]}, "country=FR&country=DE"),
    ],
)
def test_every_filter_finds_what_it_says(changes, address):
    wanted = trial(**changes)
    trial()
    assert list(Search(TrialFilter(QueryDict(address))).found) == [wanted.pk]


@pytest.mark.parametrize("day", ["soon", "31.05.2024", "2024-13-01", "9" * 3000])
def test_a_day_that_cannot_be_read_is_asked_for_again(client, day):
    trial()
    page = client.get(PAGE, {"starts_after": day}).content.decode()
    assert 'aria-invalid="true"' in page
    assert "such as 2024-05-31" in page


def test_the_script_gets_only_the_form_and_the_list(client):
    trial()
    part = client.get(PAGE, headers={"X-Part": "results"})
    assert b"<html" not in part.content
    assert b'id="finder"' in part.content
    assert "X-Part" in part["Vary"]


def test_words_in_quotation_marks_stand_together(client):
    together = trial(briefTitle="Early morning walks")
    trial(briefTitle="Morning walks, early")
    assert list(Search(TrialFilter(QueryDict("q=%22early+morning%22"))).found) == [together.pk]


def test_expanded_access_can_be_seen_by_itself(client):
    wanted = trial(expandedAccessInfo={"hasExpandedAccess": True})
    trial()
    page = client.get(PAGE).content.decode()
    assert "1 of these has expanded access" in page
    assert list(Search(TrialFilter(QueryDict("expanded_access=yes"))).found) == [wanted.pk]
