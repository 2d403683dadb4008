"""Addresses of a trial's page: one of each, every other spelling leads there."""

import pytest
from django.test import Client
from django.utils import timezone

from tests import makers
from trials.actions import trials as trial_actions
from trials.models import Trial, TrialAlias
from trials.registry import actions as registry

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial() -> Trial:
    return makers.trial(nctId="NCT07183384")


@pytest.mark.parametrize("spelling", ["nct07183384", "nct 07183384", "NCT 0718 3384", "%20NCT07183384%20", "NCT-07183384"])
def test_any_spelling_of_the_number_redirects_to_the_one_address(client: Client, trial: Trial, spelling: str) -> None:
    response = client.get(f"/trials/{spelling}/")
    assert (response.status_code, response["Location"]) == (302, "/trials/NCT07183384/")


def test_an_older_number_redirects(client: Client, trial: Trial) -> None:
    TrialAlias.objects.create(alias="NCT00000042", trial=trial)
    assert client.get("/trials/nct00000042/")["Location"] == "/trials/NCT07183384/"


@pytest.mark.parametrize(
    "number",
    ["NCT00000001", "nothing", "..", "%2e%2e", "%2e%2e%2fadmin", "NCT07183384%0d%0aX: y", "٠٧١٨٣٣٨٤", "x" * 3000, "%ed%a0%80", "%ff%fe"],
)
def test_an_unknown_number_is_not_found(client: Client, trial: Trial, number: str) -> None:
    assert client.get(f"/trials/{number}/").status_code == 404


def test_a_hidden_trial_is_not_found_under_any_spelling(client: Client, trial: Trial) -> None:
    TrialAlias.objects.create(alias="NCT00000042", trial=trial)
    trial_actions.hide_trials([trial], by=None, at=timezone.now())
    for number in ("NCT07183384", "nct07183384", "NCT00000042"):
        assert client.get(f"/trials/{number}/").status_code == 404


def test_a_dropped_trial_stays_with_a_notice_and_without_contact_and_out_of_search_engines(client: Client, trial: Trial) -> None:
    registry.drop_trials([trial.registry_id], at=timezone.now())
    page = client.get("/trials/NCT07183384/").content.decode()
    assert "The registry no longer lists this trial." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "ines@example.org" not in page


def test_a_query_string_changes_nothing(client: Client, trial: Trial) -> None:
    response = client.get("/trials/NCT07183384/", {"fbclid": "tell-tale"})
    assert response.status_code == 200
    assert b"tell-tale" not in response.content
    assert client.get("/trials/NCT07183384/").content == response.content


def test_the_page_takes_only_reading(client: Client, trial: Trial) -> None:
    assert client.head("/trials/NCT07183384/").status_code == 200
    assert client.post("/trials/NCT07183384/").status_code == 405


def test_a_host_that_is_not_ours_is_refused_for_a_stored_page_too(client: Client, trial: Trial) -> None:
    client.get("/trials/NCT07183384/")
    assert client.get("/trials/NCT07183384/", headers={"host": "evil.example.org"}).status_code == 400
