"""The check of records that are hidden, dropped, or say little."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.eligibility.checking import CRITERIA, Visitor, trial
from trials.actions import trials as curating
from trials.eligibility.kept import NOBODY, pack
from trials.models import Trial
from trials.visitor import cookie
from trials.words import say

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(trial())


def test_a_hidden_trial_is_not_found_and_any_spelling_of_a_number_is(visitor: Visitor) -> None:
    number = visitor.trial.registry_id
    answer = visitor.client.get(f"/trials/{number.lower()}/check/result/")
    assert (answer.status_code, answer["Location"]) == (302, f"/trials/{number}/check/result/")
    visitor.start()
    _hide(visitor.trial)
    assert visitor.client.get(visitor.base).status_code == 404
    assert visitor.client.get(visitor.base + "1/").status_code == 404


@pytest.mark.parametrize("criteria", [CRITERIA, None])
def test_a_trial_that_the_registry_dropped_says_so_and_has_no_way_to_write(criteria: str | None) -> None:
    visitor = Visitor(trial(criteria, minimumAge=None, maximumAge=None))
    Trial.objects.update(listing=Trial.Listing.DROPPED)
    visitor.client.cookies[cookie.NAME] = cookie.written(pack(NOBODY.about("you")), timezone.now())
    for place in ("", "result/"):
        page = visitor.get(place)
        assert "The registry no longer lists this trial." in page
        assert reverse("contact", args=[visitor.trial.registry_id]) not in page.partition("<main")[2].partition("</main>")[0]


def test_a_record_without_criteria_is_still_checked_by_its_fields() -> None:
    visitor = Visitor(trial(None))
    assert visitor.start() == "1/"
    visitor.answer("1/", t200="45", u200="years")
    assert say("point-fits") in visitor.get("result/")


def test_a_record_that_says_nothing_at_all_leads_to_the_team() -> None:
    visitor = Visitor(trial(None, minimumAge=None, maximumAge=None, sex=None, healthyVolunteers=None, stdAges=None, conditions=None))
    page = visitor.get()
    assert "The study team can tell you more." in page
    assert "<form" not in page[page.index("<main") : page.index("</main")]


def _hide(row: Trial) -> None:

    curating.hide_trials([row], by=None, at=timezone.now())
