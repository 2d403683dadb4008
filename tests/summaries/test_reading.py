"""School years that a text asks for."""

import pytest

from tests.summaries.spoken import SPOKEN
from trials.summaries.reading import flesch_kincaid, smog, syllables

EASY = ["You can say no.", "Ask the team first."]
HARD = ["Participation necessitates comprehensive documentation regarding international comorbidities."]


def test_syllables_are_those_that_people_hear():
    wrong = {word: (heard, syllables(word)) for word, heard in SPOKEN.items() if syllables(word) != heard}
    assert len(SPOKEN) >= 500
    assert not wrong


@pytest.mark.parametrize(
    ("word", "heard"),
    [("antigens", 3), ("malignant", 3), ("symptomatic", 4), ("Trial", 2), ("patient’s", 2), ("80", 1), ("MRI", 1), ("β", 1)],
)
def test_words_that_the_rule_was_not_made_with_are_counted_too(word, heard):
    assert syllables(word) == heard


def test_the_grade_is_the_formula_s_by_hand():
    # 8 words in 2 sentences, 8 syllables.
    assert flesch_kincaid(EASY) == pytest.approx(0.39 * 4 + 11.8 * 1 - 15.59)
    # One sentence of 7 words with 5, 4, 4, 5, 3, 5 and 5 syllables.
    assert flesch_kincaid(HARD) == pytest.approx(0.39 * 7 + 11.8 * 31 / 7 - 15.59)


def test_smog_is_scaled_to_thirty_sentences():
    assert smog(EASY) == pytest.approx(3.1291)
    assert smog(["One medicine here.", *["One two three."] * 9]) == pytest.approx(1.043 * 3**0.5 + 3.1291)


def test_a_text_of_several_sentences_counts_as_several():
    assert flesch_kincaid([" ".join(EASY)]) == flesch_kincaid(EASY)
    assert flesch_kincaid(["You can say no\nAsk the team first"]) == flesch_kincaid(EASY)


def test_a_name_counts_as_one_word_of_two_syllables_unless_that_is_switched_off():
    said = [[("This trial tests ", "own"), ("acetylsalicylic acid", "name"), (".", "own")]]
    assert flesch_kincaid(said) == pytest.approx(flesch_kincaid(["This trial tests doctor."]))
    assert flesch_kincaid(said, names_as_words=False) > flesch_kincaid(said) + 5
    assert smog(said) < smog(said, names_as_words=False)


def test_what_is_nothing_but_a_quotation_does_not_flatter_the_text():
    quoted = [[("“", "own"), ("Severe hepatic impairment", "quote"), ("”", "own")]]
    assert flesch_kincaid([*HARD, *quoted]) == flesch_kincaid(HARD)


@pytest.mark.parametrize("text", ["", "…", "\x00", "12", "١٢", "ıİ", "中文", "a" * 40_000, "<b>" * 10_000])
def test_no_text_is_too_strange_to_grade(text):
    assert flesch_kincaid([text]) < 1_000_000
    assert smog([text]) >= 0
