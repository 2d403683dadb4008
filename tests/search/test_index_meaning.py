"""What a search does where no trial, or hardly any, holds all of the words: what they mean counts before the words."""

import pytest

from tests.makers import trial
from tests.search.indexed import made, words
from trials.search.found import find
from trials.search.query import Query
from trials.vocabulary import actions, snapshot
from trials.vocabulary.expand import expand
from trials.vocabulary.models import Origin
from trials.vocabulary.sources.entry import Entry, Name

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]


@pytest.fixture(autouse=True)
def _vocabulary():
    snapshot.forget()
    lay = {"Xerostomia": "mouth dryness", "Gynatresia": "scar tissue in the womb", "Uterine Diseases": "womb", "Asthma": "puffer"}
    actions.store([Entry(name, (Name(text, medical=False),)) for name, text in lay.items()], origin=Origin.STARTER)
    yield
    snapshot.forget()


def found(text):
    return find(Query(words=tuple(text.split()), expansion=expand(text)))


def test_trials_for_what_is_meant_come_before_trials_with_the_other_words():
    other = trial(briefTitle="Zumba with friends", conditions=["Falls"])
    meant = trial(briefTitle="Tablets", conditions=["Xerostomia"])
    made()
    some = found("mouth dryness zumba friends")
    assert (some[:10], some.relaxed_words) == ([meant.pk, other.pk], True)


def test_a_long_name_that_finds_nothing_is_taken_apart():
    trial(briefTitle="Scar tissue after burns", conditions=["Burns"])
    womb = trial(conditions=["Uterine Diseases"])
    made()
    assert found("scar tissue in the womb")[:1] == [womb.pk]


def test_a_part_of_the_body_and_what_ails_it_find_the_name_in_records():
    kidney = trial(conditions=["Renal Insufficiency, Chronic"])
    trial(conditions=["Kidney Neoplasms"])
    made()
    some = found("problems with my kidneys")
    assert (some[:10], some.relaxed_words) == ([kidney.pk], False)


def test_few_trials_with_all_words_are_followed_by_those_for_what_is_meant():
    rest = [trial(conditions=["Asthma"]).pk for _ in range(3)]
    best = trial(conditions=["Asthma"], briefTitle="Asthma and perfume")
    made()
    some = found("puffer perfume")
    assert (some[:1], sorted(some[1:10])) == ([best.pk], rest)
    assert (some.holding_all, some.relaxed_words, some.total) == (1, False, 4)


def test_nothing_follows_where_the_words_are_no_known_name():
    trial(conditions=["Falls"])
    best = trial(conditions=["Falls"], briefTitle="Falls and perfume")
    made()
    assert words("falls perfume") == [best.pk]
    assert found("falls perfume").holding_all == 0


@pytest.mark.parametrize(
    "text", ["mouth dryness", "dry mouth xerostomia", "puffer", "scar tissue womb", "burns after surgery", "Xerostomia puffer"]
)
def test_what_is_only_counted_is_what_is_listed(text):
    trial(briefTitle="A dry mouth after surgery", conditions=["Xerostomia"])
    trial(briefTitle="Mouth and other dryness", briefSummary="Scar tissue in the womb after burns and surgery.", conditions=["Burns"])
    trial(briefTitle="Puffer or tablets", conditions=["Asthma", "Gynatresia"])
    trial(briefTitle="The mouth", briefSummary="A puffer for dryness.", conditions=["Uterine Diseases"])
    made()
    some = found(text)
    assert some.total
    assert sum(some.facets["study_type"].values()) == some.total
