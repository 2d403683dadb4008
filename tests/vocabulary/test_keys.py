"""When two ways to write something count as the same."""

import pytest

from trials.vocabulary import keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cancer of the lung", "Lung Cancers"),
        ("Diabetes Mellitus, Type 2", "type 2 diabetes mellitus"),
        ("leukaemia", "Leukemia"),
        ("tumour of the oesophagus", "esophagus tumors"),
        ("my knee hurts", "painful knees"),
        ("lou gehrig’s disease", "Lou Gehrig's Disease"),
        ("presión alta", "PRESION ALTA"),
        ("I can't sleep", "cannot sleep"),
    ],
)
def test_word_order_plurals_spelling_and_small_words_do_not_matter(one, other):
    assert keys.key(one) == keys.key(other)


@pytest.mark.parametrize(("one", "other"), [("heart attack", "panic attack"), ("hepatitis B", "hepatitis C"), ("low iron", "high iron")])
def test_different_things_keep_different_keys(one, other):
    assert keys.key(one) != keys.key(other)


def test_words_that_say_nothing_count_where_there_are_no_others():
    assert keys.key("the") == "the"


@pytest.mark.parametrize("text", ["", "   ", "\0", "\ud800", "😀", "(((", "‮‏", "糖尿病", "السكري", "x" * 60_000])
def test_any_text_has_a_key(text):
    assert isinstance(keys.key(text), str)
