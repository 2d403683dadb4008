"""Who may read which messages."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests import makers, staff
from trials import access
from trials.actions import routes
from trials.enquiries.models import Enquiry
from trials.models import TrialSite

pytestmark = pytest.mark.django_db


def seen(user):
    return set(access.enquiries(Enquiry.objects.all(), user))


@pytest.fixture
def two_teams():
    """Ana's team and Ben's team, each with one message."""
    ana, ben = staff.person(), staff.person(email="ben@example.org")
    first = staff.enquiry(staff.team(makers.trial(), ana))
    second = staff.enquiry(staff.team(makers.trial(), ben))
    return ana, ben, first, second


def test_a_coordinator_sees_the_messages_to_their_own_teams_and_no_other(two_teams):
    ana, ben, first, second = two_teams
    assert seen(ana) == {first}
    assert seen(ben) == {second}


def test_an_administrator_sees_all_messages(two_teams):
    *_people, first, second = two_teams
    assert seen(staff.person(access.ADMINISTRATORS, email="ada@example.org")) == {first, second}


def test_a_curator_sees_none_even_as_member_of_a_team(two_teams):
    *_people, first, _second = two_teams
    rita = staff.person(access.CURATORS, email="rita@example.org")
    routes.save(first.route, people=[rita], by=None, at=first.created_at)
    assert seen(rita) == set()


def test_whoever_left_or_is_nobody_sees_none(two_teams):
    ana, *_rest = two_teams
    ana.is_active = False
    assert seen(ana) == set()
    assert seen(AnonymousUser()) == set()


def test_old_messages_to_a_stopped_team_are_still_seen(two_teams):
    ana, _ben, first, _second = two_teams
    routes.stop(first.route, by=None, at=first.created_at)
    assert seen(ana) == {first}


def test_messages_to_the_practice_team_are_seen_by_coordinators_of_a_practice_copy_only(demo):
    ana = staff.person()
    message = staff.enquiry()
    assert seen(ana) == {message}
    demo.DEMO = False
    assert seen(ana) == set()


def test_a_message_is_given_only_to_somebody_who_can_read_it(two_teams):
    ana, _ben, first, _second = two_teams
    ada = staff.person(access.ADMINISTRATORS, email="ada@example.org")
    staff.person(access.CURATORS, email="rita@example.org")
    assert set(access.readers(first.route)) == {ana, ada}


def test_a_coordinator_pauses_only_the_places_of_their_own_teams():
    ana, rita = staff.person(), staff.person(access.CURATORS, email="rita@example.org")
    trial, other = makers.trial(), makers.trial(locations=[makers.location(facility="Hill Clinic", city="Salem")])
    place, elsewhere = trial.trial_sites.get(), other.trial_sites.get()
    route = staff.team(trial, ana)
    route.kind, route.trial_site = "site", place
    routes.save(route, by=None, at=trial.fetched_at)
    assert access.may_pause(ana, place)
    assert access.may_pause(ana, place.site)
    assert not access.may_pause(ana, elsewhere)
    assert not access.may_pause(ana, elsewhere.site)
    assert all(access.may_pause(rita, row) for row in TrialSite.objects.all())
