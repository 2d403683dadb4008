"""Other and rarer words for illnesses, treatments, medicines and habits, in made-up sentences."""

from __future__ import annotations

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed

WORDS = [
    ("Hepatorenal syndrome or a serious heart valve defect", {"kidney-disease", "heart-valve-disease"}),
    ("Liver trouble, kidney trouble or heart trouble", {"liver-disease", "kidney-disease", "heart-disease"}),
    ("Third-degree AV block, LBBB or an abnormal heart rhythm", {"irregular-heartbeat"}),
    ("Substance abusers and those who drink excessively", {"substance-problem", "alcohol-problem"}),
    (
        "Women who are pregnant, may become pregnant or planned to become pregnant",
        {"pregnant", "could-become-pregnant", "planning-pregnancy"},
    ),
    ("Transfusion of any blood product or cardiac operation in the last 30 days", {"blood-transfusion", "major-surgery", "heart-disease"}),
    ("Vincristine, Suboxone, nortriptyline or edoxaban", {"chemotherapy", "opioids", "antidepressants", "blood-thinners"}),
    ("Systemic anticancer therapy or radiotherapy within 14 days", {"chemotherapy", "radiotherapy"}),
    ("Metastatic CRC or NSCLC", {"bowel-cancer", "lung-cancer"}),
]


@pytest.mark.parametrize(("text", "topics"), WORDS)
def test_an_illness_or_a_treatment_is_known_by_its_rarer_names(text, topics):
    said = excluded(text)
    assert topics <= said.keys()
    assert all(said[topic].startswith("-") for topic in topics)


@pytest.mark.parametrize("text", ["Hepatorenal syndrome", "Receiving nortriptyline", "Systemic anticancer therapy"])
def test_a_kind_of_an_illness_or_a_part_of_a_treatment_keeps_out_nobody_by_itself(text):
    assert decides(parsed(text, "exclusion")) == set()


@pytest.mark.parametrize("text", ["Fluticasone inhaler", "Lactose intolerance", "Breast implants", "Common cold"])
def test_what_only_sounds_like_a_topic_is_none(text):
    assert excluded(text) == {}


def test_who_must_understand_and_comply_is_asked_both():
    assert {"can-consent", "can-follow-up"} <= included("Capable of understanding and complying with the protocol").keys()


def test_a_habit_shares_its_noun_with_organs():
    said = excluded("Psychiatric, addictive or other disorder")
    assert {"mental-illness", "substance-problem"} <= said.keys()


TOGETHER = [
    ("Poor liver or kidney function", {"liver-disease", "kidney-disease"}),
    ("Diseases of the heart, lungs or liver", {"heart-disease", "lung-disease", "liver-disease"}),
    ("Nerve trouble (spinal injury, Parkinson's, MS, tumors)", {"parkinson", "multiple-sclerosis"}),
    ("Alcoholics not in remission or known substance abusers", {"alcohol-problem", "substance-problem"}),
    ("Chemotherapy, radiotherapy or surgery within 4 weeks", {"chemotherapy", "radiotherapy", "major-surgery"}),
    ("Any cancer treatment (major surgery, trial medicine, chemotherapy, radiotherapy)", {"major-surgery", "chemotherapy", "radiotherapy"}),
    (
        "History of hepatic, renal, endocrine (other than diabetes) or pulmonary disorders",
        {"liver-disease", "kidney-disease", "lung-disease"},
    ),
    ("Chronic hepatitis B virus (HBV) or C (HCV) infection", {"hepatitis-b", "hepatitis-c"}),
    ("Unable to discontinue opioids or antidepressants", {"opioids", "antidepressants"}),
    ("Any state not suitable for participation (e.g. HIV, hepatitis C or cirrhosis)", {"hiv", "hepatitis-c", "cirrhosis"}),
    ("Pregnant women. Because of an unknown but possible risk to nursing infants, breastfeeding women", {"pregnant", "breastfeeding"}),
]


@pytest.mark.parametrize(("text", "topics"), TOGETHER)
def test_words_around_a_list_do_not_hide_what_it_names(text, topics):
    said = excluded(text)
    assert topics <= said.keys()
    assert all(said[topic].startswith("-") for topic in topics)


@pytest.mark.parametrize("text", ["Adequate liver function", "Liver or kidney function tests", "Unable to stop"])
def test_organs_that_are_not_said_to_be_ill_are_not_read(text):
    assert excluded(text) == {}


def test_what_is_excepted_from_a_list_makes_all_of_it_decide_nothing():
    assert decides(parsed("Hepatic, renal, endocrine (other than diabetes) or pulmonary disorders", "exclusion")) == set()


def test_radiotherapy_after_tumor_directed_treatment_is_read():
    said = included("No chemotherapy, tumor-directed hormonal therapy, or radiotherapy")
    assert said.keys() == {"chemotherapy", "hormones", "radiotherapy"}
    assert all(each.startswith("-") for each in said.values())


def test_a_list_of_negative_results_is_what_must_be():
    said = included("HIV-1, HIV-2 negative, Zika negative, hepatitis B and C negative")
    assert said == {"hiv": "-", "hepatitis-b": "-~", "hepatitis-c": "-~"}


@pytest.mark.parametrize("text", ["Negative HIV and hepatitis B and C results", "Negative HIV, hepatitis B and hepatitis C tests"])
def test_a_negative_before_a_list_of_infections_is_that_of_each(text):
    said = included(text)
    assert said.keys() == {"hiv", "hepatitis-b", "hepatitis-c"}
    assert all(each.startswith("-") for each in said.values())


def test_a_list_of_negative_results_among_the_exclusions_decides_nothing():
    read = parsed("HIV negative, hepatitis B negative, hepatitis C negative", "exclusion")
    assert decides(read) == set()


def test_the_receptors_of_a_breast_cancer_do_not_hide_it():
    said = included("Postmenopausal women with histologically or cytologically confirmed estrogen receptor (ER) positive breast cancer")
    assert {"past-menopause", "breast-cancer"} <= said.keys()
