"""The form's page: what it shows, what it asks to check, and that nothing typed is lost."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests import makers
from tests.enquiries.writing import AMIRA, address, opened, send, sent, team, trial_with_team
from tests.forms import expect_error
from trials.enquiries import forms
from trials.enquiries.actions import sending
from trials.enquiries.models import Enquiry
from trials.formkit.fields import MailAddress, Phone
from trials.models import ContactRoute, Trial
from trials.outbox.models import Letter
from trials.words import say

pytestmark = pytest.mark.django_db


def kept(response: Any) -> None:
    """Nothing was stored, and what Amira wrote is still in the form."""
    page = html.unescape(response.content.decode())
    assert AMIRA["message"] in page
    assert AMIRA["last_name"] in page
    assert not Enquiry.objects.exists()
    assert not Letter.objects.exists()


def test_the_page_sets_no_cookie_names_who_answers_and_says_what_must_be_said(client: Client) -> None:
    response = client.get(address(trial_with_team()))
    page = html.unescape(response.content.decode())
    assert response.status_code == 200
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in page
    assert "no-store" in response["Cache-Control"]
    assert "Heart research nurses" in page
    for sentence in (say("urgent", urgent_number="112"), say("scam"), say("your-choice")):
        assert sentence in page
    assert say("consent", host="Test hospital", who_answers="Heart research nurses, for Lakeside Hospital, Boston, United States") in page


def test_every_control_has_a_label_and_what_is_required_says_so(client: Client) -> None:
    page = client.get(address(trial_with_team())).content.decode()
    form = page[page.index("<form", page.index("<main")) :]
    controls = re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"', form[: form.index("</form>")])
    assert len(controls) > 12
    for control in controls:
        assert page.count(f'<label for="{control}"') == 1
    assert re.search(r'name="consent"[^>]* required', page)
    assert re.search(r'name="adult"[^>]* required', page)
    assert 'autocomplete="given-name"' in page


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"first_name": "", "last_name": " \u200b"}, "first_name", forms.NO_NAME),
        ({"email": "", "phone": ""}, "email", forms.NO_WAY),
        ({"email": "a@localhost"}, "email", MailAddress.sentence),
        ({"email": "a@example.org, b@example.org"}, "email", MailAddress.sentence),
        ({"email": "a@example.org\r\nBcc: b@example.org"}, "email", MailAddress.sentence),
        ({"phone": "020 call me"}, "phone", Phone.sentence),
        ({"phone": "", "prefer": "phone"}, "phone", forms.NO_PHONE_TO_PREFER),
        ({"email": "", "prefer": "email"}, "email", forms.NO_EMAIL_TO_PREFER),
        ({"prefer": "pigeon"}, "prefer", "Choose one of these."),
        ({"writing_for": "<b>"}, "writing_for", "Choose one of these."),
        ({"best_time": "x" * 201}, "best_time", "This is too long: 201 signs. Please use at most 200."),
        ({"consent": None}, "consent", forms.NO_CONSENT),
        ({"adult": None}, "adult", forms.NOT_ADULT),
    ],
)
def test_what_needs_another_look_is_said_twice_and_nothing_is_stored(
    client: Client, changes: dict[str, Any], field: str, sentence: str
) -> None:
    response = send(client, trial_with_team(), **changes)
    expect_error(response, field, sentence)
    assert AMIRA["message"] in response.content.decode()
    assert not Enquiry.objects.exists()


def test_a_long_message_is_asked_to_be_shorter_and_kept_whole(client: Client) -> None:
    response = send(client, trial_with_team(), message="x" * 4001)
    assert response.status_code == 400
    assert "x" * 4001 in response.content.decode()


@pytest.mark.parametrize("changes", [{"last_name": ""}, {"first_name": ""}, {"phone": "", "prefer": ""}, {"email": "", "prefer": ""}])
def test_one_name_and_one_way_to_be_reached_are_enough(client: Client, changes: dict[str, str]) -> None:
    enquiry = sent(client, trial_with_team(), **changes)
    assert enquiry.prefer == ("email" if enquiry.email else "phone")


def test_a_number_without_a_country_code_is_read_as_one_of_the_trials_country(client: Client) -> None:
    assert sent(client, trial_with_team(), phone="617 555 0123").phone == "+16175550123"


@pytest.mark.parametrize("key", [None, "", "forged", "a:b:c"])
def test_a_form_without_its_key_comes_back_with_the_text_and_a_fresh_key(client: Client, key: str | None) -> None:
    trial = trial_with_team()
    response = send(client, trial, form_key=key)
    assert response.status_code == 400
    kept(response)
    fresh = re.search(r'name="form_key" value="([^"]+)"', response.content.decode())
    assert fresh
    assert send(client, trial, form_key=fresh[1]).status_code == 303


def test_a_form_that_was_open_for_a_day_is_renewed_with_the_text_kept(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        response = send(client, trial, form=form)
        kept(response)
        assert "open for a long time" in response.content.decode()


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example.org"}, {"Origin": "null"}])
def test_a_form_sent_by_another_website_is_shown_instead_of_sent(client: Client, headers: dict[str, str]) -> None:
    response = send(client, trial_with_team(), headers=headers)
    assert response.status_code == 400
    kept(response)


def test_a_key_of_another_trial_is_not_enough(client: Client) -> None:
    other, trial = trial_with_team(), trial_with_team()
    response = send(client, trial, form_key=opened(client, other)["form_key"])
    kept(response)


@pytest.mark.parametrize("field", ["first_name", "email", "phone", "message", "best_time", "where", "form_key", "website", "place"])
def test_a_nul_in_any_field_is_refused_without_a_fault(client: Client, field: str) -> None:
    response = send(client, trial_with_team(), **{field: "a\0b"})
    assert response.status_code in ((303, 400) if field in {"website", "place"} else (400,))


def test_missing_extra_and_doubled_fields_are_no_fault(client: Client) -> None:
    trial = trial_with_team()
    assert client.post(address(trial), {}).status_code == 400
    form = opened(client, trial) | AMIRA | {"csrfmiddlewaretoken": "x", "unknown": "y", "consent_text": "none"}
    response = client.post(address(trial), {name: ["first", value] for name, value in form.items()})
    assert response.status_code == 303
    assert Enquiry.objects.get().first_name == "Amira"


def test_a_body_that_no_person_types_is_refused(client: Client) -> None:
    trial = trial_with_team()
    assert send(client, trial, message="x" * 300_000).status_code in {400, 413}
    assert client.post(address(trial), {f"f{number}": "" for number in range(1200)}).status_code == 400


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{}", "application/json"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"a=b", "multipart/form-data"),
        (b"email=%ff%fe&message=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"a=b", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"", "text/plain"),
    ],
)
def test_a_body_of_another_kind_is_refused_without_a_fault(client: Client, body: bytes, kind: str) -> None:
    assert client.post(address(trial_with_team()), body, content_type=kind).status_code in {400, 413, 415}


@pytest.mark.parametrize(
    ("method", "status"), [("head", 200), ("options", 405), ("put", 405), ("delete", 405), ("patch", 405), ("trace", 405)]
)
def test_only_reading_and_sending_are_answered(client: Client, method: str, status: int) -> None:
    assert getattr(client, method)(address(trial_with_team())).status_code == status


def test_any_spelling_of_the_number_leads_to_the_form_and_an_unknown_or_hidden_trial_does_not(client: Client) -> None:
    trial = trial_with_team()
    assert client.get(f"/trials/{trial.registry_id.lower()}/contact/")["Location"] == address(trial)
    assert client.get("/trials/NCT99999999/contact/").status_code == 404
    Trial.objects.update(listing="hidden")
    assert client.get(address(trial)).status_code == 404


def test_a_full_disk_is_told_and_the_text_is_still_there(client: Client, settings: Settings) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    settings.HELP_PHONE = "+44 20 7946 0000"
    with patch.object(sending, "_store", side_effect=OperationalError("database or disk is full")):
        response = send(client, trial, form=form)
    assert response.status_code == 503
    kept(response)
    page = html.unescape(response.content.decode())
    assert say("not-sent", number="+44 20 7946 0000") in page
    assert response["Retry-After"]
    again = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    assert send(client, trial, form=again).status_code == 303


@pytest.mark.once  # only SQLite lets us fill the disk
@pytest.mark.django_db(transaction=True)
def test_a_disk_that_is_really_full_loses_nothing_and_recovers_by_itself() -> None:
    client, trial = Client(), trial_with_team()
    form = opened(client, trial)
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        answers = [send(client, trial, form=opened(client, trial), message="x" * 3900, email=f"a{n}@example.org") for n in range(12)]
        cursor.execute("PRAGMA max_page_count=1073741823")
    assert 503 in {answer.status_code for answer in answers}
    assert {answer.status_code for answer in answers} <= {303, 503}
    assert all("x" * 3900 in answer.content.decode() for answer in answers if answer.status_code == 503)
    assert Enquiry.objects.count() == sum(answer.status_code == 303 for answer in answers)
    assert Letter.objects.count() == 2 * Enquiry.objects.count()
    assert send(client, trial, form=form).status_code == 303


def test_a_database_that_does_not_answer_at_all_is_told_and_the_text_is_still_there(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    with patch("trials.views.contact.page.meant", side_effect=OperationalError("locked")):
        response = send(client, trial, form=form)
    assert response.status_code == 503
    kept(response)
    assert say("not-sent-no-number") in html.unescape(response.content.decode())


def test_a_team_that_stopped_while_the_form_was_open_is_told_and_the_text_kept(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    ContactRoute.objects.update(active=False)
    response = send(client, trial, form=form)
    assert response.status_code == 409
    page = html.unescape(response.content.decode())
    for name in ("message", "first_name", "last_name", "email", "phone", "best_time", "other_language"):
        assert AMIRA[name] in page
        assert f'<label for="kept_{name}">' in page
    assert 'id="kept_prefer" value="E-mail" readonly' in page
    assert "Your message was not sent" in page
    assert not Enquiry.objects.exists()


def test_a_trial_that_closed_while_the_form_was_open_is_told_and_the_text_kept(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    Trial.objects.update(overall_status="COMPLETED")
    response = send(client, trial, form=form)
    assert response.status_code == 409
    assert AMIRA["message"] in response.content.decode()


def test_a_place_that_closed_while_others_are_open_is_told_and_another_can_be_chosen(client: Client) -> None:
    trial = makers.trial(locations=[makers.location(), makers.location(facility="Rome General", city="Rome", country="Italy")])
    sites = list(trial.trial_sites.all())
    for site in sites:
        team(trial, kind="site", trial_site=site, name=f"Team {site.site.city}")
    form = opened(client, trial)
    sites[0].paused = True
    sites[0].save()
    response = send(client, trial, form=form)
    kept(response)
    page = response.content.decode()
    assert "takes no messages now" in page
    assert "Team Rome" in page
    again = dict(re.findall(r'<input type="hidden" name="([^"]+)" (?:class="[^"]*" )?value="([^"]*)"', page))
    assert send(client, trial, form=again).status_code == 303
    assert Enquiry.objects.get().team_name.startswith("Team Rome")


@pytest.mark.parametrize("status", ["COMPLETED", "ENROLLING_BY_INVITATION", "AVAILABLE", "WITHHELD", "NO_SUCH_STATUS"])
def test_where_the_status_allows_no_message_there_is_no_form(client: Client, status: str) -> None:
    response = client.get(address(trial_with_team(overallStatus=status)))
    assert response.status_code == 200
    assert 'name="form_key"' not in response.content.decode()


def test_a_trial_by_invitation_leads_to_other_trials_for_its_condition(client: Client) -> None:
    trial = trial_with_team(overallStatus="ENROLLING_BY_INVITATION")
    page = client.get(address(trial)).content.decode()
    assert f'<a href="{trial.conditions.get().get_absolute_url()}">{say("see-other-trials")}</a>' in page
    assert say("no-route") not in page


def test_treatment_outside_a_trial_that_is_over_is_not_asked_for(client: Client) -> None:
    page = client.get(address(trial_with_team(overallStatus="APPROVED_FOR_MARKETING", studyType="EXPANDED_ACCESS"))).content.decode()
    assert say("instead-expanded_access_over") in page
    assert say("instead-expanded_access") not in page


def test_without_a_team_the_registrys_contact_stands_there_under_the_fixed_words(client: Client) -> None:
    page = html.unescape(client.get(address(makers.trial())).content.decode())
    assert 'name="form_key"' not in page
    assert say("no-route") in page


def test_an_unknown_status_is_asked_about(client: Client) -> None:
    page = client.get(address(trial_with_team(overallStatus="UNKNOWN"))).content.decode()
    assert "Is it still open?" in page


def test_in_a_practice_copy_the_practice_team_answers_under_its_banner(client: Client, demo: Settings) -> None:
    trial = makers.trial()
    assert say("practice") in client.get(address(trial)).content.decode()
    enquiry = sent(client, trial)
    assert enquiry.route is None
    assert {letter.recipient for letter in Letter.objects.all()} == {"helpers@example.org", "amira@example.org"}
    assert all(say("practice").encode() in bytes(letter.message) for letter in Letter.objects.all())
