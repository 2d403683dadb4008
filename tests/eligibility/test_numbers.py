"""Numbers that a criterion asks for: exact, or not at all."""

import pytest

from tests.eligibility.bounds import bounds
from trials.eligibility.parse.numbers import numbers
from trials.eligibility.shape import SURE, Structured

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Age 18 years or older", "age ≥ 216"),
        ("At least 18 years of age", "age ≥ 216"),
        ("18 years of age and above at the time of consent", "age ≥ 216"),
        ("Patients must be >/= 18 years old", "age ≥ 216"),
        ("Age \\>= 18", "age ≥ 216"),
        ("Age greater than or equal to (≥) 18 years", "age ≥ 216"),
        ("Age not less than 18 years", "age ≥ 216"),
        ("Are eighteen (18) years or older", "age ≥ 216"),
        ("Adults (18 years or over)", "age ≥ 216"),
        ("Male or female, aged 18-65", "age 216-780"),
        ("Men and women between the ages of 18 and 65 years, inclusive", "age 216-780"),
        ("Age ≥18 and ≤ 65 years", "age 216-780"),
        ("18 to 65 years old with asthma or hay fever", "age 216-780"),
        ("18 ≤ age ≤ 65", "age 216-780"),
        ("Diabetic patients 18 to 65 years of age", "age 216-780"),
        ("Infants 6 months to 2 years of age", ""),
        ("Children aged 6 months to 2 years", "age 6-24"),
        ("Age under 65 years", "age < 780"),
    ],
)
def test_ages_are_read_in_months(text, holds):
    assert bounds(text) == ([holds] if holds else [])


@pytest.mark.parametrize(
    "text",
    [
        "Age at diagnosis ≥ 18 years",
        "Onset before 18 years of age",
        "Gestational age of at least 37 weeks",
        "Bone age < 12 years",
        "Biological age under 60 years",
        "Mothers aged 18 years or older",
        "Has a child 6 to 12 years old",
        "A sexual partner at least 21 years of age",
        "Age 60 or older, or unfit for surgery",
        "Age 18 or older unless the hospital treats children",
        "Patients over 65 years must have a heart test",
        "If at least 50 years of age, no period for 12 months",
        "Women of childbearing age",
        "Age 18-",
        "Age ≥ 18 and < 18 years",
        "Age ≥ 65 and ≤ 18 years",
        "Age of at least thirty six years",
        "Normal for age 18 or older",
        "Cohort A: 18 to 65 years of age",
        "Asthma for at least 18 years",
    ],
)
def test_other_ages_and_doubtful_ones_are_left_alone(text):
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Age < 18 years", ["age ≥ 216"]),
        ("Patients younger than 18 years or older than 65 years", ["age 216-780"]),
        ("BMI > 35 kg/m2", ["bmi ≤ 35"]),
        ("BMI of 35 or more", ["bmi < 35"]),
        ("BMI < 18 or > 35 kg/m²", ["bmi 18-35"]),
        ("BMI <= 20 or > 40", ["bmi > 20", "bmi ≤ 40"]),
        ("Obesity (body mass index [BMI] > 40) or sleep apnoea", ["bmi ≤ 40"]),
        ("Body weight below 50 kg, or BMI ≥ 30", ["weight ≥ 50", "bmi < 30"]),
        ("Systolic pressure > 160 mmHg and/or diastolic pressure > 100 mmHg", ["systolic ≤ 160", "diastolic ≤ 100"]),
        ("Blood pressure above 160/100 mmHg", ["systolic ≤ 160", "diastolic ≤ 100"]),
        ("ECOG performance status of 3 or 4", ["ecog < 3"]),
    ],
)
def test_an_exclusion_is_turned_round_once(text, holds):
    assert bounds(text, excluded=True) == holds


@pytest.mark.parametrize(
    "text",
    [
        "BMI > 35 and diabetes",
        "Diabetes with HbA1c > 9 % or BMI > 35",
        "BMI > 35 unless an athlete",
        "BMI between 18 and 30",
        "Seizures other than as a child under 5 years of age",
        "Weight loss > 5 kg",
        "Girls over 30 years of age or who have periods must have a pregnancy test",
        "Partner's BMI > 35",
    ],
)
def test_what_alone_keeps_nobody_out_is_left_alone(text):
    assert bounds(text, excluded=True) == []


def test_values_that_must_both_be_too_high_are_turned_into_a_choice():
    read = numbers("Systolic pressure > 160 mmHg and diastolic pressure > 100 mmHg", excluded=True)
    assert read.joint == "any"
    assert [one.comparison for one in read.requirements] == ["at-most", "at-most"]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("BMI 18.5-30 kg/m2 (inclusive)", ["bmi 18.5-30"]),
        ("18.0≤BMI<30.0 kg/m2", ["bmi ≥ 18", "bmi < 30"]),
        ("A body weight of at least 50 kg and a BMI within the range 18 - 40", ["weight ≥ 50", "bmi 18-40"]),
        ("Weight: 110 pounds (50 kg) or more", ["weight ≥ 50"]),
        ("Weight of at least 110 pounds (50 kg)", ["weight ≥ 50"]),
        ("Weight of at least 100 pounds (60 kg)", []),
        ("Weight of at least 100 lb", ["weight ≥ 45.3592"]),
        ("HbA1c between 7.0% and 10.0%", ["hba1c 7-10"]),
        ("HbA1c ≤ 86 mmol/mol", ["hba1c ≤ 10"]),
        ("Fasting plasma glucose < 7 mmol/L (126 mg/dL)", ["fasting-glucose < 7"]),
        ("Hemoglobin ≥ 90 g/L", ["haemoglobin ≥ 9"]),
        ("Platelets ≥ 100,000/mm3", ["platelets ≥ 100"]),
        ("Platelets ≥ 100 x 10^9/L (100,000/µL)", ["platelets ≥ 100"]),
        ("Platelets > 100/nL", ["platelets > 100"]),
        ("WBC ≥ 3,000/mm3, ANC ≥ 1.5 x 109/L, AST < 2.5 x ULN, and hemoglobin > 9 g/dL", ["neutrophils ≥ 1.5", "haemoglobin > 9"]),
        ("Creatinine clearance > 50 mL/min by Cockcroft-Gault", ["egfr > 50"]),
        ("LVEF of at least 50%", ["ejection-fraction ≥ 50"]),
        ("FEV1 ≥ 40% predicted", ["fev1 ≥ 40"]),
        ("CD4 count above 200 cells/mm3", ["cd4 > 200"]),
        ("PSA ≥ 2 ng/mL", ["psa ≥ 2"]),
        ("ECOG performance status 0, 1 or 2", ["ecog 0-2"]),
        ("Karnofsky performance status ≥ 60%", ["karnofsky ≥ 60"]),
        ("15 or more headache days per month", ["headache-days ≥ 15"]),
        ("Height at least 1.5 metres", ["height ≥ 150"]),
        ("Systolic BP 90 to 140 mmHg", ["systolic 90-140"]),
    ],
)
def test_values_are_kept_in_the_topics_first_unit(text, holds):
    assert bounds(text) == holds


@pytest.mark.parametrize(
    "text",
    [
        "Hemoglobin ≥ 9",
        "Hemoglobin ≥ 9 mg/kg",
        "Hemoglobin ≥ 9 g/dL for women and 10 g/dL for men",
        "Men: hemoglobin ≥ 10 g/dL",
        "For people with metastases, platelets ≥ 50,000/mm3",
        "Platelets ≥ 100,000/mm3 (75,000/mm3 allowed with metastases)",
        "Platelets ≥ 1.5 times the upper limit of normal",
        "Platelets > 100.000/mm3",
        "Platelets ≥ 100 000/mm3",
        "BMI above the 95th percentile",
        "BMI (≥ 25, or ≥ 23 for Asians)",
        "Birth weight ≥ 2.5 kg",
        "Obese subjects: BMI 30 to 40",
        "Creatinine < 1.5 mg/dL or creatinine clearance > 60 mL/min",
        "ECOG 0 2",
        "BMI 18.0 to 32 kg/m",
    ],
)
def test_a_strange_unit_or_another_group_is_left_alone(text):
    assert bounds(text) == []


def test_two_scales_for_the_same_are_a_choice():
    read = numbers("ECOG 0-2 (Karnofsky ≥ 60%)", excluded=False)
    assert (read.joint, [one.topic for one in read.requirements]) == ("any", ["ecog", "karnofsky"])


def test_a_condition_holds_to_the_end_of_its_sentence():
    assert bounds("For women: hemoglobin ≥ 10 g/dL; platelets ≥ 100,000/mm3") == []
    assert bounds("Hemoglobin ≥ 10 g/dL. Platelets ≥ 100,000/mm3") == ["haemoglobin ≥ 10", "platelets ≥ 100"]


def test_one_topic_with_two_bounds_on_one_side_has_none():
    assert bounds("BMI ≥ 18. Platelets ≥ 100,000/mm3. BMI ≥ 25.") == ["platelets ≥ 100"]


def test_a_label_above_names_what_a_line_is_about():
    read = numbers("At least 75,000/mm3", excluded=False, above="Platelet count:").requirements[0]
    assert (read.topic, read.low, read.start, read.end) == ("platelets", 75, 0, 19)
    assert bounds("At least 75,000/mm3", above="People with low platelets:") == []


@pytest.mark.parametrize(
    ("above", "excluded", "is_read"),
    [
        ("Adequate function of the bone marrow:", False, True),
        ("People may be included if they meet all of the following:", False, True),
        ("To be eligible for randomization a patient must:", False, True),
        ("Patients must not have any of the following:", False, False),
        ("Will be excluded if any of the following is true:", False, False),
        ("For people with metastases:", False, False),
        ("Women:", False, False),
        ("Donors:", False, False),
        ("Cohort B only:", False, False),
        ("Will not be included if any of the following is true:", True, True),
        ("Patients must not have:", True, True),
        ("Unless they have:", True, False),
        ("People who do not have:", True, False),
    ],
)
def test_a_condition_or_a_negation_above_leaves_nothing_certain(above, excluded, is_read):
    for lines in (above, f"{above}\x1eLaboratory values:"):
        assert bool(bounds("Platelets < 100,000/mm3", excluded=excluded, above=lines)) is is_read


def test_what_holds_for_some_further_on_takes_the_bound_away():
    assert bounds("Platelets ≥ 75,000/mm3. For people with metastases, platelets ≥ 50,000/mm3.") == []


def test_who_may_consent_is_no_age_for_all():
    assert bounds("Informed consent obtained from a parent or from subjects 18 years of age or older") == []


def test_its_places_are_those_of_the_text():
    text = "Adults,\xa0of\n any sex, with BMI \\>= 30 kg/m2, at screening"
    (read,) = numbers(text, excluded=False).requirements
    assert text[read.start : read.end] == "BMI \\>= 30 kg/m2"


@pytest.mark.parametrize(
    ("text", "structured", "sure"),
    [
        ("Age ≥ 18 years", Structured(min_age_months=216), True),
        ("Age ≥ 18 years", Structured(min_age_months=240), False),
        ("Age 18-65 years", Structured(min_age_months=216, max_age_months=780), True),
        ("Age 18-65 years", Structured(min_age_months=216, max_age_months=900), False),
        ("Age over 18 years", Structured(min_age_months=216), False),
        ("Age over 18 years", Structured(min_age_months=228), True),
        ("Age over 18 years", None, False),
        ("Age < 65 years", Structured(max_age_months=768), True),
        ("Age < 65 years", Structured(max_age_months=780), False),
    ],
)
def test_an_age_that_the_record_itself_contradicts_decides_nothing(text, structured, sure):
    (read,) = numbers(text, excluded=False, structured=structured).requirements
    assert (read.confidence >= SURE) is sure


def test_grown_ups_kept_out_are_mostly_a_line_in_the_wrong_list():
    assert [one.confidence < SURE for one in numbers("Age: 18 years or older", excluded=True).requirements] == [True]


def test_one_sex_speaks_for_all_only_where_the_trial_takes_no_other():
    text = "Female subjects with a BMI of 18 to 30"
    assert bounds(text, structured=Structured(sex="ALL")) == []
    assert bounds(text, structured=Structured(sex="FEMALE")) == ["bmi 18-30"]
