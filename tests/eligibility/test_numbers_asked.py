"""Numbers that are named plainly, where it is in doubt whom they are for or what they join with: asked, and never held against anybody."""

import pytest

from tests.eligibility.bounds import asked, bounds
from tests.eligibility.parsing import parsed
from trials.eligibility.shape import Structured

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "kept_out", "said"),
    [
        ("Known diabetes or fasting glucose > 9 mmol/L", True, ["fasting-glucose ≤ 9"]),
        ("Severe hypertension: systolic blood pressure above 180 mmHg despite treatment", True, ["systolic ≤ 180"]),
        ("Sufficient reserves as follows: neutrophils ≥ 1000/mcL, platelets ≥ 50,000/mcL", False, ["neutrophils ≥ 1", "platelets ≥ 50"]),
        ("Creatinine clearance ≥ 50 mL/min (unless a tumor blocks the ureters)", False, ["egfr ≥ 50"]),
    ],
)
def test_what_stands_beside_a_number_makes_it_one_that_is_only_asked(text, kept_out, said):
    assert (bounds(text, excluded=kept_out), asked(text, excluded=kept_out)) == ([], said)


def test_of_two_bounds_for_two_groups_the_wider_is_asked():
    assert asked("Weight ≥ 50 kg for men and ≥ 45 kg for women") == ["weight ≥ 45"]
    assert asked("Hemoglobin < 9 g/dL for women or 10 g/dL for men", excluded=True) == ["haemoglobin ≥ 9"]


def test_two_ranges_for_two_groups_are_left():
    assert asked("Aged 30 to 55 years (groups 1 to 5); aged 65 to 85 years (group 6)", structured=Structured(360, 1020)) == []


@pytest.mark.parametrize(
    "text",
    [
        "No diabetes, fasting glucose > 9 mmol/L, or treatment for either",
        "Creatinine below 2 mg/dL or creatinine clearance above 60 mL/min",
        "Score above 4 for patients at least 60 years old",
        "Age of at least 30 years at diagnosis of the condition, unless adopted",
        "A fall in hemoglobin ≥ 2 g/dL that would do harm, unless treated",
        "Except where platelets < 50,000/mcL are due to the leukemia",
        "Right ventricular systolic pressure > 50 mmHg, unless treated",
        "Neutrophils > 1.500 cells/mm3 unless treated",
    ],
)
def test_a_number_that_is_turned_or_of_some_is_not_even_asked(text):
    assert asked(text) == []


def test_under_a_line_that_turns_it_nothing_is_asked():
    assert asked("Platelets < 100,000/mcL", above="None of the following:") == []
    assert asked("Platelets ≥ 100,000/mcL", above="For the control group:") == ["platelets ≥ 100"]


def test_such_a_number_never_decides():
    read = parsed("Known diabetes or fasting glucose > 9 mmol/L", "exclusion")
    assert [(each.topic, each.decides, each.certainty) for each in read.requirements][-1] == ("fasting-glucose", False, "broader")
    assert not read.whole


@pytest.mark.parametrize("name", ["Creatinine clearance", "CrCl", "Clearance of at least 50, that is creatinine clearance"])
def test_cleared_creatinine_is_not_held_against_the_filtration_that_somebody_knows(name):
    [read] = parsed(f"{name} > 50 mL/min", "inclusion").requirements
    assert (read.topic, read.low, read.certainty, read.decides) == ("egfr", 50, "broader", False)


def test_a_filtration_that_may_be_told_by_either_is_held_against_it():
    [read] = parsed("eGFR or creatinine clearance > 50 mL/min", "inclusion").requirements
    assert (read.low, read.decides) == (50, True)


def test_half_of_a_range_of_ages_is_not_read():
    assert bounds("From Age 20 to Age </= 60") == []


def test_a_bound_in_weeks_is_the_same_as_an_age_in_weeks():
    [read] = parsed("2 weeks to 5 months of age", "inclusion").requirements
    assert read.low == pytest.approx(14 * 12 / 365.25, rel=1e-12)
