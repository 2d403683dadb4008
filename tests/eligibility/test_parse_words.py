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
