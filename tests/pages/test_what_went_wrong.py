"""Pages for what went wrong, which must answer when nothing else does."""

import pytest
from django.db import DataError, InterfaceError, OperationalError
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import reverse

from trials.middleware import DatabaseAway
from trials.views import errors

FORBIDDEN_WORDS = ("invalid", "failed", "illegal", "There is a problem")


@pytest.fixture
def request_to():
    def make(path="/x/", method="get", data=None):
        return getattr(RequestFactory(), method)(path, data or {})

    return make


@pytest.mark.parametrize(
    ("view", "status"),
    [
        (errors.bad_request, 400),
        (errors.forbidden, 403),
        (errors.not_found, 404),
        (errors.server_error, 500),
        (errors.unavailable, 503),
        (errors.csrf_failure, 403),
    ],
)
def test_each_is_a_whole_page_in_plain_words_without_a_query(request_to, view, status):
    # No database mark: a query would raise here.
    answer = view(request_to())
    page = answer.content.decode()
    assert answer.status_code == status
    assert answer["Cache-Control"] == "no-store"
    assert page.count("<h1>") == 1
    assert "Find a trial" in page
    assert "noindex" in page
    assert not [word for word in FORBIDDEN_WORDS if word.lower() in page.lower()]


@pytest.mark.parametrize("path", ["/admin/x/", "/x/"])
def test_staff_read_that_their_role_is_why_and_only_the_admin_asks_who_they_are(request_to, path):
    class Asked:
        @property
        def is_staff(self):
            assert path.startswith("/admin/")
            return True

    request = request_to(path)
    request.user = Asked()
    page = errors.forbidden(request).content.decode()
    assert ("Your role does not include this" in page) is ('href="/admin/"' in page) is path.startswith("/admin/")


def test_a_trial_or_page_that_is_not_there_offers_a_search(client, db):
    answer = client.get("/nothing/here/")
    assert answer.status_code == 404
    assert 'name="q"' in answer.content.decode()


@pytest.mark.parametrize("path", ["/en/../admin", "/%2e%2e/admin", "/%252e%252e/", "/conditions/%00/", "/trials/a/b/c/"])
def test_tricks_with_paths_get_a_clean_answer(client, db, path):
    assert client.get(path).status_code in {400, 404}


def test_a_host_name_that_is_not_ours_is_refused_with_a_page(client, db):
    answer = client.get("/", headers={"host": "evil.example.org"})
    assert answer.status_code == 400
    assert "We could not read that" in answer.content.decode()


def test_a_cookie_or_a_body_of_absurd_length_is_refused(client, db):
    assert client.get("/", headers={"cookie": "a=" + "x" * 20_000}).status_code == 431
    body = "message=" + "x" * 300_000
    sent = client.post("/trials/NCT1/contact/", body, content_type="application/x-www-form-urlencoded")
    assert sent.status_code in {400, 404, 413}


def test_a_form_without_its_cookie_gives_the_text_back_but_no_secret(request_to):
    sent = {"message": "I have <b>asthma</b>", "first_name": "Ada", "csrfmiddlewaretoken": "t0k3n", "password": "pw-pw-pw", "phone": ""}
    page = errors.csrf_failure(request_to("/trials/NCT1/contact/", "post", sent)).content.decode()
    assert "Nothing has been sent yet" in page
    assert "I have &lt;b&gt;asthma&lt;/b&gt;" in page
    assert "Ada" in page
    assert "t0k3n" not in page
    assert "pw-pw-pw" not in page
    assert 'href="/trials/NCT1/contact/"' in page


@pytest.mark.parametrize("fault", [OperationalError("database is locked"), InterfaceError("connection already closed")])
def test_a_database_that_is_away_is_503_with_a_time_to_try_again(request_to, fault):
    answer = DatabaseAway(lambda request: None).process_exception(request_to(), fault)
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0


@pytest.mark.parametrize("fault", [DataError("value out of range"), Http404(), ValueError()])
def test_any_other_fault_is_not_taken_for_a_database_that_is_away(request_to, fault):
    assert DatabaseAway(lambda request: None).process_exception(request_to(), fault) is None


def test_a_database_that_is_away_answers_503_to_a_visitor(monkeypatch):
    def away(request):
        raise OperationalError("no")

    monkeypatch.setattr("trials.views.home.suggestions.conditions", away)
    answer = Client(raise_request_exception=False).get(reverse("home"))
    assert answer.status_code == 503
    assert "We are not there for a moment" in answer.content.decode()


def test_when_even_the_page_cannot_be_drawn_there_is_a_sentence(request_to, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(errors, "render", broken)
    answer = errors.server_error(request_to())
    assert answer.status_code == 500
    assert b"try again in a few minutes" in answer.content


def test_health_is_ok_and_kept_by_nobody(client, db):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer["Cache-Control"]
