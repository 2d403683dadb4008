"""What is made of a visitor's words and place, and that the page says so."""

from types import SimpleNamespace

import pytest
from django.http import QueryDict
from django.urls import reverse

from tests.makers import location, trial
from trials.search import understood
from trials.search.filters import TrialFilter
from trials.search.understood import Resolution, Search
from trials.vocabulary.expand import Expansion, Span

pytestmark = pytest.mark.django_db
PAGE = reverse("results")
BOSTON, WORCESTER, LYON = {"lat": 42.36, "lon": -71.06}, {"lat": 42.26, "lon": -71.8}, {"lat": 45.76, "lon": 4.84}


class Town(SimpleNamespace):
    def __str__(self) -> str:
        return f"{self.name}, {self.country_code}"


def town(name: str, code: str, point: dict[str, float], population: int = 500_000) -> Town:
    return Town(name=name, region="", country_code=code, latitude=point["lat"], longitude=point["lon"], population=population)


TOWNS = {"boston": town("Boston", "US", BOSTON), "lyon": town("Lyon", "FR", LYON), "little": town("Little", "FR", LYON, 900)}


def _resolution(kind: str, **parts: object) -> Resolution:
    return Resolution(**{"kind": kind, "place": None, "choices": [], "country": "", **parts})


@pytest.fixture(autouse=True)
def _places(monkeypatch):
    def resolve(text: str) -> Resolution:
        if text.casefold() == "paris":
            return _resolution("ambiguous", choices=[town("Paris", "FR", LYON), town("Paris, Texas", "US", BOSTON)])
        if text == "Japan":
            return _resolution("found", country="JP")
        place = TOWNS.get(text.casefold())
        return _resolution("found", place=place) if place else _resolution("unknown")

    monkeypatch.setattr(understood, "resolve", resolve)


def search(address: str) -> Search:
    return Search(TrialFilter(QueryDict(address)))


def at(point: dict[str, float], **changes: object) -> dict[str, object]:
    return location(geoPoint=point, **changes)


def test_a_town_means_an_open_place_near_it_and_the_card_says_how_far(client):
    trial(briefTitle="Near", locations=[at(WORCESTER, city="Worcester")])
    trial(briefTitle="Far away", locations=[at(LYON, city="Lyon", country="France")])
    page = client.get(PAGE, {"place": "Boston", "within": "50mi"}).content.decode()
    assert "Far away" not in page
    assert "Nearest open place:" in page
    assert "Worcester, United States</span>, about 38 miles" in page


def test_the_distance_counts_to_a_place_that_is_open():
    near_but_closed = trial(locations=[at(BOSTON, status="COMPLETED"), at(LYON, status="RECRUITING", facility="B")])
    assert near_but_closed.pk not in list(search("place=Boston&within=50").found)


def test_a_nearer_place_that_is_closed_is_told(client):
    trial(locations=[at(BOSTON, status="COMPLETED"), at(WORCESTER, status="RECRUITING", city="Worcester", facility="B")])
    assert "A nearer one is closed." in client.get(PAGE, {"place": "Boston"}).content.decode()


def test_trials_without_a_place_come_last_under_their_own_heading_with_their_sponsor(client):
    trial(briefTitle="Nowhere", locations=None, leadSponsor={"name": "Moonbase Hospital", "class": "OTHER"})
    trial(briefTitle="Somewhere", locations=[at(BOSTON)])
    page = client.get(PAGE, {"place": "Boston", "within": "10"}).content.decode()
    heading = page.index("These trials list no place. Ask where they run")
    assert page.index("Somewhere") < heading < page.index("Nowhere")
    assert "Moonbase Hospital" in page[heading:]


def test_a_place_that_could_be_several_is_asked_about(client):
    trial()
    page = client.get(PAGE, {"q": "walking", "place": "Paris"}).content.decode()
    assert "Which “Paris” do you mean?" in page
    assert 'href="/trials/?q=walking&amp;place=Paris%2C+Texas%2C+US"' in page


def test_a_place_that_nobody_knows_is_said_to_be_unknown(client):
    trial()
    assert "We do not know where “Atlantis” is." in client.get(PAGE, {"place": "Atlantis"}).content.decode()


def test_a_country_as_place_is_a_country():
    assert search("place=Japan").understood.query.country == ("JP",)


def test_a_large_town_among_the_words_is_a_place_and_can_be_a_word_again(client):
    wanted = trial(conditions=["Asthma"], locations=[at(LYON, city="Lyon", country="France")])
    trial(conditions=["Asthma"])
    assert list(search("q=asthma+in+Lyon").found) == [wanted.pk]
    assert "Take “Lyon” as a word, not a place" in client.get(PAGE, {"q": "asthma Lyon"}).content.decode()
    assert search("q=asthma+Lyon&also=no").understood.town == ""
    assert search("q=asthma+little").understood.town == ""


@pytest.mark.parametrize("at_", ["1e400,2", "91,0", "nan,nan", "1,2,3", "x", "5" * 900, "٣,٤"])
def test_a_point_that_is_no_place_on_earth_is_left_out(client, at_):
    trial()
    assert search(f"at={at_}").understood.query.near is None
    assert client.get(PAGE, {"at": at_}).status_code == 200


def test_a_point_is_kept_to_a_tenth_of_a_degree(client):
    trial(locations=[at(BOSTON)])
    page = client.get(PAGE, {"at": "42.35843,-71.05977"}).content.decode()
    assert 'value="42.4,-71.1"' in page
    assert "42.35843" not in page
    assert "Near you" in page


@pytest.mark.parametrize("within", ["0", "-5", "1e400", "x", "٣", "99999999", "5 parsec"])
def test_a_distance_that_cannot_be_read_is_the_usual_one(within):
    assert search(f"place=Boston&within={within}").understood.query.within_km == 100


def test_other_names_are_searched_shown_and_can_be_taken_away(client, monkeypatch):
    infarct = Span("heart attack", ("Myocardial Infarction",), "Myocardial Infarction")
    monkeypatch.setattr(understood.expand, "expand", lambda text: Expansion((infarct,) if "heart" in text else ()))
    wanted = trial(briefTitle="Walks", officialTitle="Walks", conditions=["Myocardial Infarction"])
    page = client.get(PAGE, {"q": "heart attack"}).content.decode()
    assert wanted.registry_id in page
    assert "Also searched:" in page
    assert 'href="/trials/?q=heart+attack&amp;also=no"' in page
    assert "Also searched:" not in client.get(PAGE, {"q": "heart attack", "also": "no"}).content.decode()


def test_a_misspelling_that_finds_nothing_is_corrected_at_once_and_can_be_kept(client, monkeypatch):
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: ["asthma"] if text == "astma" else [])
    wanted = trial(conditions=["Asthma"])
    page = client.get(PAGE, {"q": "astma"}).content.decode()
    assert "No trial has the words “astma”" in page
    assert wanted.registry_id in page
    assert "spelling=no" in page
    assert wanted.registry_id not in client.get(PAGE, {"q": "astma", "spelling": "no"}).content.decode()


def test_where_something_is_found_another_spelling_is_only_asked_about(client, monkeypatch):
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: ["asthma"])
    trial(conditions=["Astma"])
    page = client.get(PAGE, {"q": "astma"}).content.decode()
    assert "Did you mean:" in page
    assert 'href="/trials/?q=asthma"' in page


def test_words_that_find_nothing_by_themselves_are_noted(client):
    from trials.vocabulary.models import MissedSearch

    for _ in range(3):
        client.get(PAGE, {"q": "wobbly knee 555 a@example.org"})
    assert [missed.text for missed in MissedSearch.objects.all()] == ["wobbly knee"]


def test_a_search_that_finds_nothing_near_offers_any_distance_with_its_count(client):
    trial(locations=[at(LYON)])
    page = client.get(PAGE, {"place": "Boston", "within": "10"}).content.decode()
    assert "Look at any distance" in page
    assert "(1 trial)" in page


def test_where_nothing_is_open_near_the_nearest_are_shown_and_the_page_says_so(client):
    trial(briefTitle="Far away", locations=[at(LYON, city="Lyon", country="France")])
    page = client.get(PAGE, {"place": "Boston"}).content.decode()
    assert "No trial is open within 62 miles (100 km)" in page
    assert "Far away" in page


def test_a_known_name_is_meant_sooner_than_two_words_that_exist(client, monkeypatch):
    known = Span("heart attack", ("Myocardial Infarction",), "Myocardial Infarction")
    monkeypatch.setattr(understood.expand, "expand", lambda text: Expansion((known,) if text == "heart attack" else ()))
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: ["hurt attack", "heart attack"] if text == "hart attack" else [])
    trial(briefTitle="Hurt by an attack", officialTitle="x", conditions=["Gout"], keywords=None)
    wanted = trial(conditions=["Heart Attack"])
    assert list(search("q=hart+attack").found) == [wanted.pk]


def test_a_misspelt_name_in_a_sentence_is_found_without_the_words_around_it(client, monkeypatch):
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: [text.replace("migrane", "migraine")] if "migrane" in text else [])
    wanted = trial(conditions=["Migraine"])
    trial(briefTitle="Does a reminder help people near the clinic?", conditions=["Asthma"], nctId="NCT00000078")
    assert list(search("q=can+i+get+help+with+my+migrane+near+me").found) == [wanted.pk]
    assert "These are the trials for" in client.get(PAGE, {"q": "help with my migrane"}).content.decode()


def test_the_words_around_a_name_are_no_misspelling_of_another(monkeypatch):
    nearest = {"near": "Fear", "has": "HAE", "can": "CIN", "migrane": "Migraine"}
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: [nearest[text]] if text in nearest else [])
    assert understood.corrections(("has", "migrane", "near", "me")) == ["has Migraine near me"]
    assert understood.corrections(("asthma", "can", "near", "me")) == []


def test_one_meaning_is_asked_about_once_whatever_its_capitals(monkeypatch):
    monkeypatch.setattr(understood.spelling, "suggest", lambda text: ["Breast Cancer", "beat cancer", "breast cancer"])
    assert understood.corrections(("brest",)) == ["Breast Cancer", "beat cancer"]
