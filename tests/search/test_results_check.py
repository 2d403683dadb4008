"""A list of trials split by the visitor's answers: two lists, what stands behind each, and one more question."""

import html
import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.eligibility import criteria
from tests.search.indexed import made
from trials.actions import screens
from trials.eligibility.kept import NOBODY, pack, unpack
from trials.eligibility.questions import wording
from trials.eligibility.shape import Answer
from trials.formkit import keys
from trials.models import ScreenRow
from trials.search.index.reader import reader
from trials.visitor import cookie
from trials.words import say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]

NOW = datetime(2026, 11, 26, tzinfo=UTC)
WITH, WITHOUT = "index", "plain"
PAGE = reverse("results")
OPEN, APART = "Nothing you told us rules these out", "One answer may not match"
ADULT = {"age": Answer(540.0, unit="years"), "sex": Answer("FEMALE")}


@pytest.fixture(params=[WITH, WITHOUT])
def ready(request):
    """Takes in what was imported, with an index and without."""

    def taken_in() -> None:
        criteria.read_all()
        if request.param == WITH:
            made()
        assert (reader.snapshot() is not None) == (request.param == WITH)

    return taken_in


def visitor(answers=None, person="you", client=None) -> Client:
    client = client or Client()
    client.cookies[cookie.NAME] = cookie.written(pack(NOBODY.about(person).tell(answers or {})), timezone.now())
    return client


def told(client: Client):
    held = cookie.read(client.cookies[cookie.NAME].value, timezone.now())
    return unpack(held.content)


def page_of(client: Client, **asked) -> str:
    answer = client.get(PAGE, {"check": "on", **asked})
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def lists(page: str) -> tuple[str, str]:
    """The part of the page under either heading."""
    before, _heading, after = page.partition('id="apart-title"')
    return before.partition('id="open-title"')[2], after


def excluding(topic: str):
    return criteria.trial(f"Exclusion Criteria:\n\n* {topic}\n")


def saved(client: Client, **sent):
    """Send the form of one more question as the page has it."""
    page = page_of(client)
    form = page.partition('id="one-more"')[2].partition("</form>")[0]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    return client.post(reverse("answers"), hidden | sent)


# -- before there are answers


def test_without_answers_it_says_what_they_are_good_for_and_sets_no_cookie():
    excluding("Epilepsy")
    answer = Client().get(PAGE, {"check": "on"})
    page = answer.content.decode()
    assert "See which of these trials your answers may not match" in page
    assert "This site keeps no copy." in page
    assert OPEN not in page
    assert not answer.cookies
    assert answer["Cache-Control"] == "private, no-store"


def test_a_page_without_it_says_nothing_of_answers_unless_there_are_some():
    excluding("Epilepsy")
    offer = "Show which of these my answers may not match"
    assert offer not in Client().get(PAGE).content.decode()
    page = visitor(ADULT).get(PAGE, {"q": "walking"}).content.decode()
    assert f'href="/trials/?q=walking&amp;check=on">{offer}' in page


def test_saying_for_whom_leads_back_to_the_same_search():
    excluding("Epilepsy")
    client = Client()
    page = client.get(PAGE, {"check": "on", "q": "walking"}).content.decode()
    form = page.partition('action="/answers/"')[2]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html.unescape(form)))
    answer = client.post(reverse("answers"), hidden | {"person": "child"})
    assert (answer.status_code, answer["Location"]) == (303, "/trials/?q=walking&check=on#answers")
    page = client.get(answer["Location"]).content.decode()
    assert say("for-whom-child") in page
    assert "How old is your child?" in page


# -- two lists


def test_answers_split_the_list_in_two_with_numbers_and_hide_nothing(ready):
    out, fits = excluding("Epilepsy"), excluding("Dementia")
    ready()
    page = page_of(visitor({**ADULT, "epilepsy": Answer("yes"), "dementia": Answer("no")}))
    assert re.search(rf"{OPEN}</a>: 1 trial<", page)
    assert re.search(rf"{APART}</a>: 1 trial<", page)
    open_list, apart = lists(page)
    assert fits.registry_id in open_list
    assert out.registry_id not in open_list
    assert out.registry_id in apart
    assert say("for-whom-you") in page


def test_each_trial_says_why_with_the_answer_and_the_words_of_the_record(ready):
    excluding("Epilepsy"), excluding("Dementia")
    ready()
    open_list, apart = lists(page_of(visitor({**ADULT, "epilepsy": Answer("yes"), "dementia": Answer("no")})))
    assert "Why this one" in open_list
    assert "you have never had dementia" in open_list
    assert "<q data-registry>Dementia</q>" in open_list
    assert "Why not" in apart
    assert "The record asks for people without this: “Epilepsy”." in apart
    assert "You told us you have, or had, epilepsy or seizures." in apart
    assert "You can still ask the study team." in apart
    assert "Points that your answers fit" in apart
    assert "Why this one" not in apart
    assert re.search(r'href="/trials/\w+/check/"', apart)


def test_what_only_a_closer_look_shows_stands_under_the_heading_that_is_true_of_it(ready):
    late = excluding("Stroke in the last 6 months")
    ready()
    page = page_of(visitor({**ADULT, "stroke": Answer("yes", since=(14, 28))}))
    assert f"{OPEN}</a>: 1 trial<" in page
    open_list, apart = lists(page)
    assert late.registry_id not in open_list
    assert late.registry_id in apart
    assert "One answer may not match these, though they were counted in the other list" in apart
    open_list, apart = lists(page_of(visitor({**ADULT, "stroke": Answer("yes", since=(366, 730))})))
    assert late.registry_id in open_list
    assert late.registry_id not in apart


def test_what_was_counted_by_an_older_reading_stands_where_it_belongs_now(ready):
    one = excluding("Dementia")
    criteria.read_all()
    screens.keep([ScreenRow(trial=one, yes_out_1=(1 << 63) - 1)], at=NOW)
    ready()
    client = visitor({**ADULT, "epilepsy": Answer("yes")})
    page = page_of(client)
    open_list, apart = lists(page)
    assert one.registry_id in open_list
    assert one.registry_id not in apart
    assert "Nothing you told us rules these out, though they were counted in the other list" in open_list


def test_every_trial_that_may_not_match_can_be_reached(ready):
    for _each in range(25):
        excluding("Epilepsy")
    excluding("Dementia")
    ready()
    client = visitor({**ADULT, "epilepsy": Answer("yes")})
    page = page_of(client)
    assert lists(page)[1].count('class="card trial-card"') == 19
    assert 'href="/trials/?check=apart">See all 25 trials that one answer may not match' in page
    first, second = (page_of(client, check="apart", page=number) for number in ("1", "2"))
    assert [each.count('class="card trial-card"') for each in (first, second)] == [20, 5]
    assert 'href="?check=apart&page=2"' in first
    assert 'href="/trials/?check=on">See the trials that nothing you told us rules out' in first


def test_filters_order_and_the_live_part_of_the_page_keep_it(ready):
    excluding("Epilepsy"), excluding("Dementia")
    ready()
    client = visitor({**ADULT, "epilepsy": Answer("yes")})
    answer = client.get(PAGE, {"check": "on", "status": "RECRUITING", "sort": "newest"}, headers={"X-Part": "results"})
    page = answer.content.decode()
    assert not page.startswith("<!doctype")
    assert '<input type="hidden" name="check" value="on">' in page
    assert f"{APART}</a>: 1 trial<" in page
    assert 'href="/trials/?status=RECRUITING&amp;check=on&amp;sort=relevance"' in page


def test_the_place_that_was_asked_for_stands_on_the_cards(ready):
    excluding("Epilepsy")
    ready()
    page = page_of(visitor({**ADULT, "epilepsy": Answer("yes")}), country="US")
    assert "Boston, United States" in lists(page)[1]


def test_the_answers_of_one_person_say_nothing_of_another(ready):
    excluding("Epilepsy")
    ready()
    client = Client()
    kept = NOBODY.about("child").tell({"epilepsy": Answer("yes")}).about("you").tell(ADULT)
    client.cookies[cookie.NAME] = cookie.written(pack(kept), timezone.now())
    assert f"{APART}</a>: 0 trials" in page_of(client)


def test_nothing_that_was_answered_and_no_condition_stands_in_title_or_addresses(ready):
    excluding("Epilepsy")
    ready()
    page = page_of(visitor({**ADULT, "epilepsy": Answer("yes")}), q="walking")
    assert re.search(r"<title>Find a trial\s+– Test hospital</title>", page)
    for address in re.findall(r'(?:href|action)="([^"]*)"', page):
        assert "epilepsy" not in address
        assert not re.search(r"[?&](?!q=|check=|sort=|page=|also=|spelling=|expanded_access=)", address), address


def test_a_page_asks_the_database_no_more_for_more_trials(django_assert_max_num_queries):
    for _each in range(20):
        excluding("Epilepsy")
    criteria.read_all()
    made()
    client = visitor({**ADULT, "dementia": Answer("no")})
    with django_assert_max_num_queries(14):
        page_of(client)
    with django_assert_max_num_queries(8):
        page_of(client)


# -- one more question


def test_age_and_sex_come_first_then_what_most_records_ask(ready):
    excluding("Epilepsy"), excluding("Epilepsy"), excluding("Dementia")
    ready()
    client = visitor()
    page = page_of(client)
    assert "How old are you?" in page
    assert wording("sex", "en", "you").question in page
    answer = saved(client, t200="45", u200="years", t201="FEMALE")
    assert (answer.status_code, answer["Location"]) == (303, "/trials/?check=on#answers")
    page = page_of(client)
    assert "One more answer would help to settle 2 of these trials" in page
    assert "epilepsy" in page.partition('id="one-more"')[2]
    assert "checked" not in page.partition('id="one-more"')[2].partition("</form>")[0]


def test_an_answer_moves_trials_and_is_not_asked_again(ready):
    excluding("Epilepsy"), excluding("Epilepsy"), excluding("Dementia")
    ready()
    client = visitor(ADULT)
    saved(client, t74="yes")
    page = page_of(client)
    assert f"{APART}</a>: 2 trials" in page
    assert 'name="asked" value="w74"' in page
    assert "Some records ask when that was" in page
    saved(client, w74="unsure")
    assert 'name="asked" value="t75"' in page_of(client)


def test_who_is_not_sure_is_asked_something_else(ready):
    excluding("Epilepsy"), excluding("Dementia")
    ready()
    assert 'id="one-more"' not in page_of(visitor({**ADULT, "epilepsy": Answer("unsure"), "dementia": Answer("unsure")}))


def test_sensitive_questions_come_last_and_a_child_is_not_asked_them(ready):
    excluding("Pregnant women"), excluding("Pregnant women"), excluding("Dementia")
    ready()
    page = page_of(visitor(ADULT))
    assert "would help to settle 1 of these" in page
    assert "dementia" in page.partition('id="one-more"')[2]
    assert "would help to settle 2 of these" in page_of(visitor({**ADULT, "dementia": Answer("no")}))
    child = {"age": Answer(120.0, unit="years"), "sex": Answer("FEMALE"), "dementia": Answer("no")}
    assert 'id="one-more"' not in page_of(visitor(child, "child"))


def test_nothing_chosen_is_asked_about():
    excluding("Epilepsy")
    criteria.read_all()
    answer = saved(visitor(ADULT))
    assert answer.status_code == 400
    assert "Choose an answer, or skip this question." in answer.content.decode()


def test_the_latest_answer_takes_back_what_it_contradicts():
    excluding("Heart disease"), excluding("Heart disease")
    criteria.read_all()
    client = visitor({**ADULT, "heart-failure": Answer("yes")})
    client.post(reverse("answers"), {"key": keys.mint("answers"), "asked": "t28", "t28": "no"})
    assert dict(told(client).answers()).get("heart-disease") == Answer("no")
    assert "heart-failure" not in told(client).answers()


def test_the_page_of_a_condition_leads_there():
    excluding("Epilepsy")
    page = Client().get("/conditions/heart-attack/").content.decode()
    assert 'href="/trials/?condition=Heart%20Attack&amp;check=on"' in page
