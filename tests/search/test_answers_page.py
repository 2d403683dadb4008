"""The page of all answers about one person: look at them, change them, take them back."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from trials.eligibility.kept import NOBODY, Kept, pack, unpack
from trials.eligibility.shape import Answer
from trials.formkit import keys
from trials.visitor import cookie
from trials.words import say

pytestmark = pytest.mark.django_db

PAGE = reverse("answers")
TOLD = {"age": Answer(540.0, unit="years"), "stroke": Answer("yes"), "diabetes": Answer("no"), "pregnant": Answer("no")}


@pytest.fixture
def client() -> Client:
    """A browser that keeps answers about oneself and about a child."""
    found = Client()
    kept = NOBODY.about("child").tell({"asthma": Answer("yes")}).about("you").tell(TOLD)
    found.cookies[cookie.NAME] = cookie.written(pack(kept), timezone.now())
    return found


def kept(client: Client) -> Kept:
    held = cookie.read(client.cookies[cookie.NAME].value, timezone.now())
    assert held
    return unpack(held.content)


def post(client: Client, **sent):
    return client.post(PAGE, {"key": keys.mint("answers"), **sent})


def text(answer) -> str:
    return html.unescape(answer.content.decode())


def test_it_shows_what_was_told_of_one_person_and_whose_it_is(client):
    answer = client.get(PAGE)
    page = text(answer)
    for said in (say("for-whom-you"), "You are 45 years old.", "You have had a stroke.", "You have never had diabetes."):
        assert said in page
    assert "asthma" not in page
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("private, no-store", "noindex")
    assert "Leave and forget" in page


def test_it_says_which_answers_may_soon_be_no_longer_true(client):
    told = text(client.get(PAGE)).split("<li>")
    assert [("This can change." in each) for each in told if "pregnant." in each or "stroke." in each] == [False, True]


def test_an_answer_is_changed_by_forms_alone(client):
    question = post(client, change="t40")
    assert question.status_code == 200
    assert "Have you ever had a stroke?" in text(question)
    assert 'value="yes" id="id_t40_0" checked' in text(question)
    answer = post(client, asked="t40", t40="no")
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert kept(client).answers()["stroke"] == Answer("no")


def test_a_form_is_about_whom_its_page_was_about_whatever_another_tab_has_chosen_since(client):
    forms = [form for form in text(client.get(PAGE)).split("<form")[1:] if 'name="key"' in form and 'name="search"' in form]
    assert forms and all('<input type="hidden" name="about" value="you">' in form for form in forms)
    assert '<input type="hidden" name="about" value="you">' in text(post(client, change="t40"))
    post(client, person="child")
    post(client, about="you", asked="t40", t40="no")
    assert (kept(client).current, kept(client).answers()["stroke"]) == ("you", Answer("no"))
    post(client, person="child")
    post(client, about="you", back="t40")
    assert "stroke" not in kept(client).answers()
    assert kept(client).about("child").answers() == {"asthma": Answer("yes")}


def test_one_can_say_when_that_was(client):
    assert "When did you last have a stroke?" in text(post(client, change="w40"))
    post(client, asked="w40", w40="366-730")
    assert kept(client).answers()["stroke"] == Answer("yes", since=(366, 730))
    assert "You have had a stroke (1 to 2 years ago)." in text(client.get(PAGE))


def test_when_something_was_that_never_was_is_not_asked(client):
    assert post(client, change="w57").status_code == 303
    post(client, asked="w40 w57", w40="366-730", w57="366-730")
    assert kept(client).answers()["diabetes"] == Answer("no")


def test_an_answer_is_taken_back_and_the_others_stay(client):
    post(client, back="t40")
    assert set(kept(client).answers()) == set(TOLD) - {"stroke"}


def test_whom_the_answers_are_about_is_changed_and_each_keeps_their_own(client):
    assert post(client, person="child")["Location"] == PAGE
    page = text(client.get(PAGE))
    assert say("for-whom-child") in page
    assert "Your child has, or had, asthma." in page
    assert "had a stroke" not in page
    assert post(client, person="nobody").status_code == 400


@pytest.mark.parametrize("sent", [{"asked": "t40", "t40": "maybe"}, {"asked": "t200", "t200": "many", "u200": "years"}])
def test_what_is_not_understood_is_asked_about(client, sent):
    answer = post(client, **sent)
    assert answer.status_code == 400
    assert "Please check:" in text(answer)
    assert set(kept(client).answers()) == set(TOLD)


@pytest.mark.parametrize("sent", [{"asked": "t9999 x y" * 500}, {"change": "../"}, {"back": "t-1"}, {"asked": ""}, {}, {"asked": "t52"}])
def test_what_no_form_of_ours_sends_changes_nothing(client, sent):
    assert post(client, **sent).status_code in {303, 400}
    assert set(kept(client).answers()) == set(TOLD)


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example.org"}])
def test_another_website_changes_nothing(client, headers):
    answer = client.post(PAGE, {"key": keys.mint("answers"), "back": "t40"}, headers=headers)
    assert answer.status_code == 403
    assert "We have not kept this yet." in text(answer)
    assert "stroke" in kept(client).answers()


def test_a_form_without_its_key_or_with_another_one_s_changes_nothing(client):
    for key in ("", "made-up", keys.mint("forget")):
        assert client.post(PAGE, {"key": key, "back": "t40"}).status_code == 403
    assert "stroke" in kept(client).answers()


def test_whoever_comes_from_a_search_gets_back_to_it_and_nowhere_else(client):
    page = text(client.get(PAGE, {"q": "gout", "page": "7", "utm_source": "x"}))
    assert 'href="/trials/?q=gout&check=on">Back to the trials' in page
    assert post(client, search="?q=gout&check=on", then="results", back="t40")["Location"] == "/trials/?q=gout&check=on#answers"
    assert post(client, search="//evil.example.org/?q=gout", then="https://evil.example.org", back="t57")["Location"] == f"{PAGE}?check=on"


def test_questions_in_a_record_s_own_words_are_left_to_its_check(client):
    told = kept(client).tell({"own:0123456789ab": Answer("yes")})
    client.cookies[cookie.NAME] = cookie.written(pack(told), timezone.now())
    assert "You can change those in the check of that trial." in text(client.get(PAGE))


def test_a_stranger_can_start_here_and_gets_no_cookie_before():
    stranger = Client()
    answer = stranger.get(PAGE)
    assert not answer.cookies
    assert "Who is this check for?" in text(answer)
    assert not re.search(r"\schecked\b", text(answer))
    assert post(stranger, person="person")["Location"] == PAGE
    assert say("for-whom-person") in text(stranger.get(PAGE))
