"""Answers from the self-check go with a message only where the person ticked them, and as far as the message goes."""

from __future__ import annotations

import html
from email import message_from_bytes, policy
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.enquiries.writing import AMIRA, address, opened, sent, team, trial_with_team
from trials.enquiries import actions, answers
from trials.enquiries.forms import ContactForm
from trials.enquiries.models import Enquiry
from trials.models import ContactRoute
from trials.outbox.models import Letter

pytestmark = pytest.mark.django_db
SAID = ["You have, or had, a stroke.", "You are 45 years old."]


def form(data: Any = None) -> ContactForm:
    return ContactForm(data, choices=[("1", "One")], answers=SAID)


def test_every_answer_is_a_box_and_none_is_ticked() -> None:
    boxes = [(str(box.choice_label), box.data["selected"]) for box in form()["answers"].subwidgets]
    assert boxes == [(line, False) for line in SAID]


def test_without_answers_the_form_does_not_speak_of_them(client: Client) -> None:
    assert 'name="answers"' not in client.get(address(trial_with_team())).content.decode()


def test_what_was_ticked_is_stored_encrypted_and_nothing_else(client: Client) -> None:
    enquiry = sent(client, trial_with_team(), answers=SAID[:1])
    assert enquiry.answers == SAID[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers FROM enquiries_enquiry")
        assert b"stroke" not in bytes(cursor.fetchone()[0])


def test_the_person_s_copy_holds_them_and_the_notice_to_the_team_does_not(client: Client) -> None:
    sent(client, trial_with_team(), answers=SAID)
    letters = {row.kind: message_from_bytes(row.message, policy=policy.default).get_content() for row in Letter.objects.all()}
    assert "\r\n".join(SAID) in letters["enquiry_copy"]
    assert "stroke" not in letters["enquiry_notice"]


def test_the_team_reads_them_at_the_desk(admin_client: Client, client: Client) -> None:
    enquiry = sent(Client(), trial_with_team(), answers=SAID)
    page = html.unescape(admin_client.get(f"/admin/enquiries/enquiry/{enquiry.pk}/change/").content.decode())
    assert "\n".join(SAID) in page


def test_they_are_deleted_when_the_message_is_taken_back(client: Client) -> None:
    enquiry = sent(client, trial_with_team(), answers=SAID)
    assert actions.take_back(enquiry, at=timezone.now())
    assert Enquiry.objects.get().answers == ""


def test_the_same_form_with_other_answers_is_another_message(client: Client) -> None:
    trial = trial_with_team()
    first = opened(client, trial) | AMIRA
    assert client.post(address(trial), first).status_code == 303
    assert client.post(address(trial), first | {"answers": SAID}).status_code == 400
    assert Enquiry.objects.get().answers == ""


def test_they_stay_in_a_form_that_comes_back_although_the_browser_forgot_them(client: Client) -> None:
    trial = trial_with_team()
    page = html.unescape(client.post(address(trial), opened(client, trial) | AMIRA | {"answers": SAID, "adult": ""}).content.decode())
    for line in SAID:
        assert f'value="{line}"' in page
    assert page.count("checked") >= len(SAID)


def test_they_can_be_copied_when_the_team_stopped_taking_messages(client: Client) -> None:
    trial = trial_with_team()
    filled = opened(client, trial) | AMIRA | {"answers": SAID}
    ContactRoute.objects.all().delete()
    answer = client.post(address(trial), filled)
    assert answer.status_code == 409
    assert "\n".join(SAID) in html.unescape(answer.content.decode())


@pytest.mark.parametrize("lines", [["x" * 501], [f"Answer {n}" for n in range(answers.MOST + 1)], ["a\0b"]])
def test_what_no_message_can_carry_is_asked_to_be_less(lines: list[str]) -> None:
    assert "answers" in form({"answers": lines}).errors


def test_a_team_with_a_route_of_its_own_gets_them_too(client: Client) -> None:
    trial = trial_with_team()
    team(trial, name="Second team", email="second@example.org")
    assert sent(client, trial, answers=SAID).answers == "\n".join(SAID)
