"""What is stored when a person has written, and what goes out."""

from __future__ import annotations

import email
import email.policy
import html
import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests import makers
from tests.enquiries.writing import AMIRA, opened, send, sent, team, trial_with_team
from tests.forms import expect_error
from trials.enquiries import consent, letters, rules
from trials.enquiries.models import Enquiry
from trials.formkit.fields import MailAddress
from trials.outbox.letters import BadLetter
from trials.outbox.models import Letter
from trials.throttle import actions as throttle
from trials.words import say

pytestmark = pytest.mark.django_db


def texts() -> dict[str, Any]:
    """The letters by kind, read as a mail program does."""
    return {one.kind: email.message_from_bytes(bytes(one.message), policy=email.policy.default) for one in Letter.objects.all()}


def test_everything_is_stored_in_one_go_and_the_receipt_names_the_team(client: Client) -> None:
    trial = trial_with_team()
    enquiry = sent(client, trial)
    assert {name: getattr(enquiry, name) for name in AMIRA if hasattr(enquiry, name)} == {
        **{name: value for name, value in AMIRA.items() if hasattr(enquiry, name)}, "phone": "+442079460958",
    }  # fmt: skip
    assert (enquiry.state, enquiry.trial, enquiry.route, enquiry.possible_duplicate) == ("new", trial, trial.routes.get(), False)
    assert (enquiry.consent_version, enquiry.consent_text) == (consent.VERSION, consent.consent(enquiry.team_name).text)
    assert [(change.before, change.after) for change in enquiry.status_changes.all()] == [("", "new")]
    assert sorted(Letter.objects.values_list("kind", "state")) == [("enquiry_copy", "queued"), ("enquiry_notice", "queued")]


def test_the_consent_has_a_new_version_when_its_words_change() -> None:
    words = (
        "I agree that {host} keeps my message and gives it to {who_answers}. It may say things about my health. "
        "Agreeing to be contacted is not agreeing to join."
    )
    assert (consent.VERSION, say("consent", host="{host}", who_answers="{who_answers}")) == ("2026-11", words)


def test_what_a_person_wrote_is_unreadable_in_the_database(client: Client) -> None:
    sent(client, trial_with_team())
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM enquiries_enquiry")
        row = cursor.fetchone()
    stored = b"|".join(bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode() for value in row)
    for secret in (b"Amira", b"Haddad", b"amira@", b"2079460958", b"third floor", b"Arabic", b"weekday"):
        assert secret not in stored


def test_the_teams_notice_holds_no_name_and_nothing_about_health(client: Client) -> None:
    enquiry = sent(client, trial_with_team())
    notice = texts()["enquiry_notice"]
    whole = notice.as_string() + notice.get_content()
    assert notice["To"] == "nurses@example.org"
    assert enquiry.reference in notice["Subject"]
    assert f"http://localhost/admin/enquiries/enquiry/{enquiry.pk}/change/" in whole
    for secret in (*(AMIRA[name] for name in ("first_name", "last_name", "email", "message", "other_language")), enquiry.trial.title):
        assert secret not in whole


def test_the_copy_says_what_was_written_to_whom_what_follows_and_how_to_take_it_back(client: Client) -> None:
    trial = trial_with_team()
    response = send(client, trial)
    enquiry, copy = Enquiry.objects.get(), texts()["enquiry_copy"]
    text = copy.get_content()
    assert copy["To"] == "amira@example.org"
    for said in (
        AMIRA["message"], "Amira Haddad", "+44 20 7946 0958", enquiry.team_name, enquiry.reference, enquiry.consent_text,
        f"http://localhost{response['Location']}", say("urgent", urgent_number="112"), say("scam"),
        say("reply-unknown", date=enquiry.reply_by), "take your message back",
    ):  # fmt: skip
        assert said in text
    assert "{{" not in text
    assert "{%" not in text
    assert "None" not in text


def test_without_an_email_there_is_no_copy(client: Client) -> None:
    sent(client, trial_with_team(), email="", prefer="")
    assert list(Letter.objects.values_list("kind", flat=True)) == ["enquiry_notice"]


@pytest.mark.parametrize("field", ["first_name", "last_name", "best_time", "other_language", "message"])
@pytest.mark.parametrize(
    "text", ["x\r\nBcc: b@example.org", "x%0d%0aBcc: b@example.org", "x\u2028Bcc: b@example.org", "x\x0bBcc: b@example.org"]
)
def test_nothing_that_is_typed_becomes_a_header_or_a_recipient(client: Client, field: str, text: str) -> None:
    sent(client, trial_with_team(), **{field: text})
    for letter in texts().values():
        assert letter["Bcc"] is None
        assert letter["Cc"] is None
        assert len(letter["To"].addresses) == 1


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{7*7}} {% now 'Y' %}", "${7*7}", "' OR 1=1 --", "<svg onload=alert(1)>", "=1+1"]
)
def test_what_is_typed_stays_text_wherever_it_is_shown(client: Client, text: str) -> None:
    enquiry = sent(client, trial_with_team(), first_name=text, message=text, best_time=text)
    assert (enquiry.first_name, enquiry.message) == (text, text)
    assert text in texts()["enquiry_copy"].get_content()
    again = send(client, enquiry.trial, first_name=text, message=text, consent=None).content.decode()
    assert text not in again or "<" not in text
    assert html.escape(text) in again


def test_a_name_full_of_tricks_is_stored_clean(client: Client) -> None:
    enquiry = sent(client, trial_with_team(), first_name="\u202eAm\u200bira\u2066", last_name="Z" + "\u0335" * 90)
    assert enquiry.first_name == "Amira"
    assert len(enquiry.last_name) < 5


def test_a_double_click_is_one_message_with_one_receipt(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    receipts = {send(client, trial, form=form)["Location"] for _ in range(3)}
    assert len(receipts) == 1
    assert (Enquiry.objects.count(), Letter.objects.count()) == (1, 2)


def test_the_same_form_with_other_words_is_not_lost_but_asked_about(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    send(client, trial, form=form)
    response = send(client, trial, form=form, message="One more thing.")
    assert response.status_code == 400
    assert "One more thing." in response.content.decode()
    assert "different" in response.content.decode()
    assert Enquiry.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_with_one_key_are_one_message_with_one_receipt() -> None:
    trial = trial_with_team()
    form = opened(Client(), trial)
    answers: list[Any] = []

    def click() -> None:
        try:
            answers.append(send(Client(), trial, form=form))
        finally:
            connection.close()

    clicks = [threading.Thread(target=click) for _ in range(20)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == 1
    assert (Enquiry.objects.get().state, Letter.objects.count()) == ("new", 2)


def test_a_second_message_from_the_same_person_is_kept_and_flagged(client: Client) -> None:
    trial = trial_with_team()
    sent(client, trial)
    assert sent(client, trial).possible_duplicate
    assert sent(client, trial, email="", prefer="").possible_duplicate
    assert not sent(client, trial, email="ben@example.org", phone="").possible_duplicate
    assert not sent(client, trial_with_team()).possible_duplicate


@pytest.mark.parametrize("website", [None, "http://spam.example.org"])
def test_a_program_is_held_for_a_person_and_told_nothing(client: Client, website: str | None) -> None:
    enquiry = sent(client, trial_with_team(), website=website)
    assert enquiry.state == "held"
    assert enquiry.status_changes.get().reason
    assert sorted(Letter.objects.exclude(state="held").values_list("kind", "state")) == [("enquiry_held", "queued")]
    assert Letter.objects.filter(state="held").count() == 2


def test_the_helpers_are_told_of_a_held_message_and_nothing_personal(client: Client) -> None:
    enquiry = sent(client, trial_with_team(), website="x")
    notice = texts()["enquiry_held"]
    whole = notice.as_string() + notice.get_content()
    assert notice["To"] == "helpers@example.org"
    assert f"/admin/enquiries/enquiry/{enquiry.pk}/change/" in whole
    assert "{" not in notice.get_content()
    for secret in (*(AMIRA[name] for name in ("first_name", "last_name", "email", "message", "other_language")), enquiry.trial.title):
        assert secret not in whole


def test_a_helpers_address_that_mail_cannot_carry_loses_no_held_message(client: Client, settings: Settings) -> None:
    settings.HELPERS_EMAIL = "a@example.org, b@example.org"
    assert sent(client, trial_with_team(), website="x").state == "held"


def test_with_several_teams_the_consent_is_kept_as_shown_and_with_the_team_that_was_chosen(client: Client) -> None:
    trial = trial_with_team()
    team(trial, kind="site", trial_site=trial.trial_sites.get(), name="Night nurses")
    response = send(client, trial)
    enquiry = Enquiry.objects.get()
    shown, named = (consent.consent(name).text for name in ("the team that I chose above", enquiry.team_name))
    assert enquiry.consent_text.startswith(shown)
    assert enquiry.consent_text.endswith(named)
    assert named in texts()["enquiry_copy"].get_content()
    assert named in html.unescape(client.get(response["Location"]).content.decode())


def test_many_messages_from_one_place_are_held_others_are_not_and_far_too_many_keep_their_text(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "ENQUIRIES_BEFORE_HOLD", 2)
    monkeypatch.setattr(throttle, "ENQUIRIES_BEFORE_REFUSAL", 3)
    trial = trial_with_team()
    assert [sent(client, trial, email=f"a{number}@example.org").state for number in range(3)] == ["new", "new", "held"]
    refused = send(client, trial, email="a9@example.org")
    assert refused.status_code == 429
    assert AMIRA["message"] in refused.content.decode()
    assert sent(Client(REMOTE_ADDR="192.0.2.77"), trial, email="b@example.org").state == "new"


def test_a_letter_that_cannot_be_made_is_a_form_error_and_nothing_is_stored(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise BadLetter

    monkeypatch.setattr(letters, "copy", fail)
    expect_error(send(client, trial_with_team()), "email", MailAddress.sentence)
    assert not Enquiry.objects.exists()
    assert not Letter.objects.exists()


def test_a_team_whose_own_address_is_broken_loses_no_message(client: Client) -> None:
    trial = trial_with_team()
    trial.routes.update(email="a@b, c@d.example.org")
    sent(client, trial)
    assert texts()["enquiry_notice"]["To"] == "helpers@example.org"


def test_the_urgent_number_is_that_of_the_teams_country(client: Client, settings: Settings) -> None:
    settings.URGENT_NUMBERS = {"US": "911"}
    enquiry = sent(client, trial_with_team())
    assert say("urgent", urgent_number="911") in texts()["enquiry_copy"].get_content()
    assert enquiry.trial_site is not None


def test_the_urgent_number_is_that_of_the_town_then_of_the_places_then_the_portals_own(client: Client, settings: Settings) -> None:
    settings.URGENT_NUMBERS = {"US": "911", "IT": "118"}
    rome = makers.location(facility="Rome General", city="Rome", state="", country="Italy", geoPoint={"lat": 41.9, "lon": 12.5})
    two_places = [makers.location(), makers.location(facility="B")]
    american, both = trial_with_team(locations=two_places), trial_with_team(locations=[*two_places, rome])
    for trial, place, number in ((american, "", "911"), (american, "rome", "118"), (both, "", "112"), (both, "boston", "911")):
        page = html.unescape(client.get(f"/trials/{trial.registry_id}/contact/", {"place": place}).content.decode())
        assert page.count(say("urgent", urgent_number=number)) == 2
        assert page.count(" or go to the nearest hospital.") == 2


def test_letters_use_the_configured_origin_whatever_the_host_header_says(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    trial = trial_with_team()
    send(client, trial, headers={"Host": "evil.example.org"})
    assert "evil" not in "".join(letter.as_string() for letter in texts().values())
    settings.ALLOWED_HOSTS = ["testserver"]
    assert client.get("/", headers={"Host": "evil.example.org"}).status_code == 400


def test_the_person_is_told_a_week_for_the_answer(client: Client) -> None:
    enquiry = sent(client, trial_with_team())
    assert enquiry.reply_by == timezone.localdate() + timedelta(days=rules.REPLY_DAYS)


def test_a_child_is_written_for_without_a_name(client: Client) -> None:
    assert sent(client, trial_with_team(), writing_for="child").writing_for == "child"
    assert send(client, makers.trial(), writing_for="x").status_code in {400, 409}
