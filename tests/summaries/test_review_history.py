"""What people changed in an overview is listed, and an earlier text can be brought back."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import staff
from tests.summaries import desk
from trials.summaries import actions
from trials.summaries.points import points

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return desk.curator()


@pytest.fixture
def browser(rita):
    return staff.signed_in(rita)


def test_the_history_shows_each_sentence_before_and_after_and_brings_one_back(browser, rita):
    desk.trial()
    row = desk.summary()
    line = row.lines[0]
    before = next(point.said for point in points(row) if point.line.name == line.name)
    actions.note(row, written={line.name: "Written first."}, by=rita, at=timezone.now())
    actions.note(row, written={line.name: "Written second."}, by=rita, at=timezone.now())
    address = reverse("admin:summaries_summary_history", args=[row.pk])
    text = browser.get(address).content.decode()
    assert f"<del>{before}</del>" in text
    assert "<del>Written first.</del>" in text and "<ins>Written second.</ins>" in text
    first = row.history.order_by("history_id")[1]
    restore = reverse("admin:summaries_summary_restore", args=[row.pk, first.pk])
    assert browser.get(restore).status_code == 405
    browser.post(restore)
    assert desk.summary().edits[line.name]["texts"] == ["Written first."]


def test_an_earlier_text_does_not_come_back_into_what_was_published_meanwhile(browser, rita):
    desk.trial()
    row = desk.summary()
    line = row.lines[0]
    ben = desk.curator("ben@example.org")
    actions.note(row, written={line.name: "People walk with a nurse."}, by=ben, at=timezone.now())
    first = row.history.order_by("history_id")[0]
    row = desk.published(row.trial, rita)
    answer = browser.post(reverse("admin:summaries_summary_restore", args=[row.pk, first.pk]), follow=True)
    assert "Nothing was changed: this version is no longer worked on." in answer.content.decode()
    assert desk.summary().edits[line.name]["texts"] == ["People walk with a nurse."]
