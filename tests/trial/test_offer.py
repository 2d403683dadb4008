"""Who can be written to: the status matrix, the teams that agreed, the places that take people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from trials.models import ContactRoute, Site, Trial, TrialSite
from trials.views.trial.offer import Offer, Published, contact_offer

TODAY = date(2026, 11, 25)


def place(number: int = 1, **changes: Any) -> TrialSite:
    site = Site(pk=number, facility=f"Hospital {number}", languages=changes.pop("languages", ""), paused=changes.pop("site_paused", False))
    return TrialSite(pk=number, site=site, position=number, **changes)


def route(kind: str = "trial", at: TrialSite | None = None, **changes: Any) -> ContactRoute:
    return ContactRoute(pk=changes.pop("pk", 1), kind=kind, trial_site=at, name="Nurses", **changes)


def offer(status: str = "RECRUITING", sites: tuple[TrialSite, ...] = (), routes: tuple[ContactRoute, ...] = (), **more: Any) -> Offer:
    demo, trial = more.pop("demo", False), Trial(overall_status=status, **({"listing": "listed"} | more))
    return contact_offer(trial, sites, routes, TODAY, demo=demo)


@pytest.mark.parametrize(
    ("status", "can_write", "why"),
    [
        ("RECRUITING", True, "can_write"),
        ("UNKNOWN", True, "can_write"),
        ("NOT_YET_RECRUITING", False, "status"),
        ("ENROLLING_BY_INVITATION", False, "invitation"),
        ("ACTIVE_NOT_RECRUITING", False, "status"),
        ("SUSPENDED", False, "status"),
        ("TERMINATED", False, "status"),
        ("WITHDRAWN", False, "status"),
        ("COMPLETED", False, "status"),
        ("AVAILABLE", False, "doctor"),
        ("NO_LONGER_AVAILABLE", False, "doctor"),
        ("WITHHELD", False, "withheld"),
        ("", False, "status"),
        ("A_WORD_OF_TOMORROW", False, "status"),
    ],
)
def test_the_status_decides_whether_a_team_that_agreed_can_be_written_to(status: str, can_write: bool, why: str) -> None:
    made = offer(status, routes=(route(),))
    assert (made.can_write, made.why) == (can_write, why)
    assert bool(made.teams) == can_write


def test_without_a_team_nobody_is_written_to() -> None:
    assert offer().why == "no_route"


def test_a_team_without_a_listed_place_can_be_written_to() -> None:
    assert [team.who for team in offer(routes=(route("host"),)).teams] == ["host"]


def test_a_practice_copy_answers_where_no_team_agreed_and_only_there() -> None:
    assert [team.who for team in offer(demo=True).teams] == ["practice"]
    assert [team.who for team in offer(demo=True, routes=(route(),)).teams] == ["trial"]
    assert not offer("COMPLETED", demo=True).can_write


@pytest.mark.parametrize(
    "changes", [{"paused": True}, {"site_paused": True}, {"listed": False}, {"status": "COMPLETED"}, {"status": "NOT_YET_RECRUITING"}]
)
def test_the_team_of_a_place_that_takes_nobody_is_not_offered(changes: dict[str, Any]) -> None:
    here = place(**changes)
    made = offer(sites=(here,), routes=(route("site", here),))
    assert not made.can_write
    assert made.places == ()


def test_a_place_without_a_status_has_its_trials() -> None:
    here = place(status="")
    assert offer(sites=(here,), routes=(route("site", here),)).teams[0].trial_site is here


def test_a_team_that_stopped_answering_is_not_offered() -> None:
    assert offer(routes=(route(active=False),)).why == "no_route"


def test_teams_come_places_first_in_the_order_of_the_record_then_the_trial_then_the_host() -> None:
    one, two = place(1), place(2)
    routes = (route("host", pk=1), route("site", two, pk=2), route("trial", pk=3), route("site", one, pk=4))
    assert [team.route.pk for team in offer(sites=(one, two), routes=routes).teams if team.route] == [4, 2, 3, 1]


def test_languages_are_those_of_the_team_and_its_place_each_once() -> None:
    here = place(languages="Spanish, French")
    made = offer(sites=(here,), routes=(route("site", here, languages="Arabic, Spanish"),))
    assert made.teams[0].languages == ("Arabic", "Spanish", "French")


def test_a_dropped_trial_offers_neither_form_nor_contact() -> None:
    made = offer(routes=(route(),), listing="dropped", demo=True, central_contacts=[{"name": "Ines"}])
    assert (made.why, made.teams, made.published) == ("dropped", (), ())


def test_by_invitation_shows_no_published_contact() -> None:
    assert offer("ENROLLING_BY_INVITATION", central_contacts=[{"name": "Ines"}]).published == ()


def test_expanded_access_that_is_over_shows_no_published_contact() -> None:
    assert offer("AVAILABLE", central_contacts=[{"name": "Ines"}]).published
    assert offer("NO_LONGER_AVAILABLE", central_contacts=[{"name": "Ines"}]).published == ()


def test_published_contacts_come_open_places_first_then_other_places_then_the_trials_own() -> None:
    closed, open_ = place(1, status="COMPLETED", contacts=[{"name": "Old"}]), place(2, contacts=[{"name": "New"}])
    made = offer(sites=(closed, open_), central_contacts=[{"name": "Centre"}, {"name": "", "phone": None}])
    assert [contact.name for contact in made.published] == ["New", "Old", "Centre"]


@pytest.mark.parametrize(("phone", "tel"), [("+1 (555) 010-0", "+15550100"), ("12", ""), ("call us", ""), ("555+0100;ext=2", "55501002")])
def test_a_phone_number_becomes_a_link_only_when_it_can_be_dialled(phone: str, tel: str) -> None:
    assert Published("", "", phone, "", "").tel == tel


@pytest.mark.parametrize("email", ["a@b", "x@example.org?bcc=y@example.org", "javascript:alert(1)@example.org", "a b@example.org", ""])
def test_an_address_that_could_carry_more_than_itself_is_no_link(email: str) -> None:
    assert Published("", "", "", "", email).mail == ""
