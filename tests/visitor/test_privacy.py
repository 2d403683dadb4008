"""Answers stay in the visitor's own browser: nowhere else, and only as long as the visitor wants."""

from __future__ import annotations

import io
import logging
import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import makers
from trials.eligibility.kept import NOBODY, pack
from trials.eligibility.shape import Answer
from trials.visitor import cookie

NCT = "NCT01234567"
# Unlikely values that would be found again wherever they went.
TOLD = NOBODY.about("child").tell({"psa": Answer(4711.25), "hiv": Answer("yes"), "condition:endometriosis": Answer("yes")})
PAGES = ("home", "results", "results-map", "guide", "conditions", "glossary", "help", "privacy", "accessibility", "report", "forget")
BUTTON = "Forget my answers"


@pytest.fixture
def visitor(db):
    """A browser that keeps answers."""
    makers.trial(nctId=NCT)
    return _with_answers(Client())


def _with_answers(client, *, minutes_ago=0):
    client.cookies[cookie.NAME] = cookie.written(pack(TOLD), timezone.now() - timedelta(minutes=minutes_ago))
    return client


def _addresses():
    return [*(reverse(name) for name in PAGES), reverse("trial", args=[NCT]), reverse("contact", args=[NCT]), reverse("sheet", args=[NCT])]


def _key(page):
    return re.search(r'name="key" value="([^"]+)"', page.content.decode())[1]


def test_every_page_forgets_on_demand_and_none_is_stored(visitor):
    for address in [*_addresses(), "/no-such-page/"]:
        page = visitor.get(address)
        assert BUTTON in page.content.decode(), address
        assert page["Cache-Control"] == "private, no-store", address
        assert "Cookie" in page["Vary"], address


def test_nobody_else_reads_of_answers_or_gets_a_page_that_was_made_for_somebody_who_has_them(visitor):
    address = reverse("trial", args=[NCT])
    stranger = Client()
    for _each in range(2):
        assert BUTTON in visitor.get(address).content.decode()
        page = stranger.get(address)
        assert BUTTON not in page.content.decode()
        assert not page.cookies
    assert page["Cache-Control"] == "no-cache"


def test_the_page_for_a_fault_of_ours_has_the_button_too(visitor, monkeypatch):
    def broken(*_args, **_more):
        raise RuntimeError

    monkeypatch.setattr("trials.views.pages.render", broken)
    visitor.raise_request_exception = False
    page = visitor.get(reverse("help"))
    assert page.status_code == 500
    assert BUTTON in page.content.decode()


def test_a_page_asks_the_database_no_more_for_it(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert BUTTON in visitor.get(reverse("forget")).content.decode()


def test_after_an_hour_the_answers_are_gone_and_the_page_is_a_strangers_again(visitor):
    late = _with_answers(Client(), minutes_ago=61)
    page = late.get(reverse("trial", args=[NCT]))
    assert BUTTON not in page.content.decode()
    assert not late.cookies[cookie.NAME].value


def test_forgetting_needs_no_script_and_no_other_cookie(visitor):
    page = visitor.get(reverse("results"))
    assert not page.cookies
    answer = visitor.post(reverse("forget"), {"key": _key(page)})
    assert (answer.status_code, answer["Location"]) == (303, reverse("forget"))
    assert not visitor.cookies[cookie.NAME].value
    assert not answer.has_header("Clear-Site-Data")
    assert "We keep no answers of yours" in visitor.get(reverse("forget")).content.decode()


def test_leaving_goes_to_the_first_page_and_drops_copies(visitor):
    visitor.cookies["csrftoken"] = "x" * 32
    answer = visitor.post(reverse("forget"), {"key": _key(visitor.get(reverse("results"))), "leave": "1"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("home"))
    assert answer["Clear-Site-Data"] == '"cache"'
    assert {name: sent["max-age"] for name, sent in answer.cookies.items()} == {"answers": 0, "csrftoken": 0}


def test_who_works_here_stays_signed_in_when_leaving(visitor):
    visitor.cookies["sessionid"] = "x" * 32
    answer = visitor.post(reverse("forget"), {"key": _key(visitor.get(reverse("results"))), "leave": "1"})
    assert not answer.has_header("Clear-Site-Data")
    assert set(answer.cookies) == {"answers"}


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elsewhere.example.org"}]
)
def test_another_website_cannot_press_the_button(visitor, headers):
    key = _key(visitor.get(reverse("results")))
    answer = visitor.post(reverse("forget"), {"key": key}, headers=headers)
    assert answer.status_code == 403
    assert visitor.cookies[cookie.NAME].value
    assert BUTTON in answer.content.decode()


def test_without_the_pages_key_nothing_is_forgotten_but_the_button_is_there_again(visitor):
    answer = visitor.post(reverse("forget"), {"key": "of another day"})
    assert answer.status_code == 403
    assert visitor.post(reverse("forget"), {"key": _key(answer)}).status_code == 303


@pytest.mark.parametrize("text", ["", "tampered", "A" * 3000, "A" * 9000])
def test_a_cookie_that_was_meddled_with_never_breaks_a_page(text, db):
    client = Client()
    client.cookies[cookie.NAME] = text
    page = client.get(reverse("home"))
    assert page.status_code == 200
    assert BUTTON not in page.content.decode()


def test_answers_are_in_no_table_log_address_or_header(visitor, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    text = visitor.cookies[cookie.NAME].value
    seen = [visitor.get(address) for address in _addresses()]
    seen.append(visitor.post(reverse("forget"), {"key": _key(seen[0])}))
    dumped = io.StringIO()
    call_command("dumpdata", stdout=dumped)
    headers = [f"{name}: {value}" for page in seen for name, value in page.items()]
    told = capsys.readouterr()
    everywhere = "\n".join([dumped.getvalue(), caplog.text, told.out, told.err, *headers, *(page.content.decode() for page in seen)])
    assert NCT in everywhere
    for secret in ("4711.25", text, text[:40]):
        assert secret not in everywhere
