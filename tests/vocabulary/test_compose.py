"""A part of the body in plain words beside what ails it."""

import pytest

from trials.vocabulary import keys
from trials.vocabulary.compose import MOST_TERMS, compose
from trials.vocabulary.expand import expand, looser
from trials.vocabulary.sources.entry import Entry, Name


def composed(text):
    return compose(keys.content(keys.words(text)))


@pytest.mark.parametrize(
    ("said", "in_records"),
    [
        ("kidney problems", "renal insufficiency"),
        ("problems with my kidneys", "renal disease"),
        ("heart trouble", "cardiac disease"),
        ("scar tissue in the womb", "intrauterine adhesions"),
        ("lumps in my nose", "nasal polyps"),
        ("piedras en el riñón", "kidney calculi"),
        ("dolor de rodilla", "knee pain"),
    ],
)
def test_both_words_together_reach_the_name_in_records(said, in_records):
    assert in_records in composed(said).terms


@pytest.mark.parametrize("said", ["", "kidney", "problems", "problems: blue car hit green wall, kidney", "kidney kidney", "😀 \0"])
def test_one_of_the_two_alone_or_far_apart_says_nothing(said):
    assert composed(said) is None


def test_there_are_never_more_names_than_a_search_can_carry():
    for part in ("womb", "heart", "stomach"):
        assert len(composed(f"{part} trouble").terms) <= MOST_TERMS


@pytest.mark.django_db
def test_a_name_of_the_vocabulary_is_better_than_a_made_up_one(add):
    add("Nephrolithiasis", lay=["kidney stones"])
    assert expand("kidney stones").shown == ("Nephrolithiasis",)
    assert expand("heart trouble").shown == ("cardiac disease, heart disease",)


@pytest.mark.django_db
def test_the_parts_of_a_long_name_have_names_of_their_own(add):
    add("Gynatresia", lay=["glued walls of the womb"], more=[Entry("Uterine Diseases", (Name("womb", medical=False),))])
    whole = expand("glued walls of the womb")
    assert (whole.shown, looser(whole).shown) == (("Gynatresia",), ("Uterine Diseases",))
    assert looser(expand("womb")) is None


@pytest.mark.django_db
def test_a_weak_word_between_does_not_hide_the_better_name(add):
    pregnancy = Entry("Diabetes, Gestational", (Name("sugar in pregnancy", medical=False),))
    add("Diabetes Mellitus", lay=["sugar disease"], more=[pregnancy])
    assert expand("sugar disease in pregnancy").shown == ("Diabetes, Gestational",)
