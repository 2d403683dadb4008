"""The page behind the secret address: what it shows, and what its writer can do."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.enquiries.writing import AMIRA, opened, send, trial_with_team
from trials.enquiries import actions
from trials.enquiries.models import Enquiry
from trials.models import User
from trials.outbox import actions as outbox
from trials.outbox.models import Letter
from trials.words import say

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(client: Client) -> str:
    """Amira's private page, just after she wrote."""
    return str(send(client, trial_with_team())["Location"])


def read(client: Client, place: str) -> str:
    return html.unescape(client.get(place).content.decode())


@pytest.fixture
def nurse() -> User:
    return User.objects.create_user("nurse@example.org")


def test_the_receipt_says_what_is_true_now_and_names_the_team(client: Client, place: str) -> None:
    enquiry, page = Enquiry.objects.get(), read(client, place)
    for said in (
        say("receipt", who_answers=enquiry.team_name), say("receipt-copy", email="amira@example.org"), enquiry.reference,
        say("reply-unknown", date=enquiry.reply_by), say("urgent", urgent_number="112"), say("scam"), say("nobody-contacted-me"),
    ):  # fmt: skip
        assert said in page
    assert "has been sent" not in page
    assert "{{" not in page


def test_it_is_kept_by_nobody_told_to_nobody_and_sets_no_cookie(client: Client, place: str) -> None:
    response = client.get(place)
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert not response.cookies
    assert AMIRA["message"] not in response.content.decode()


@pytest.mark.parametrize("token", ["x", "0" * 32, "%00", "a" * 3000, "%ED%A0%80", "..%2fadmin", "🙂"])
def test_unknown_addresses_are_alike(client: Client, token: str) -> None:
    assert client.get(f"/enquiries/{token}/").status_code in {400, 404}
    assert client.post(f"/enquiries/{token}/take-back/").status_code in {400, 404}


def test_reading_changes_nothing_however_often(client: Client, place: str) -> None:
    before = list(Enquiry.objects.values())
    for _ in range(10):
        client.get(place)
        client.head(place)
        assert client.get(f"{place}take-back/").status_code == 405
        assert client.get(f"{place}nobody-answered/").status_code == 405
    assert list(Enquiry.objects.values()) == before


def test_nobody_answered_asks_the_team_once_in_a_while_and_then_the_helpers_too(client: Client, place: str) -> None:
    assert client.post(f"{place}nobody-answered/").status_code == 303
    client.post(f"{place}nobody-answered/")
    reminders = Letter.objects.filter(kind="enquiry_reminder")
    assert [letter.recipient for letter in reminders] == ["nurses@example.org"]
    assert Enquiry.objects.get().reminders == 1
    assert "We asked the team for you." in read(client, place)
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        client.post(f"{place}nobody-answered/")
    assert sorted(letter.recipient for letter in reminders.all()) == ["helpers@example.org", "nurses@example.org", "nurses@example.org"]
    assert all(b"Amira" not in bytes(letter.message) for letter in reminders.all())


def test_taken_back_before_it_went_nobody_hears_of_it(client: Client, place: str) -> None:
    assert client.post(f"{place}take-back/").status_code == 303
    enquiry = Enquiry.objects.get()
    assert (enquiry.state, enquiry.person, enquiry.email, enquiry.phone, enquiry.message) == ("withdrawn", "", "", "", "")
    assert set(Letter.objects.values_list("state", flat=True)) == {"cancelled"}
    assert not outbox.deliver_due(at=timezone.now())
    page = read(client, place)
    assert "You took your message back" in page
    assert say("nobody-contacted-me") not in page


def test_taken_back_after_it_went_the_team_is_asked_not_to_contact(client: Client, place: str) -> None:
    outbox.deliver_due(at=timezone.now())
    client.post(f"{place}take-back/")
    client.post(f"{place}take-back/")
    waiting = Letter.objects.get(state="queued")
    assert (waiting.kind, waiting.recipient) == ("enquiry_taken_back", "nurses@example.org")
    assert all(letter.message == b"" for letter in Letter.objects.exclude(pk=waiting.pk))


@pytest.mark.parametrize(("headers", "works"), [({"Sec-Fetch-Site": "cross-site"}, False), ({"Origin": "null"}, True), ({}, True)])
def test_another_website_cannot_press_the_buttons(client: Client, place: str, headers: dict[str, str], works: bool) -> None:
    client.post(f"{place}take-back/", headers=headers)
    assert (Enquiry.objects.get().state == "withdrawn") is works


@pytest.mark.parametrize("state", list(Enquiry.State.values))
def test_every_state_has_words_for_the_person(client: Client, place: str, state: str) -> None:
    Enquiry.objects.update(state=state)
    assert client.get(place).status_code == 200


def test_who_was_turned_down_gets_one_sentence_and_one_link(client: Client, place: str, nurse: User) -> None:
    actions.move(Enquiry.objects.get(), to="not_eligible", by=nurse, at=timezone.now())
    page = read(client, place)
    assert say("turned-down") in page
    assert page.count(say("see-other-trials")) == 1


def test_after_the_first_hour_it_says_what_has_happened(client: Client, place: str) -> None:
    outbox.deliver_due(at=timezone.now())
    assert say("receipt", who_answers=Enquiry.objects.get().team_name) in read(client, place)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        page = read(client, place)
    assert "The team has been told" in page
    assert "We sent a copy to amira@example.org" in page


def test_a_letter_that_was_given_up_is_admitted(client: Client, place: str) -> None:
    Letter.objects.update(state="dead")
    page = read(client, place)
    assert "It takes longer than it should." in page
    assert "We could not send a copy to amira@example.org." in page


def test_a_held_message_is_not_said_to_be_on_its_way(client: Client) -> None:
    place = send(client, trial_with_team(), website="x")["Location"]
    page = read(client, place)
    assert say("held-next") in page
    assert say("held-reply", date=Enquiry.objects.get().reply_by) in page
    client.post(f"{place}nobody-answered/")
    page = read(client, place)
    assert say("held-asked") in page
    for untrue in ("We are now sending it", "The team signs in here", "We asked the team for you", "We will ask the team for you"):
        assert untrue not in page


@pytest.mark.parametrize(("state", "time"), [("held", "30 days"), ("spam", "30 days"), ("viewed", "12 months")])
def test_the_page_says_how_long_a_message_in_this_state_is_kept(client: Client, place: str, state: str, time: str) -> None:
    Enquiry.objects.update(state=state)
    page = read(client, place)
    assert time in page
    assert ("until a person here has looked at it" in page) is (state == "held")


def test_the_same_form_sent_again_after_it_was_taken_back_is_a_message_of_its_own(client: Client) -> None:
    trial = trial_with_team()
    form = opened(client, trial)
    client.post(f"{send(client, trial, form=form)['Location']}take-back/")
    assert send(client, trial, form=form).status_code == 400
    assert send(client, trial).status_code == 303
