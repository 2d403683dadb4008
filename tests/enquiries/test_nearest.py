"""The places on offer, and which is nearest."""

import re

import pytest
from django.test import Client

from tests import makers
from tests.enquiries.writing import address, sent, team
from trials.models import Trial
from trials.views.contact.nearest import find_town

pytestmark = pytest.mark.django_db
PLACES = [
    makers.location(facility="Mass General", city="Boston"),
    makers.location(facility="Rome General", city="Rome", state="", country="Italy", geoPoint={"lat": 41.9, "lon": 12.5}),
    makers.location(facility="Lyon Clinic", city="Lyon", state="", country="France", geoPoint={"lat": 45.75, "lon": 4.85}),
]


def labels(client: Client, trial: Trial, place: str = "") -> list[str]:
    page = client.get(address(trial), {"place": place} if place else {}).content.decode()
    return [label.strip() for label in re.findall(r'<label for="id_where_\d">(.*?)</label>', page, re.DOTALL)]


def test_one_team_at_one_place_is_not_asked_about(client: Client) -> None:
    trial = makers.trial()
    team(trial)
    assert labels(client, trial) == []
    assert sent(client, trial).team_name == "Heart research nurses, for Lakeside Hospital, Boston, United States"


def test_only_places_where_somebody_answers_are_offered(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    for site in trial.trial_sites.all()[:2]:
        team(trial, kind="site", trial_site=site, name="Nurses")
    assert labels(client, trial) == ["Nurses, Mass General, Boston, United States", "Nurses, Rome General, Rome, Italy"]


def test_a_place_without_its_own_team_is_answered_for_by_the_trials_team(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    team(trial, kind="site", trial_site=trial.trial_sites.all()[0], name="Nurses")
    team(trial)
    assert labels(client, trial, "rome") == [
        "Heart research nurses, for Rome General, Rome, Italy (less than 1 km away)",
        "Heart research nurses, for Lyon Clinic, Lyon, France (about 748 km away)",
        "Nurses, Mass General, Boston, United States (about 6,586 km away)",
        "Heart research nurses (no place in particular)",
    ]
    assert "with a team that answers here" not in client.get(address(trial)).content.decode()


@pytest.mark.parametrize(("teams", "said"), [(2, "These are the places with a team"), (1, "This is the only place with a team")])
def test_where_nobody_answers_for_some_places_the_page_says_so(client: Client, teams: int, said: str) -> None:
    trial = makers.trial(locations=PLACES)
    for site in trial.trial_sites.all()[:teams]:
        team(trial, kind="site", trial_site=site, name="Nurses")
    assert said in client.get(address(trial)).content.decode()


def test_the_nearest_team_is_spoken_of_only_when_a_town_is_known(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    team(trial)
    for place, said in (("", "You write to the team."), ("Atlantis", "You write to the team."), ("rome", "You write to the nearest team.")):
        assert said in client.get(address(trial), {"place": place}).content.decode()


def test_two_teams_at_one_place_are_offered_once_each(client: Client) -> None:
    trial = makers.trial()
    for name in ("Day nurses", "Night nurses"):
        team(trial, kind="site", trial_site=trial.trial_sites.get(), name=name)
    assert labels(client, trial) == [f"{name}, Lakeside Hospital, Boston, United States" for name in ("Day nurses", "Night nurses")]


def test_a_team_for_the_whole_trial_can_be_written_to_about_each_open_place(client: Client) -> None:
    trial = makers.trial(locations=[*PLACES[:2], {**PLACES[2], "status": "COMPLETED"}])
    team(trial)
    assert labels(client, trial) == [
        "Heart research nurses, for Mass General, Boston, United States",
        "Heart research nurses, for Rome General, Rome, Italy",
        "Heart research nurses (no place in particular)",
    ]


def test_the_nearest_place_comes_first_when_a_town_is_known(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    team(trial)
    makers.trial(locations=[makers.location(facility="A", city="Turin", state="", country="Italy", geoPoint={"lat": 45.07, "lon": 7.69})])
    found = labels(client, trial, "turin")
    assert found[0] == "Heart research nurses, for Lyon Clinic, Lyon, France (about 234 km away)"
    assert "Rome" in found[1]
    assert "Boston" in found[2]


def test_a_place_that_we_do_not_know_changes_nothing_and_is_said(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    team(trial)
    page = client.get(address(trial), {"place": "<Atlantis>"}).content.decode()
    assert "We do not know a place called “&lt;Atlantis&gt;”" in page
    assert labels(client, trial, "Atlantis") == labels(client, trial)


def test_a_town_is_told_from_its_namesake_by_region_or_country() -> None:
    paris = {"facility": "A", "city": "Paris"}
    makers.trial(locations=[makers.location(**paris, state="Texas", geoPoint={"lat": 33.66, "lon": -95.55})])
    makers.trial(locations=[makers.location(**paris, state="", country="France", geoPoint={"lat": 48.85, "lon": 2.35})])
    texas, france = find_town("PARIS, texas"), find_town("paris, france")
    assert texas is not None
    assert france is not None
    assert (round(texas.point[0]), round(france.point[0])) == (34, 49)
    assert find_town("Paris, Ontario") is None
    assert find_town(" , ") is None


def test_the_place_chosen_is_the_one_written_to(client: Client) -> None:
    trial = makers.trial(locations=PLACES)
    routes = [team(trial, kind="site", trial_site=site, name="Nurses", email=f"n{site.pk}@example.org") for site in trial.trial_sites.all()]
    enquiry = sent(client, trial, where=f"{routes[1].pk}-{routes[1].trial_site_id}")
    assert (enquiry.route, enquiry.trial_site) == (routes[1], routes[1].trial_site)
    assert enquiry.team_name == "Nurses, Rome General, Rome, Italy"


def test_more_than_a_few_places_stand_in_a_drop_down(client: Client) -> None:
    trial = makers.trial(locations=[makers.location(facility=f"Clinic {number}") for number in range(30)])
    team(trial)
    page = client.get(address(trial)).content.decode()
    assert page.count("<option value=") == 32
    assert '<label for="id_where">' in page
