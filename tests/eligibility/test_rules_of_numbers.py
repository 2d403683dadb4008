"""What ages, sex and other values say."""

from __future__ import annotations

import pytest

from tests.eligibility.readings import YES, criterion, needs, number, outcome, reading, years
from trials.eligibility.rules import judge, profile, screen
from trials.eligibility.shape import Answer


def field(name: str, answers: dict[str, Answer], **fields: object) -> str | None:
    return next((each.outcome for each in judge(reading(**fields), answers) if each.field == name), None)


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (years(17), "may-not-match"),
        (years(18), "fits"),
        (years(65), "fits"),
        (years(66), "may-not-match"),
        (Answer(65 * 12 + 3, unit="months"), "team"),
        (Answer(66 * 12, unit="months"), "may-not-match"),
        (Answer("unsure"), "team"),
    ],
)
def test_up_to_65_years_means_until_the_66th_birthday(age, said):
    assert field("age", {"age": age}, min_age_months=216, max_age_months=780) == said
    assert outcome(criterion(number("age", "between", 216, 780)), age=age) == said


@pytest.mark.parametrize(
    ("comparison", "low", "high", "age", "said"),
    [
        ("below", None, 216, years(17), "fits"),
        ("below", None, 216, years(18), "may-not-match"),
        ("above", 780, None, years(64), "may-not-match"),
        ("above", 780, None, years(65), "team"),
        ("above", 780, None, years(66), "fits"),
        ("at-least", 6, None, years(0), "team"),
        ("at-least", 6, None, Answer(5, unit="months"), "may-not-match"),
        ("at-least", 6, None, Answer(6, unit="months"), "fits"),
    ],
)
def test_an_age_in_years_is_a_whole_year(comparison, low, high, age, said):
    assert outcome(criterion(number("age", comparison, low, high)), age=age) == said


def test_a_record_without_ages_or_for_everybody_asks_nothing():
    assert judge(reading(sex="ALL"), {"age": years(40)}) == []


@pytest.mark.parametrize(("low", "high"), [(780, 216), (216, 203.9)])
def test_limits_that_contradict_one_another_rule_nobody_out(low, high):
    assert field("age", {"age": years(50)}, min_age_months=low, max_age_months=high) == "team"
    assert screen(reading(min_age_months=low, max_age_months=high)).rules_out(profile({"age": years(50)})) is False


@pytest.mark.parametrize("age", [1, 17, 18, 40])
def test_18_and_older_and_younger_than_18_rules_nobody_out(age):
    read = reading(criterion(number("age", "at-least", 216), number("age", "below", high=216)))
    assert [each.outcome for each in judge(read, {"age": years(age)})] == ["team"]
    assert not screen(read).rules_out(profile({"age": years(age)}))


def test_the_records_own_ages_count_more_than_a_text_that_contradicts_them():
    read = reading(criterion(number("age", "at-least", 216)), min_age_months=24, max_age_months=144)
    assert [each.outcome for each in judge(read, {"age": years(8)})] == ["fits", "team"]
    assert [each.outcome for each in judge(read, {"age": years(30)})] == ["may-not-match", "team"]


def test_sex_by_the_records_own_field_and_by_its_text():
    assert field("sex", {"sex": Answer("MALE")}, sex="FEMALE") == "may-not-match"
    assert field("sex", {"sex": Answer("unsure")}, sex="FEMALE") == "team"
    women = criterion(needs("sex", comparison="one-of", choice="FEMALE"))
    assert outcome(women, sex=Answer("FEMALE")) == "fits"
    assert [each.outcome for each in judge(reading(women, sex="MALE"), {"sex": Answer("MALE")})] == ["fits", "team"]


def test_healthy_people_where_none_are_taken():
    assert field("healthy", {"healthy": YES}, healthy_volunteers=False) == "may-not-match"
    assert field("healthy", {"healthy": YES}, healthy_volunteers=True) is None
    assert field("healthy", {}, healthy_volunteers=False) is None
    contradicted = reading(criterion(needs("healthy"), section="inclusion"), healthy_volunteers=False)
    assert "may-not-match" not in {each.outcome for each in judge(contradicted, {"healthy": YES})}


@pytest.mark.parametrize(
    ("comparison", "low", "high", "must", "bmi", "said"),
    [
        ("at-least", 30, None, True, 30, "fits"),
        ("above", 30, None, True, 30, "may-not-match"),
        ("between", 18.5, 30, True, 30.1, "may-not-match"),
        ("above", 40, None, False, 41, "may-not-match"),
        ("above", 40, None, False, 40, "fits"),
        ("at-most", None, 18, False, 18, "may-not-match"),
        ("between", 20, 25, False, 22, "may-not-match"),
        ("between", 20, 25, False, 26, "fits"),
        ("between", 30, 20, True, 25, "team"),
    ],
)
def test_bounds_take_in_what_they_say(comparison, low, high, must, bmi, said):
    assert outcome(criterion(number("bmi", comparison, low, high, must=must)), bmi=Answer(bmi)) == said


def test_bmi_from_height_and_weight_is_left_open_where_rounding_decides():
    obese = criterion(number("bmi", "at-least", 30))
    assert outcome(obese, height=Answer(170), weight=Answer(90)) == "fits"
    assert outcome(obese, height=Answer(170), weight=Answer(80)) == "may-not-match"
    assert outcome(obese, height=Answer(170), weight=Answer(86.6)) == "team"
    assert outcome(obese, height=Answer(1.7), weight=Answer(90)) == "not-told"
    assert outcome(obese, height=Answer(170)) == "not-told"


def test_a_number_in_a_unit_that_is_not_the_topics_first_decides_nothing():
    assert outcome(criterion(number("hba1c", "at-most", high=53, unit="mmol/mol")), hba1c=Answer(60)) == "team"
