"""On the contact page: answers of the check about this person, one box each, none ticked; only ticked ones go."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from tests.eligibility.checking import Visitor, trial
from tests.enquiries.writing import AMIRA, address, opened, team
from trials.enquiries.models import Enquiry
from trials.words import say

pytestmark = pytest.mark.django_db
AGE = "How old are you? 45 years."
BOX = re.compile(r'<input type="checkbox" name="answers" value="([^"]*)"[^>]*>')
DIABETES = "Do you have, or have you ever had, diabetes? Yes."


@pytest.fixture
def visitor() -> Visitor:
    found = Visitor(trial())
    team(found.trial)
    found.start()
    found.answer("1/", t200="45", u200="years")
    found.answer(found.screen_with("Diabetes"), t57="yes")
    return found


def page(visitor: Visitor) -> str:
    return html.unescape(visitor.client.get(address(visitor.trial)).content.decode())


def boxes(shown: str) -> dict[str, bool]:
    """What can be added, and whether it is ticked."""
    return {found[1]: " checked" in found[0] for found in BOX.finditer(shown)}


def test_every_answer_can_be_added_and_none_is_ticked(visitor: Visitor) -> None:
    shown = page(visitor)
    assert {AGE, DIABETES} <= boxes(shown).keys()
    assert not any(boxes(shown).values())
    assert say("for-whom-you") in shown


def test_only_what_is_ticked_reaches_the_message(visitor: Visitor) -> None:
    sent = opened(visitor.client, visitor.trial) | AMIRA | {"answers": [DIABETES]}
    assert visitor.client.post(address(visitor.trial), sent).status_code == 303
    assert Enquiry.objects.get().answers == DIABETES


def test_without_a_tick_nothing_of_the_check_is_stored(visitor: Visitor) -> None:
    assert visitor.client.post(address(visitor.trial), opened(visitor.client, visitor.trial) | AMIRA).status_code == 303
    assert Enquiry.objects.get().answers == ""


def test_of_another_person_nothing_is_offered(visitor: Visitor) -> None:
    visitor.start("child")
    assert boxes(page(visitor)) == {}


def test_somebody_who_answered_nothing_is_offered_nothing() -> None:
    checked = trial()
    team(checked)
    assert 'name="answers"' not in Client().get(address(checked)).content.decode()


def test_after_forgetting_nothing_is_offered(visitor: Visitor) -> None:
    key = re.search(r'name="key" value="([^"]+)"', visitor.get("result/"))
    assert key
    assert visitor.client.post("/forget/", {"key": key[1]}).status_code == 303
    assert boxes(page(visitor)) == {}
