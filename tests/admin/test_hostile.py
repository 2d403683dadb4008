"""Odd addresses and odd texts, as somebody who is signed in may send them."""

import pytest
from django.urls import reverse

from tests import makers, staff
from trials import access
from trials.enquiries.models import Enquiry
from trials.models import AuditEntry, FrequentQuestion, Trial, TrialSite
from trials.registry.models import ImportRun

pytestmark = pytest.mark.django_db

ODD = (
    "p=99999999999999999999999", "p=-1", "p=1e400", "p=%D9%A3", "o=9.9.9", "o=-1.x", "q=%00", "q=%ED%A0%80", "q=%25%27%20OR%201%3D1",
    "q=" + "a%20" * 400,
    "e=1", "all=", "id__exact=abc", "id__exact=9999999999999999999999999999", "trial__id__exact=x",
    "trial__id__exact=9999999999999999999999",
    "password__startswith=a", "checked_by__password__startswith=a", "trial__checked_by__password=a", "_popup=1", "_to_field=password",
    "at__year=x", "at__year=10000", "started_at__year=0", "at__year=99999999999999999999",
)  # fmt: skip


@pytest.fixture
def browser():
    return staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org"))


@pytest.mark.parametrize("query", ODD)
def test_an_odd_query_string_never_breaks_a_list(browser, query):
    makers.trial()
    for model in (Trial, TrialSite, Enquiry, ImportRun, AuditEntry):
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        assert browser.get(f"{address}?{query}").status_code in {200, 302, 400, 403}, address


@pytest.mark.parametrize(
    "typed", ["a\x00b", "a\ud800b", "a\u202eb", "x" * 5000, "<script>alert(1)</script>", "{{ 7|add:7 }}", "a\r\nBcc: b@example.org"]
)
def test_an_odd_text_is_cleaned_or_refused(browser, typed):
    trial = makers.trial()
    form = {"picture": "", "routes-TOTAL_FORMS": "0", "routes-INITIAL_FORMS": "0"}
    address = reverse("admin:trials_trial_change", args=[trial.pk])
    body = {"plain_title": typed, "curator_note": typed, **form}
    encoded = "&".join(f"{name}={_percent(value)}" for name, value in body.items())
    answer = browser.post(address, encoded, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {200, 302}
    stored = Trial.objects.get().plain_title
    assert not set(stored) & set("\x00\r\n\u202e\ud800")
    assert "<script>alert(1)" not in browser.get(address).content.decode()


def test_a_question_with_odd_signs_is_stored_clean(browser):
    sent = {"question": "What\u202e is\r\na trial?", "answer": "One.\r\n\r\nTwo.\u200b", "trial": "", "position": "1", "shown": "on"}
    assert browser.post("/admin/trials/frequentquestion/add/", sent).status_code == 302
    question = FrequentQuestion.objects.order_by("id").last()
    assert (question.question, question.answer) == ("What is a trial?", "One.\n\nTwo.")


def _percent(text):
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))
