"""Names and quotations of the registry, fit to stand in a sentence of ours."""

import pytest

from trials.lib.phrase import Name, Quote
from trials.summaries.drafter.names import alike, first_sentence, name, quote, sentence_with, uncapped
from trials.summaries.sources import Place


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Breast Cancer", "breast cancer"),
        ("CHRONIC PAIN", "CHRONIC PAIN"),
        ("DIABETES", "diabetes"),
        ("HIV Infections", "HIV Infections"),
        ("Crohn's Disease", "Crohn's Disease"),
        ("Down Syndrome", "Down Syndrome"),
        ("Moderate-Severe Asthma", "moderate-severe asthma"),
        ("Pembrolizumab", "pembrolizumab"),
        ("metformin", "metformin"),
        ("临床试验", "临床试验"),
    ],
)
def test_ordinary_words_lose_their_capitals_all_or_none(written, spoken):
    assert uncapped(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Lymphoma, Follicular", "Follicular Lymphoma"),
        ("Diabetes Mellitus, Type 2", "Type 2 Diabetes Mellitus"),
        ("Suicide, Attempted", "Attempted Suicide"),
        ("Anxiety, Depression", "Anxiety, Depression"),
        ("Children's Hospital, Animal", "Children's Hospital, Animal"),
        ("pain \\> 4 \\[scale\\]", "pain > 4 [scale]"),
        ("  Hay\n fever. ", "Hay fever"),
    ],
)
def test_a_name_is_said_as_people_speak(written, spoken):
    assert name(written) == Name(spoken)


@pytest.mark.parametrize("written", ["", "--", "N/A", "No intervention", "x" * 91, "Drug (20 mg", "A proven cure for all"])
def test_what_is_no_name_is_none(written):
    assert name(written) is None


def test_names_beside_each_other_begin_alike():
    assert alike(map(Name, ["Asthma", "Eczema"])) == (Name("asthma"), Name("eczema"))
    assert alike(map(Name, ["low back pain", "Bell Palsy"])) == (Name("Low back pain"), Name("Bell Palsy"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One. Two.",
        "Take it...",
        "• one",
        "Dose: * 20 mg",
        "<b>20 mg</b>",
        "see www.example.org",
        "(20 mg",
        "x" * 141,
        "A safe and effective drug",
    ],
)
def test_what_is_no_short_clean_sentence_is_not_quoted(text):
    assert quote(Place("a", text)) is None


def test_a_quote_is_the_record_s_own_words_without_the_full_stop():
    assert quote(Place("a", "20 mg by mouth\\, once a day. ")) == Quote("20 mg by mouth, once a day")


def test_the_first_sentence_is_whole_or_not_at_all():
    assert first_sentence(Place("a", "Takes 2.5 mg a day. Then stops.")) == Quote("Takes 2.5 mg a day")
    assert first_sentence(Place("a", "x" * 200 + ". Then stops.")) is None
    assert first_sentence(Place("a", f"There are 2 visits: 1. Screening. X{'x' * 200}")) == Quote("There are 2 visits: 1. Screening")
    assert first_sentence(Place("a", "This drug vs. Placebo tablets. Then stops.")) == Quote("This drug vs. Placebo tablets")


def test_the_sentence_around_a_word_is_found():
    text = "First line.\nThey walk. They come for four visits. They rest.\nLast line."
    assert sentence_with(Place("a", text), text.index("four")) == Quote("They come for four visits")
    assert sentence_with(Place("a", text), text.index("rest")) == Quote("They rest")
