"""What labels say to a visitor's answers: the yardstick of the bench, apart from the rules that it measures."""

import pytest

from bench.labelled_truth import is_sensible, rules_out
from bench.labels import Hold, Label, Labelled
from trials.eligibility.shape import Answer


def line(*holds, parts=None, **more):
    return Label(0, 1, "", "exclusion", holds=holds, parts=parts or max(1, len(holds)), **more)


def without(topic, **more):
    return Hold(topic, must=False, **more)


def ruled_out(answers, *lines, at=0):
    given = {key: answer if isinstance(answer, Answer) else Answer(answer) for key, answer in answers.items()}
    return rules_out(Labelled("NCT00000000", 1, "", "-", lines), at, given)


@pytest.mark.parametrize(
    ("answers", "is_out"),
    [
        ({"heart-failure": "yes"}, True),
        ({"heart-failure": "no"}, False),
        ({"heart-disease": "yes"}, False),
        ({"diabetes": "yes"}, False),
    ],
)
def test_having_a_topic_is_having_those_above_it_only(answers, is_out):
    assert ruled_out(answers, line(without("heart-failure"))) is is_out


def test_who_has_not_the_wider_thing_has_not_the_narrower_one():
    assert ruled_out({"diabetes": "no"}, line(Hold("diabetes-2")))
    assert not ruled_out({"diabetes": "yes"}, line(Hold("diabetes-2")))


@pytest.mark.parametrize(("since", "is_out"), [((0, 14), True), ((92, 180), True), ((183, 365), False), (None, False)])
def test_a_window_counts_only_where_the_time_is_told(since, is_out):
    assert ruled_out({"stroke": Answer("yes", since)}, line(without("stroke", window_days=180))) is is_out


def test_a_medicine_without_a_time_is_about_now():
    assert ruled_out({"opioids": Answer("yes", (0, 0))}, line(without("opioids")))
    assert not ruled_out({"opioids": Answer("yes", (31, 90))}, line(without("opioids")))


def test_something_narrower_than_its_topic_is_decided_by_no_alone():
    assert not ruled_out({"angina": "yes"}, line(without("angina", exact=False)))
    assert ruled_out({"angina": "no"}, line(Hold("angina", exact=False)))


def test_a_topic_narrower_than_what_is_meant_is_decided_by_yes_alone():
    assert ruled_out({"epilepsy": "yes"}, line(without("epilepsy", narrow=True)))
    assert not ruled_out({"epilepsy": "no"}, line(Hold("epilepsy", narrow=True)))


def test_of_several_of_which_one_would_do_all_must_fail_and_all_be_known():
    either = line(Hold("asthma"), Hold("copd"), joint="any")
    assert not ruled_out({"asthma": "no"}, either)
    assert ruled_out({"asthma": "no", "copd": "no"}, either)
    assert not ruled_out({"asthma": "no", "copd": "no"}, line(Hold("asthma"), Hold("copd"), joint="any", parts=3))


def test_one_of_a_group_of_which_one_would_do_rules_nobody_out():
    lines = (line(group="any"), line(Hold("asthma"), parent=0), line(Hold("copd"), parent=0))
    assert not ruled_out({"asthma": "no"}, *lines, at=1)
    assert ruled_out({"asthma": "no", "copd": "no"}, *lines, at=1)


def test_what_is_for_some_people_or_not_sure_rules_nobody_out():
    assert not ruled_out({"stroke": "yes"}, line(without("stroke"), cohort="Healthy controls"))
    assert not ruled_out({"stroke": "yes"}, line(without("stroke"), unsure=True))


@pytest.mark.parametrize(
    ("answers", "is_out"),
    [
        ({"contraception": "no"}, False),
        ({"contraception": "no", "could-become-pregnant": "no"}, False),
        ({"contraception": "no", "could-become-pregnant": "yes"}, True),
    ],
)
def test_birth_control_is_asked_of_those_concerned(answers, is_out):
    assert ruled_out(answers, line(Hold("contraception", only_for="could-become-pregnant"))) is is_out


def test_a_problem_with_one_of_two_counts_where_both_are_left_out():
    both = line(without("alcohol-problem"), without("drug-problem"))
    assert ruled_out({"substance-problem": "yes"}, both)
    assert not ruled_out({"substance-problem": "yes"}, line(without("alcohol-problem")))


@pytest.mark.parametrize(("years", "is_out"), [(17, True), (18, False), (65, False), (66, True)])
def test_up_to_an_age_lasts_until_the_next_birthday(years, is_out):
    age = Hold("age", comparison="between", low=216, high=780)
    assert ruled_out({"age": Answer(years * 12.0, unit="years")}, line(age)) is is_out


def test_a_question_is_sensible_where_the_labels_have_its_topic_or_say_so():
    label = line(without("heart-failure"), Hold("contraception"), also=("steroids",))
    assert [key for key in ("heart-disease", "steroids", "could-become-pregnant", "asthma") if is_sensible(label, key)] == [
        "heart-disease", "steroids", "could-become-pregnant",
    ]  # fmt: skip
