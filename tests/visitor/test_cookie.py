"""What a browser keeps for us: how long, for whom, and what comes of it when somebody meddles."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from trials import visitor
from trials.lib.fields import seal
from trials.visitor import cookie
from trials.visitor.middleware import KeepAnswers

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The time; a test may move it."""
    time = [NOW]
    monkeypatch.setattr("django.utils.timezone.now", lambda: time[0])
    return time


def asked(text: str | None = None, **headers: str) -> HttpRequest:
    request = RequestFactory().get("/", headers=headers)
    if text is not None:
        request.COOKIES[cookie.NAME] = text
    return request


def answered(request: HttpRequest, *, content_type: str = "text/html", then: object = None) -> HttpResponse:
    def view(seen: HttpRequest) -> HttpResponse:
        if callable(then):
            then(seen)
        return HttpResponse(visitor.content(seen) or b"", content_type=content_type)

    return KeepAnswers(view)(request)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_what_is_kept_is_read_with_the_next_request():
    answer = answered(asked(), then=lambda request: visitor.keep(request, b"answers"))
    assert visitor.content(asked(answer.cookies["answers"].value)) == b"answers"


def test_the_cookie_ends_with_the_browser_and_is_for_nobody_else(settings):
    settings.HTTPS = True
    sent = answered(asked(), then=lambda request: visitor.keep(request, b"answers")).cookies["answers"]
    assert {name: value for name, value in sent.items() if value} == {
        "path": "/",
        "secure": True,
        "httponly": True,
        "samesite": "Lax",
    }
    settings.HTTPS = False
    assert not answered(asked(), then=lambda request: visitor.keep(request, b"answers")).cookies["answers"]["secure"]


def test_its_text_tells_nothing():
    text = cookie.written(b"answers answers answers", NOW)
    assert b"answers" not in urlsafe_b64decode(text + "==")
    assert text != cookie.written(b"answers answers answers", NOW)


@pytest.mark.parametrize(("after", "there"), [(0, True), (59.9, True), (60, False), (6000, False), (-1, True), (-3, False)])
def test_after_an_hour_without_use_it_is_as_if_it_were_not_there(after, there, now):
    request = asked(cookie.written(b"answers", NOW))
    now[0] = NOW + minutes(after)
    answer = answered(request)
    assert answer.content == (b"answers" if there else b"")
    assert (answer.cookies.get("answers") is not None and answer.cookies["answers"]["max-age"] == 0) is not there


def test_each_page_renews_it_once_a_minute(now):
    text = cookie.written(b"answers", NOW)
    now[0] = NOW + minutes(0.5)
    assert not answered(asked(text)).cookies
    now[0] = NOW + minutes(50)
    renewed = answered(asked(text)).cookies["answers"].value
    now[0] = NOW + minutes(100)
    assert visitor.content(asked(renewed)) == b"answers"
    assert visitor.content(asked(text)) is None


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Dest": "empty"}, {"Sec-Fetch-Dest": "document", "Sec-Purpose": "prefetch"}])
def test_what_a_page_fetches_by_itself_is_no_use(headers, now):
    text = cookie.written(b"answers", NOW)
    now[0] = NOW + minutes(30)
    answer = answered(asked(text, **headers))
    assert answer.content == b"answers"
    assert not answer.cookies


def test_a_page_says_until_when():
    assert visitor.until(asked(cookie.written(b"answers", NOW))) == NOW + minutes(60)
    assert visitor.until(asked()) is None


MEDDLED = {
    "empty": lambda: "",
    "a letter": lambda: "x",
    "no base64": lambda: "not base64 !",
    "not ascii": lambda: "é",
    "large": lambda: "A" * 3799,
    "too large": lambda: "A" * 10_000,
    "cut off": lambda: cookie.written(b"answers", NOW)[:-3],
    "changed": lambda: cookie.written(b"answers", NOW)[:20] + "AAAA" + cookie.written(b"answers", NOW)[24:],
    "sealed for a table": lambda: urlsafe_b64encode(seal(b"\0\0\0\1answers", "trials_enquiry.message")).decode(),
    "without a time": lambda: urlsafe_b64encode(seal(b"abc", "visitor.answers")).decode(),
}


@pytest.mark.parametrize("how", MEDDLED)
def test_what_is_not_ours_or_was_changed_is_nothing_and_goes(how):
    answer = answered(asked(MEDDLED[how]()))
    assert answer.content == b""
    assert answer.cookies["answers"]["max-age"] == 0


def test_a_cookie_under_an_older_key_is_read_and_under_a_foreign_one_is_not(settings):
    old, new = "o" * 40, "n" * 40
    settings.FIELD_KEYS = [old]
    text = cookie.written(b"answers", NOW)
    settings.FIELD_KEYS = [new, old]
    assert visitor.content(asked(text)) == b"answers"
    settings.FIELD_KEYS = [new]
    assert visitor.content(asked(text)) is None


def test_more_than_a_browser_keeps_is_never_sent():
    fits = cookie.written(bytes(2_700), NOW)
    assert len(f"answers={fits}") <= 3_800
    with pytest.raises(cookie.TooLarge):
        cookie.written(bytes(2_900), NOW)


def test_forgetting_deletes_it_at_once():
    answer = answered(asked(cookie.written(b"answers", NOW)), then=visitor.forget)
    assert answer.content == b""
    assert answer.cookies["answers"]["max-age"] == 0


@pytest.mark.parametrize("content_type", ["text/html", "application/json"])
def test_nothing_that_was_made_for_somebody_with_answers_is_stored(content_type):
    answer = answered(asked(cookie.written(b"answers", NOW)), content_type=content_type)
    assert answer["Cache-Control"] == "private, no-store"


def test_somebody_without_answers_gets_no_cookie_and_shares_pages_only_with_their_like():
    answer = answered(asked())
    assert not answer.cookies
    assert not answer.has_header("Cache-Control")
    assert answer["Vary"] == "Cookie"
