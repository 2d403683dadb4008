"""What else a visitor's words are called."""

import pytest

from trials.vocabulary import actions
from trials.vocabulary.expand import expand
from trials.vocabulary.models import Concept, LayTerm, Origin
from trials.vocabulary.sources.entry import Entry, Name

pytestmark = pytest.mark.django_db


def spans(text):
    return [(span.text, span.terms, span.shown) for span in expand(text).spans]


def test_a_lay_word_brings_the_names_that_records_use(add):
    add("Myocardial Infarction", medical=["STEMI"], lay=["heart attack"])
    assert spans("heart attack") == [("heart attack", ("Myocardial Infarction", "STEMI"), "Myocardial Infarction")]


def test_a_lay_word_is_understood_but_not_searched_for(add):
    add("Epilepsy", lay=["fits"])
    assert spans("epilepsy") == [("epilepsy", (), "Epilepsy")]


def test_other_words_stay_outside_and_small_words_go_along(add):
    add("Gynatresia", lay=["scar tissue in the womb"])
    (span,) = expand("scar tissue in the womb Lyon").spans
    assert span.text == "scar tissue in the womb"


def test_the_longest_name_wins(add):
    add(
        "Hypertension",
        lay=["high blood pressure"],
        more=[Entry("Pre-Eclampsia", (Name("high blood pressure in pregnancy", medical=False),))],
    )
    assert expand("high blood pressure in pregnancy").shown == ("Pre-Eclampsia",)


def test_a_word_between_does_not_hide_a_name(add):
    add("Knee Pain", lay=["pain in my knee"])
    assert expand("pain in my right knee").shown == ("Knee Pain",)


def test_spanish_is_understood(add):
    add("Hypertension", spanish=["presión alta"])
    assert expand("presion alta").shown == ("Hypertension",)


def test_a_word_of_several_concepts_brings_all(add):
    add("Epilepsy", lay=["fits"], more=[Entry("Seizures", (Name("fits", medical=False),))])
    assert expand("fits").spans[0].terms == ("Epilepsy", "Seizures")


def test_a_phrase_that_shares_most_words_counts_where_no_name_fits(add):
    add("Depression", lay=["nothing gives me joy"])
    assert expand("nothing brings joy").shown == ("Depression",)


def test_a_short_phrase_of_small_words_needs_to_stand_alone(add):
    add("Depression", lay=["feeling low"])
    assert expand("feeling low").shown == ("Depression",)
    assert not expand("low fat milk")


def test_what_people_here_wrote_ranks_above_an_imported_list(add, now):
    add("Epilepsy, Imported", medical=["fits"], origin=Origin.IMPORTED)
    concept = actions.save_concept(Concept(name="Seizures"), by=None, at=now)
    actions.save_terms([LayTerm(concept=concept, text="fits")], by=None, at=now)
    assert expand("fits").shown == ("Seizures",)


def test_a_change_is_seen_at_once(add, now):
    add("Hypertension", lay=["pressure"])
    assert expand("pressure")
    concept = Concept.objects.get()
    concept.in_use = False
    actions.save_concept(concept, by=None, at=now)
    assert not expand("pressure")


def test_asking_costs_one_query(add, django_assert_num_queries):
    add("Hypertension", lay=["pressure"])
    expand("pressure")
    with django_assert_num_queries(1):
        expand("high pressure and a lot of other words that mean nothing here")


@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800", "a OR b AND (NOT c)*", '"', "😀" * 50, "‮‏ ‭", "糖尿病", "heart " * 10_000, "x" * 60_000]
)
def test_nothing_that_people_can_type_is_a_fault(add, text):
    add("Hypertension", lay=["pressure"])
    expand(text)
