"""The list of trials as a page."""

import pytest
from django.urls import reverse

from tests.makers import location, trial
from trials.models import TrialAlias

pytestmark = pytest.mark.django_db
PAGE = reverse("results")


def test_a_card_says_the_status_who_can_join_what_is_tested_and_where(client):
    made = trial(briefTitle="Walking", minimumAge="18 Years", maximumAge="50 Years", sex="FEMALE")
    page = client.get(PAGE).content.decode()
    for text in ("Open", "Walking", "18 to 50 years", "female", "Heart Attack", "Boston, United States", made.registry_id):
        assert text in page


def test_a_card_shows_the_place_that_was_asked_for_first(client):
    towns = ["Aachen", "Bonn", "Celle", "Dresden"]
    trial(locations=[location(facility=town, city=town, state=None, country="Germany") for town in towns])
    page = client.get(PAGE, {"place": "Dresden"}).content.decode()
    assert "Dresden, Germany · Aachen, Germany · Bonn, Germany" in page
    assert "and 1 more place" in page


def test_a_shown_place_that_is_not_open_says_so(client):
    trial(
        locations=[
            location(city="Graz", country="Austria", status="RECRUITING"),
            location(country="Spain", city="Madrid", status="COMPLETED"),
        ]
    )
    paused = trial(locations=[location(city="Linz", country="Austria")])
    paused.trial_sites.update(paused=True)
    page = client.get(PAGE, {"place": "Madrid"}).content.decode()
    assert "Madrid, Spain: Finished · Graz, Austria<" in page
    assert "Linz, Austria: Paused<" in client.get(PAGE).content.decode()


def test_a_place_of_a_closed_trial_repeats_nothing(client):
    trial(overallStatus="COMPLETED", locations=[location(city="Graz", country="Austria", status="COMPLETED")])
    assert "Graz, Austria<" in client.get(PAGE).content.decode()


def test_a_card_claims_no_age_where_the_record_has_no_such_part(client):
    trial(eligibilityModule=None)
    assert "Age: not given" in client.get(PAGE).content.decode()


def test_a_trial_without_a_place_says_so(client):
    trial(locations=None)
    assert "The record names no place." in client.get(PAGE).content.decode()


def test_words_of_a_record_are_only_text(client):
    trial(briefTitle="<script>alert(1)</script>", conditions=["<img onerror=x>"])
    page = client.get(PAGE).content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page


@pytest.mark.parametrize("typed", ["NCT01234567", "nct 01234567", "NCT-01234567"])
def test_a_number_leads_straight_to_its_trial(client, typed):
    made = trial(nctId="NCT01234567")
    answer = client.get(PAGE, {"q": typed})
    assert answer.status_code == 302
    assert answer["Location"] == made.get_absolute_url()


def test_an_old_number_leads_to_its_trial_too(client):
    TrialAlias.objects.create(alias="NCT01234567", trial=trial())
    assert client.get(PAGE, {"q": "NCT01234567"}).status_code == 302


def test_a_number_that_is_not_here_is_offered_at_its_registry_and_a_hidden_one_too(client):
    trial(nctId="NCT01234567", listing="hidden")
    page = client.get(PAGE, {"q": "nct 01234567"}).content.decode()
    assert "We have no page for the trial" in page
    assert "https://clinicaltrials.gov/study/NCT01234567" in page


def test_a_search_that_finds_nothing_says_what_to_leave_out(client):
    trial(conditions=["Asthma"])
    page = client.get(PAGE, {"q": "asthma", "place": "Atlantis", "utm_source": "x"}).content.decode()
    assert "Leave out Atlantis" in page
    assert "(1 trial)" in page
    assert "Leave out “asthma”" not in page
    assert "utm_source" not in page


def test_after_a_search_a_link_leads_past_the_form_to_the_list(client):
    trial(briefTitle="Walking")
    assert "Go down to" not in client.get(PAGE).content.decode()
    page = client.get(PAGE, {"q": "walking"}).content.decode()
    assert '<a href="#list">Go down to the 1 trial</a>' in page
    assert page.index('href="#list"') < page.index("<form") < page.index('id="list"')


def test_each_part_of_a_search_can_be_taken_away_alone(client):
    trial(phases=["PHASE2"])
    page = client.get(PAGE, {"q": "walking", "phase": ["PHASE2", "PHASE3"], "age": "40"}).content.decode()
    assert 'href="/trials/?age=40&amp;phase=PHASE2&amp;phase=PHASE3"' in page
    assert 'href="/trials/?q=walking&amp;age=40&amp;phase=PHASE3"' in page
    assert 'href="/trials/?q=walking&amp;phase=PHASE2&amp;phase=PHASE3"' in page


def test_what_was_asked_stands_in_the_form_again(client):
    page = client.get(PAGE, {"q": '"><b>x', "place": "Graz", "age": "old", "sex": "MALE", "status": "COMPLETED"}).content.decode()
    assert 'value="&quot;&gt;&lt;b&gt;x"' in page
    assert 'value="Graz"' in page
    assert 'value="old"' in page
    assert 'name="sex" value="MALE" checked' in page
    assert 'value="COMPLETED" checked' in page


def test_pages_keep_the_search(client):
    for _ in range(21):
        trial()
    first = client.get(PAGE, {"q": "walking"}).content.decode()
    assert 'href="?q=walking&amp;page=2"' in first
    second = client.get(PAGE, {"q": "walking", "page": "2"}).content.decode()
    assert second.count('class="card trial-card"') == 1


@pytest.mark.parametrize("page", ["0", "-1", "1e400", "9" * 5000, "٣", "nonsense", "2.5", "', DROP TABLE"])
def test_any_page_number_gives_a_page(client, page):
    trial()
    answer = client.get(PAGE, {"page": page})
    assert answer.status_code == 200
    assert answer.content.count(b"trial-card-title") == 1


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "a+" * 7000,
        "q=" + "a" * 15_000,
        "&".join(f"phase=PHASE{number}" for number in range(900)),
        "q=%ED%A0%80",
        "q=%E2%80%AEevil",
        "place=" + ",".join("abcdef"),
        "country=" + "9" * 500,
        "condition=%27%22%5C",
        "q=a&q=b&q[]=c&q=",
        "age[]=4&age=5&age=6",
    ],
)
def test_no_query_string_breaks_the_page(client, query):
    trial()
    assert client.get(f"{PAGE}?{query}").status_code == 200


@pytest.mark.parametrize("name", ["q", "condition", "place", "country", "status", "age", "sex", "healthy", "phase", "page", "x"])
def test_a_nul_in_what_is_asked_is_no_fault(client, name):
    made = trial()
    assert client.get(f"{PAGE}?{name}=%00").status_code == 200
    assert client.get(f"{PAGE}?{name}=a%00b").status_code == 200
    assert client.get(f"{reverse('conditions')}?q=%00&letter=%00&page=%00").status_code == 200
    assert client.get(f"{reverse('contact', args=[made.registry_id])}?place=%00,%00").status_code == 200


def test_an_address_without_end_is_refused(client):
    assert client.get(f"{PAGE}?q={'a' * 60_000}").status_code == 414
    assert client.get(PAGE + "?" + "a=&" * 2000).status_code == 400


def test_only_reading_is_allowed(client):
    assert client.post(PAGE).status_code == 405
    assert client.options(PAGE).status_code == 405
    assert client.generic("TRACE", PAGE).status_code == 405


def test_a_search_is_not_for_search_engines_nor_for_shared_caches(client):
    trial()
    assert "noindex" in client.get(PAGE, {"q": "walking"}).content.decode()
    plain = client.get(PAGE)
    assert "noindex" not in plain.content.decode()
    assert "private" in plain["Cache-Control"]
    assert not plain.cookies


def test_the_number_of_queries_does_not_grow_with_the_trials(client, django_assert_max_num_queries):
    for _ in range(12):
        trial(locations=[location(city=town, facility=town) for town in ("Boston", "Salem", "Lowell", "Quincy")])
    client.get(PAGE)
    with django_assert_max_num_queries(20):
        client.get(PAGE, {"q": "walking", "place": "Boston"})
