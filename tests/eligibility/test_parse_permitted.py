"""What is only allowed keeps nobody out, and what is said of one setting, sex or part of a trial decides nothing for everybody."""

import pytest

from tests.eligibility.parsing import decides, included, parsed
from trials.eligibility.reading import read
from trials.eligibility.segment import segment
from trials.eligibility.shape import Structured

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "text",
    [
        "People with diabetic nerve damage may participate",
        "Patients with a confirmed diagnosis of neuropathy will be included",
        "Patients with treated brain metastases are eligible",
        "Prior chemotherapy is allowed",
    ],
)
def test_what_an_inclusion_allows_is_nothing_that_somebody_must_not_have(text):
    assert included(text) == {}


def test_what_an_inclusion_denies_stays_denied_where_it_allows_something_too():
    assert included("No prior chemotherapy; prior radiotherapy is allowed").get("chemotherapy", "").startswith("-")


@pytest.mark.parametrize("setting", ["in the advanced or metastatic setting", "in the adjuvant setting", "for the recurrent setting"])
def test_a_treatment_in_one_setting_is_not_all_of_it(setting):
    assert decides(parsed(f"No prior chemotherapy {setting}", "inclusion")) == set()


@pytest.mark.parametrize(("sex", "decided"), [("ALL", False), ("MALE", False), ("FEMALE", True)])
def test_birth_control_decides_only_where_all_are_women(sex, decided):
    found = read("Inclusion Criteria:\n\n* Agree to use a reliable method of birth control", Structured(sex=sex)).criteria[0]
    assert [each.decides for each in found.requirements if each.topic == "contraception"] == [decided]


def test_a_working_group_is_no_illness():
    assert included("Progression as defined by the Prostate Cancer Working Group 3") == {}


def test_the_kind_of_a_cancer_makes_it_narrower():
    assert included("Patients with non-squamous NSCLC") == {"lung-cancer": "+~"}


@pytest.mark.parametrize(
    ("heading", "cohort"),
    [
        ("Inclusion criteria for participation in the dose finding study:", "dose finding study"),
        ("Inclusion criteria for entry into Part R3:", "Part R3"),
        ("Inclusion criteria for participation in this study:", ""),
        ("Inclusion criteria for enrollment in the clinical trial:", ""),
    ],
)
def test_a_heading_that_names_a_part_of_the_trial_is_for_those_in_it(heading, cohort):
    assert [span.cohort for span in segment(f"{heading}\n\n* Age 12 months or older")] == [cohort]
