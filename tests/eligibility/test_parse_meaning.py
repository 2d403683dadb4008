"""What a criterion is about, how exactly, and within which time."""

import pytest

from tests.eligibility.parsing import excluded, included, parsed, short
from trials.eligibility.lexicon.table import rows
from trials.eligibility.lexicon.tokens import folded, tokens
from trials.eligibility.lexicon.tree import TABLES
from trials.eligibility.topics import TOPICS

NARROWER = [
    ("Unstable angina", "angina"),
    ("Uncontrolled hypertension", "high-blood-pressure"),
    ("Severe asthma", "asthma"),
    ("Clinically significant liver disease", "liver-disease"),
    ("Active hepatitis B", "hepatitis-b"),
    ("Decompensated cirrhosis", "cirrhosis"),
    ("Heart failure requiring admission", "heart-failure"),
    ("Heart failure (NYHA III or IV)", "heart-failure"),
    ("Diabetes with neuropathy", "diabetes"),
    ("Epilepsy that in the opinion of the investigator is a risk", "epilepsy"),
    ("Stroke with weakness of an arm", "stroke"),
    ("Lupus treated with cyclophosphamide", "lupus"),
    ("Cardiomyopathy", "heart-disease"),
    ("Recent history of alcohol abuse", "alcohol-problem"),
    ("Allergy to peanuts", "severe-allergy"),
]


@pytest.mark.parametrize(("text", "topic"), NARROWER)
def test_what_is_narrower_than_its_topic_is_broader_in_our_reading(text, topic):
    assert excluded(text)[topic] == "-~"


PASSING = [
    ("Cancer", "-~"),
    ("History of cancer", "-"),
    ("Depression", "-~"),
    ("Past or current depression", "-"),
    ("Asthma", "-"),
    ("HIV", "-"),
]


@pytest.mark.parametrize(("text", "said"), PASSING)
def test_what_passes_is_exact_only_where_the_past_is_meant(text, said):
    assert [*excluded(text).values()] == [said]


TIMES = [
    ("Stroke within 6 months", {"stroke": "-180"}),
    ("Stroke or heart attack in the past 6 months", {"stroke": "-180", "heart-attack": "-180"}),
    ("Within the last 30 days: major surgery, radiotherapy", {"major-surgery": "-30", "radiotherapy": "-30"}),
    ("Stroke within 6 months, heart attack within 30 days", {"stroke": "-180", "heart-attack": "-30"}),
    ("Participation in another trial within 30 days before screening", {"other-trial": "-30"}),
    ("Asthma, or stroke within 30 days", {"asthma": "-", "stroke": "-30"}),
    ("Chemotherapy within 5 half-lives or 28 days, whichever is longer", {"chemotherapy": "-~"}),
]


@pytest.mark.parametrize(("text", "said"), TIMES)
def test_a_time_counts_for_what_it_is_said_of(text, said):
    assert excluded(text) == said


LISTS = [
    ("Stroke, heart failure or epilepsy", {"stroke", "heart-failure", "epilepsy"}),
    ("Heart, kidney or liver disease", {"heart-disease", "kidney-disease", "liver-disease"}),
    ("Renal, hepatic, metabolic and pulmonary disorders", {"kidney-disease", "liver-disease", "lung-disease"}),
    ("HIV, hepatitis B or C infection", {"hiv", "hepatitis-b", "hepatitis-c"}),
    ("History of drug or alcohol abuse", {"drug-problem", "alcohol-problem"}),
    ("Breast, prostate or colon cancer", {"breast-cancer", "prostate-cancer", "bowel-cancer"}),
    ("Central nervous system (CNS) metastases", {"brain-metastases"}),
    ("Pacemaker, claustrophobia or metal implants", {"heart-implant", "claustrophobia", "metal-implant"}),
    ("Human immunodeficiency virus (HIV) infection", {"hiv"}),
]


@pytest.mark.parametrize(("text", "topics"), LISTS)
def test_a_compound_line_gives_each_of_its_parts(text, topics):
    assert set(excluded(text)) == topics


def test_including_but_not_limited_to_is_no_exception():
    assert excluded("Heart disease, including, but not limited to, heart failure") == {"heart-disease": "-", "heart-failure": "-"}


def test_a_phrase_is_longer_than_words_that_share_a_noun():
    assert set(excluded("Peripheral vascular disease")) == {"artery-disease"}


OTHER_THINGS = [
    "Aortic stenosis of the graft",
    "Cervical spine fracture",
    "Eligible for docetaxel",
    "Diabetes insipidus",
    "Pulmonary hypertension",
    "Lupus anticoagulant",
    "Respiratory depression",
    "Stroke volume",
    "Heat stroke",
    "A gestational age below 37 weeks",
    "Steroid-induced myopathy",
    "Cancer-related fatigue",
    "Hormone receptor",
    "Insulin resistance",
    "Chemotherapy-induced nausea",
]


@pytest.mark.parametrize("text", OTHER_THINGS[1:])
def test_words_within_the_name_of_something_else_are_not_read(text):
    assert excluded(text) == {}


def test_a_stenosis_of_the_aorta_is_a_matter_of_valves():
    assert set(excluded(OTHER_THINGS[0])) == {"heart-valve-disease"}


def test_a_line_is_whole_where_all_of_it_was_read():
    assert parsed("Stroke, heart failure or epilepsy", "exclusion").whole
    assert not parsed("Stroke, fibromyalgia or epilepsy", "exclusion").whole
    assert not parsed("Cardiovascular disease", "exclusion").whole
    assert parsed("Body mass index > 40 kg/m2.", "exclusion").whole
    assert not parsed("Body mass index > 40 kg/m2 with joint pain", "exclusion").whole
    assert not parsed("Body mass index > 40 kg/m2", "exclusion", "Women who have any of the following and want no surgery:").whole


def test_words_that_are_not_understood_keep_what_they_stand_by_from_deciding():
    assert excluded("Zoonotic stroke") == {"stroke": "-~"}
    assert excluded("Stroke, fibromyalgia or epilepsy") == {"stroke": "-", "epilepsy": "-"}
    assert excluded("Treatment against epilepsy, stroke") == {"epilepsy": "-~", "stroke": "-~"}


def test_an_example_of_something_severe_is_no_more_than_that():
    assert excluded("Severe illness such as diabetes")["diabetes"] == "-~"


def test_a_list_that_spells_out_what_is_significant_is_meant_as_it_stands():
    assert excluded("Clinically significant heart disease, including epilepsy")["epilepsy"] == "-"


def test_two_things_of_different_kinds_with_an_and_may_both_be_needed():
    assert excluded("Prednisone and ibuprofen")["steroids"] == "-~"
    assert excluded("Diabetes and epilepsy") == {"diabetes": "-~", "epilepsy": "-~"}
    assert excluded("Renal and hepatic disease") == {"kidney-disease": "-", "liver-disease": "-"}


def test_one_of_several_conditions_is_enough_where_the_record_says_or():
    read = parsed("Diagnosis of asthma or COPD", "inclusion")
    assert (short(read), read.joint) == ({"asthma": "+", "copd": "+"}, "any")


def test_several_conditions_with_an_and_are_all_needed():
    assert parsed("Type 2 diabetes and hypertension", "inclusion").joint == "all"


def test_sex_is_asked_for_where_the_record_is_for_one():
    asked = [each for each in parsed("Women with asthma", "inclusion", sex="FEMALE").requirements if each.topic == "sex"]
    assert [(each.comparison, each.choice, each.must) for each in asked] == [("one-of", "FEMALE", True)]
    assert all(each.topic != "sex" for each in parsed("Women with asthma", "inclusion").requirements)
    assert all(each.topic != "sex" for each in parsed("Men and women", "inclusion", sex="FEMALE").requirements)


def test_able_and_willing_is_one_thing_and_a_number_another():
    read = parsed("Age 18 to 65 years, able and willing to give written informed consent", "inclusion")
    assert [each.topic for each in read.requirements] == ["can-consent", "age"]
    assert read.joint == "all" and read.whole


@pytest.mark.parametrize("text", ["Body mass index > 35 with diabetes", "Older than 75 years with heart failure"])
def test_a_bound_for_those_who_have_something_else_too_is_no_bound(text):
    assert all(each.topic not in {"age", "bmi"} for each in parsed(text, "exclusion").requirements)


def test_places_are_those_of_the_text_as_it_is_wrapped():
    text = "History of\n             heart\n             failure"
    found = parsed(text, "exclusion").requirements[0]
    assert text[found.start : found.end].split() == ["heart", "failure"]


def test_every_phrase_means_one_thing():
    seen = {}
    for table in TABLES:
        for phrase, meaning in rows(table):
            words = tuple(token.key for token in tokens(phrase)), phrase.isupper()
            assert seen.setdefault(words, meaning) == meaning, phrase


def test_every_topic_that_is_answered_with_yes_or_no_has_a_phrase():
    named = {topic for table in TABLES for _, meaning in rows(table) if meaning for topic in meaning.topic.split("+")}
    assert named == {topic.key for topic in TOPICS if topic.kind == "yes-no"}


def test_a_line_that_is_not_in_the_notation_of_the_tables_is_refused():
    with pytest.raises(ValueError, match="heart attack"):
        [*rows("heart attack")]


def test_spellings_and_plurals_are_one():
    assert folded("Tumours") == folded("tumor")
    assert folded("Leukaemia") == folded("leukemia")
    assert folded("Malignancies") == folded("malignancy")
    assert folded("Diabetes") != folded("diabetic")


def test_inclusions_for_women_only_name_nobody_else():
    assert included("Women with diabetes", sex="FEMALE") == {"diabetes": "+"}
