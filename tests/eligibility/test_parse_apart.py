"""Lines of several parts: each part that a topic can say is read by itself."""

import pytest

from tests.eligibility.parsing import excluded, included, parsed
from trials.eligibility.reading import read
from trials.eligibility.shape import Structured

pytestmark = pytest.mark.once

OTHER_WORDS = [
    (
        "History of blood disorder, heart, liver or kidney disease",
        {"bleeding-disorder", "heart-disease", "liver-disease", "kidney-disease"},
    ),
    ("Cerebral vascular attack, myocard infarction or cardiac insufficiency", {"stroke", "heart-attack", "heart-failure"}),
    ("Autoimmune hemolytic anemia or immune thrombocytopenia", {"anaemia", "autoimmune-disease", "bleeding-disorder"}),
    ("Bi-polar disorder or psychosis", {"bipolar", "psychosis"}),
    ("Drug abuse, or increased alcohol consumption", {"drug-problem", "alcohol-problem"}),
    ("Acute or chronic hepatitis or any other liver disease", {"hepatitis", "liver-disease"}),
    (
        "Neurological conditions irrespective of cause, such as multiple sclerosis or Parkinson's disease",
        {"multiple-sclerosis", "parkinson"},
    ),
    ("Poorly controlled blood pressure, type 2 diabetes or sleep apnea", {"high-blood-pressure", "diabetes-2", "sleep-apnoea"}),
    ("Any anticancer therapy (chemotherapy, radiotherapy or hormonal therapy)", {"chemotherapy", "radiotherapy", "hormones"}),
    ("Prisoners, or persons in dependence to the sponsor", {"legal-protection", "works-for-study"}),
]


@pytest.mark.parametrize(("text", "topics"), OTHER_WORDS)
def test_an_illness_is_known_by_its_other_names(text, topics):
    said = excluded(text)
    assert topics <= said.keys()
    assert all(said[topic].startswith("-") for topic in topics)


def test_one_diagnosis_by_two_names_is_both_kinds_of_cancer():
    assert included("Diagnosed with CLL/SLL") == {"leukaemia": "+~", "lymphoma": "+~"}


@pytest.mark.parametrize("text", ["A female subject between 9 and 25 years of age", "Women aged 18 to 40 years", "18-64 years old women"])
def test_a_sex_beside_an_age_is_asked_where_the_record_has_no_field_for_it(text):
    (criterion,) = read(f"Inclusion Criteria:\n\n* {text}", Structured()).criteria
    assert [(each.topic, each.choice, each.decides, each.confidence) for each in criterion.requirements if each.topic == "sex"] == [
        ("sex", "FEMALE", False, 1.0)
    ]


@pytest.mark.parametrize(
    "text", ["Women aged 18 or men aged 21 or older", "Weight of at least 50 kg for men", "A partner of a woman aged 18 to 40"]
)
def test_a_sex_that_may_be_that_of_some_is_not_asked(text):
    assert all(each.topic != "sex" for each in parsed(text, "inclusion", sex="").requirements)


def test_a_sex_is_not_asked_against_the_records_own_field():
    assert all(each.topic != "sex" for each in parsed("Women aged 18 to 40 years", "inclusion", sex="ALL").requirements)


def test_a_hospital_stay_for_an_illness_is_read_with_the_illness():
    said = excluded("Hospitalization for unstable angina, or a stroke, within the past 180 days")
    assert said == {"stroke": "-180", "hospital-stay": "-~180", "angina": "-~180"}


def test_what_is_only_named_is_not_asked_of_those_whom_the_record_is_about():
    text = "Exclusion Criteria:\n\n* Tests for asthma in the last week"
    asked = {each.topic for each in read(text, Structured(conditions=("Asthma",))).criteria[0].requirements if each.confidence >= 0.9}
    assert "asthma" not in asked


OTHER_THAN = [
    ("Psychiatric disorder other than depression, such as bipolar disorder or psychosis", {"bipolar", "psychosis"}, "depression"),
    ("Joint disease other than RA (e.g. lupus, vasculitis)", {"lupus", "autoimmune-disease"}, "rheumatoid-arthritis"),
    ("Chronic lung disease other than asthma, including COPD and cystic fibrosis", {"copd", "cystic-fibrosis"}, "asthma"),
]


@pytest.mark.parametrize(("text", "meant", "excepted"), OTHER_THAN)
def test_what_is_listed_after_an_exception_is_asked_and_the_exception_is_not(text, meant, excepted):
    read = parsed(text, "exclusion")
    assert {each.topic for each in read.requirements if not each.must and not each.decides} == meant
    assert excepted not in {each.topic for each in read.requirements}


@pytest.mark.parametrize("text", ["Cancer other than skin cancer, such as melanoma", "Illness other than asthma, unless such as COPD"])
def test_examples_of_which_of_two_cannot_be_told_are_left(text):
    assert not {"skin-melanoma", "copd"} & excluded(text).keys()
