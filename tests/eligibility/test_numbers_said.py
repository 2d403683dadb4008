"""Numbers as people say them: scores one by one, what lies outside a range, and what is said around an age."""

import pytest

from tests.eligibility.bounds import bounds
from trials.eligibility.parse import parse
from trials.eligibility.shape import Span, Structured

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("ECOG performance status 0,1 or 2", "ecog 0-2"),
        ("ECOG performance status 0,1,2.", "ecog 0-2"),
        ("ECOG-PS of 0 or 1", "ecog 0-1"),
        ("WHO/ECOG performance status 0-2", "ecog 0-2"),
        ("Performance status - ECOG 0-2", "ecog 0-2"),
        ("Performance status 0-2 on the Zubrod scale", "ecog 0-2"),
        ("ECOG standard score 0-1", "ecog 0-1"),
        ("ECOG performance status score equal to 0 or 1", "ecog 0-1"),
        ("ECOG performance status of 0 or 1 (Appendix I: ECOG Performance Status Scale)", "ecog 0-1"),
    ],
)
def test_scores_are_read_however_they_are_listed(text, holds):
    assert bounds(text) == [holds]


@pytest.mark.parametrize("text", ["ECOG performance status 0,5 or less", "Bilirubin 0,1 or 2", "ECOG 0,12 or 2", "Performance status 0,1"])
def test_a_comma_within_a_number_is_not_taken_for_a_list(text):
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("You must be at least 18 years of age", "age ≥ 216"),
        ("Age >or = to 18 years at the time of signing your consent form", "age ≥ 216"),
        ("At least 18 years of age at the time of obtaining informed consent", "age ≥ 216"),
        ("18 years of age or older at the time of the first vaccination", "age ≥ 216"),
        ("Age of entry into the study ≥ 18 yrs", "age ≥ 216"),
        ("A male or female between, and including, 18 and 50 years of age at the time of the first vaccination", "age 216-600"),
        ("Participants will have a BMI ranging from 30-49.9 kg/m2", "bmi 30-49.9"),
        ("Body mass index within the range of 20 and 32", "bmi 20-32"),
    ],
)
def test_what_is_said_around_a_number_does_not_hide_it(text, holds):
    assert bounds(text) == [holds]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "Systolic blood pressure outside the range of 90-160 mmHg, or diastolic blood pressure outside the range of 45-95 mmHg",
            ["systolic 90-160", "diastolic 45-95"],
        ),
        ("BMI outside the range 18-32 kg/m2", ["bmi 18-32"]),
        ("BMI outside 18 kg/m2", []),
        ("People under the age of 18 will be excluded as well.", ["age ≥ 216"]),
        ("Participants who weighed <30 kg", ["weight ≥ 30"]),
    ],
)
def test_what_keeps_out_is_what_lies_outside(text, holds):
    assert bounds(text, excluded=True) == holds


@pytest.mark.parametrize("text", ["BMI outside the range 18-32 kg/m2", "People over the age of 65 will be excluded"])
def test_what_lies_outside_is_never_asked_for(text):
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "label", "asked"),
    [
        ("18 and over", "Age", [("age", 216, None)]),
        ("1 to 30 years", "Age:", [("age", 12, 360)]),
        ("0-2", "Performance status", [("ecog", 0, 2)]),
        ("0-2", "Hepatic", []),
        ("18 and over", "Age at diagnosis", []),
    ],
)
def test_a_sub_heading_says_what_a_number_is_of(text, label, asked):
    read = parse(text, Span(0, len(text), "inclusion", label=label), structured=Structured())
    assert [(each.topic, each.low, each.high) for each in read.requirements] == asked
    assert all(0 <= each.start < each.end <= len(text) for each in read.requirements)
