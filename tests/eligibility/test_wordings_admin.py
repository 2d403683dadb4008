"""The questions, worded otherwise by people here."""

import pytest
from django.urls import reverse

from tests import staff
from trials import access
from trials.eligibility.models import TopicWording
from trials.eligibility.topics import TOPICS
from trials.eligibility.voice import voice_of
from trials.models import AuditEntry

pytestmark = pytest.mark.django_db

LIST = "/admin/eligibility/topicwording/"


def page_of(topic, language="en"):
    return reverse("admin:eligibility_topicwording_word", args=[topic, language])


def text_of(answer):
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def browser(db):
    return staff.signed_in(staff.person(access.CURATORS, email="rita@example.org"))


def test_every_question_is_listed_in_every_language(browser):
    page = text_of(browser.get(LIST))
    for topic in TOPICS:
        for language in ("en", "es"):
            assert page_of(topic.key, language) in page


def test_other_words_are_what_visitors_read_and_are_written_down(browser):
    page = text_of(browser.get(page_of("smoking")))
    assert "As shipped:" in page
    browser.post(page_of("smoking"), {"question": "[Do|Does] [you] smoke these days?"})
    assert voice_of("you").wording("smoking").question == "Do you smoke these days?"
    assert "Does your child smoke these days?" in text_of(browser.get(page_of("smoking")))
    assert "Written here" in text_of(browser.get(LIST))
    assert AuditEntry.objects.filter(verb="reworded").count() == 1
    row = TopicWording.objects.get()
    assert browser.get(f"{LIST}{row.pk}/change/")["Location"] == page_of("smoking")
    browser.post(page_of("smoking"), {"question": ""})
    assert "Written here" not in text_of(browser.get(LIST))
    assert "smoke these days" in text_of(browser.get(f"{LIST}{row.pk}/history/"))


def test_brackets_that_cannot_be_filled_in_are_refused_at_their_place(browser):
    assert "Words in brackets have to be like those" in text_of(browser.post(page_of("smoking"), {"question": "Do [somebody] smoke?"}))
    assert not TopicWording.objects.exists()


def test_only_what_can_be_asked_has_the_question_for_when(browser):
    assert 'name="when"' in text_of(browser.get(page_of("stroke")))
    assert 'name="when"' not in text_of(browser.get(page_of("pregnant")))


@pytest.mark.parametrize(("topic", "language"), [("nonsense", "en"), ("smoking", "xx")])
def test_what_is_not_there_is_not_found(browser, topic, language):
    assert browser.get(page_of(topic, language)).status_code == 404


def test_coordinators_read_and_curators_write(db):
    browser = staff.signed_in(staff.person())
    page = text_of(browser.get(LIST))
    assert page_of("smoking") not in page
    assert browser.get(page_of("smoking")).status_code == 403
    assert browser.post(page_of("smoking"), {"question": "Do you smoke?"}).status_code == 403
    assert not TopicWording.objects.exists()
