"""Whose answers they are: one person's never reach another's check."""

from __future__ import annotations

import re

import pytest

from tests.eligibility.checking import Visitor, trial
from trials.words import say

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(trial())


def test_one_persons_answers_never_reach_anothers_check(visitor: Visitor) -> None:
    visitor.start("child")
    visitor.answer("1/", t200="7", u200="years")
    assert say("for-whom-child") in visitor.get("result/")
    assert "your child is 7 years old" in visitor.get("result/")
    assert visitor.start("you") == "1/"
    page = visitor.get("result/")
    assert say("for-whom-you") in page
    assert "7 years" not in page
    visitor.start("child")
    assert "your child is 7 years old" in visitor.get("result/")


@pytest.mark.parametrize("place", ["1/", "all/"])
def test_an_answer_is_about_whom_its_page_asked_about_whatever_another_tab_has_chosen_since(visitor: Visitor, place: str) -> None:
    visitor.start("you")
    hidden = dict(re.findall(r'<input type="hidden" name="(about|asked)" value="([^"]*)"', visitor.get(place)))
    visitor.start("child")
    visitor.led(visitor.client.post(visitor.base + place, hidden | {"t200": "45", "u200": "years"}))
    assert "you are 45 years old" in visitor.get("result/")
    visitor.start("child")
    assert "45 years" not in visitor.get("result/")


def test_another_website_changes_nobody(visitor: Visitor) -> None:
    visitor.start("child")
    visitor.start("you")
    visitor.client.post(f"{visitor.base}1/", {"about": "child", "skip": "1"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert say("for-whom-you") in visitor.get("result/")
