"""Every page's own words can be read with eight years of school."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import makers, reading
from tests.eligibility.checking import Visitor, trial
from trials import words
from trials.words.labels import LABELS
from trials.words.say import CATALOGUE

MOST = 8.0
# SMOG counts long words only ("medicine", "condition" among them) and gives about two grades more for the same text.
MOST_BY_SMOG = 9.0
ORDINARY = ("home", "results", "results-map", "conditions", "glossary", "help", "privacy", "accessibility", "report")


def assert_plain(page: str) -> None:
    found = reading.grade_of_page(page)
    hard = "\n  ".join(found.hardest)
    assert found.sentences, "no sentence of our own on the page"
    assert found.flesch_kincaid <= MOST, f"grade {found.flesch_kincaid:.1f} over {found.sentences} sentences; hardest:\n  {hard}"
    assert (found.smog or 0) <= MOST_BY_SMOG, f"SMOG {found.smog:.1f} over {found.sentences} sentences; hardest:\n  {hard}"


def get(address: str, status: int = 200) -> str:
    response = Client().get(address)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_page_is_plain(name, demo):
    makers.trial()
    assert_plain(get(reverse(name)))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"overallStatus": "ENROLLING_BY_INVITATION"},
        {"overallStatus": "COMPLETED"},
        {"overallStatus": "UNKNOWN", "lastKnownStatus": "RECRUITING"},
        {"locations": None, "centralContacts": None, "eligibilityCriteria": None},
    ],
    ids=["open", "by invitation", "finished", "unknown", "sparse"],
)
def test_a_trial_page_is_plain_around_what_the_registry_wrote(changes, demo):
    assert_plain(get(makers.trial(**changes).get_absolute_url()))


@pytest.mark.django_db
def test_the_way_to_a_team_is_plain(demo):
    assert_plain(get(reverse("contact", args=[makers.trial().registry_id])))
    assert_plain(get(reverse("contact", args=[makers.trial(overallStatus="COMPLETED").registry_id])))


@pytest.mark.django_db
def test_the_pages_of_a_check_are_plain(demo):
    visitor = Visitor(trial())
    assert_plain(visitor.get())
    visitor.start()
    for place in ("1/", "all/", "result/"):
        assert_plain(visitor.get(place))
    visitor.answer("1/", t200="12", u200="years")
    assert_plain(visitor.get("result/"))


@pytest.mark.django_db
def test_a_list_split_by_answers_and_the_page_of_all_answers_are_plain(demo):
    visitor = Visitor(trial())
    assert_plain(visitor.client.get(reverse("results") + "?check=on").content.decode())
    assert_plain(visitor.client.get(reverse("answers")).content.decode())
    visitor.start()
    visitor.answer("1/", t200="12", u200="years")
    for address in (reverse("results") + "?check=on", reverse("results") + "?check=apart", reverse("answers")):
        page = visitor.client.get(address).content.decode()
        assert "These answers are about you." in page
        assert_plain(page)


@pytest.mark.django_db
def test_finding_nothing_and_getting_lost_are_plain(demo):
    assert_plain(get(reverse("results") + "?q=zzzz"))
    assert_plain(get("/no-such-page/", status=404))


def test_all_sentences_by_id_are_plain():
    sentences = [str(sentence) for sentence in CATALOGUE.values() if not hasattr(sentence, "_translate")]
    found = reading.grade(part for sentence in sentences for part in reading.own_sentences(f"<p>{sentence}</p>"))
    assert found.flesch_kincaid <= MOST
    assert found.smog is not None
    assert found.smog <= MOST_BY_SMOG


@pytest.mark.parametrize("kind", sorted(LABELS))
def test_the_meaning_of_every_token_is_plain(kind):
    meanings = " ".join(words.meaning(kind, token) for token in words.tokens(kind))
    found = reading.grade(reading.own_sentences(f"<p>{meanings}</p>"))
    assert found.flesch_kincaid <= MOST, found


def test_the_measure_knows_a_hard_text_from_an_easy_one():
    easy = "<p>You can say no at any time. The team will not ask you why.</p>"
    hard = "<p>Participation necessitates comprehensive documentation regarding gastrointestinal comorbidities.</p>"
    assert reading.grade_of_page(easy).flesch_kincaid < 4
    assert reading.grade_of_page(hard).flesch_kincaid > 20


def test_the_measure_leaves_out_the_registry_s_words_and_labels():
    registry = "<p data-registry>Participation necessitates <b>comprehensive</b> documentation of comorbidities.</p>"
    page = f"{registry}<h2>Four words, a label</h2><p>This one counts as it has more words.</p>"
    assert list(reading.own_sentences(page)) == ["This one counts as it has more words."]


SYLLABLES = {
    1: "the safe asked these through read drug years times use",
    2: "trial study people treatment doctor places writing hundred table visit",
    3: "condition medicine hospital area registry volunteer",
}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_syllables_are_those_that_people_hear(count):
    found = {word: reading.syllables(word) for word in SYLLABLES[count].split()}
    wrong = {word: number for word, number in found.items() if number != count}
    assert len(wrong) <= len(found) // 5, wrong
