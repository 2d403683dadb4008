"""The pages and letters around a message can be read with eight years of school."""

import email
import email.policy

import pytest
from django.test import Client

from tests import makers, reading
from tests.enquiries.writing import address, send, team, trial_with_team
from trials.enquiries.models import Enquiry
from trials.outbox.models import Letter

pytestmark = pytest.mark.django_db
MOST = 8.0


def assert_plain(found: reading.Grade) -> None:
    assert found.sentences
    assert found.flesch_kincaid <= MOST, f"grade {found.flesch_kincaid:.1f}; hardest: {found.hardest}"


def test_the_form_with_all_that_it_can_ask_to_check(client: Client) -> None:
    trial = makers.trial(locations=[makers.location(), makers.location(facility="Other")])
    team(trial)
    nothing = dict.fromkeys(("first_name", "last_name", "email", "phone"), "") | {"consent": None, "adult": None, "where": ""}
    assert_plain(reading.grade_of_page(client.get(address(trial), {"place": "Atlantis"}).content.decode()))
    assert_plain(reading.grade_of_page(send(client, trial, **nothing).content.decode()))


@pytest.mark.parametrize("state", list(Enquiry.State.values))
def test_the_private_page_in_each_state(client: Client, state: str) -> None:
    place = send(client, trial_with_team())["Location"]
    Enquiry.objects.update(state=state)
    assert_plain(reading.grade_of_page(client.get(place).content.decode()))


def test_the_copy(client: Client) -> None:
    send(client, trial_with_team())
    copy = email.message_from_bytes(bytes(Letter.objects.get(kind="enquiry_copy").message), policy=email.policy.default)
    lines = [line for line in copy.get_content().splitlines() if len(line.split()) >= reading.LEAST_WORDS]
    assert_plain(reading.grade(sentence for line in lines for sentence in line.split(". ")))
