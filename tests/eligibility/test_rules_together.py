"""What answers say to several requirements together, and to those that contradict one another."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.eligibility.readings import NO, UNSURE, YES, criterion, needs, outcome, reading, without
from trials.eligibility.questions.own import own
from trials.eligibility.rules import judge, screen
from trials.eligibility.shape import Answer, Criterion


def test_a_part_rules_out_by_itself_but_does_not_fit_for_the_whole():
    part = criterion(without("diabetes"), whole=False)
    assert outcome(part, diabetes=YES) == "may-not-match"
    assert outcome(part, diabetes=NO) == "team"
    either = criterion(needs("diabetes"), needs("asthma"), joint="any", whole=False)
    assert outcome(either, diabetes=NO, asthma=NO) == "team"


def test_one_of_several_is_enough_and_all_must_miss():
    either = criterion(needs("diabetes"), needs("asthma"), joint="any")
    assert outcome(either, diabetes=NO) == "not-told"
    assert outcome(either, diabetes=NO, asthma=YES) == "fits"
    assert outcome(either, diabetes=NO, asthma=NO) == "may-not-match"
    two = replace(either, requirements=(*either.requirements, needs("copd")), joint="2")
    assert outcome(two, diabetes=NO, asthma=NO) == "may-not-match"
    assert outcome(two, diabetes=NO, asthma=YES) == "not-told"
    assert outcome(replace(two, joint="4"), diabetes=NO, asthma=NO, copd=NO) == "team"


def test_a_point_of_which_another_would_do_rules_nobody_out():
    read = reading(
        criterion(section="inclusion", group="any"),
        criterion(needs("diabetes"), section="inclusion", under=0),
        criterion(needs("asthma"), section="inclusion", under=0),
    )

    def said(**answers: Answer) -> list[str]:
        return [each.outcome for each in judge(read, answers)]

    assert said(diabetes=NO) == ["not-told", "team", "not-told"]
    assert said(diabetes=NO, asthma=YES) == ["fits", "team", "fits"]
    assert said(diabetes=NO, asthma=NO) == ["may-not-match"] * 3
    assert screen(read).no_out == (0, 0)


def test_an_exclusion_that_may_need_two_things_is_not_decided_by_one():
    """ "Diabetes with any of: kidney disease" is not about a person who has only the latter."""
    read = reading(criterion(without("diabetes")), criterion(without("kidney-disease"), under=0))
    assert [each.outcome for each in judge(read, {"diabetes": NO, "kidney-disease": YES})] == ["team", "team"]
    assert [each.outcome for each in judge(read, {"diabetes": YES, "kidney-disease": YES})] == ["may-not-match"] * 2
    assert screen(read).yes_out == (0, 0)


def test_an_exclusion_that_is_spelled_out_is_decided_by_one_of_its_parts():
    """ "Heart disease, such as: a heart attack"."""
    read = reading(criterion(without("heart-disease", certainty="broader")), criterion(without("heart-attack"), under=0))
    assert [each.outcome for each in judge(read, {"heart-attack": YES})] == ["may-not-match"] * 2
    assert [each.outcome for each in judge(read, {"heart-disease": YES})] == ["not-told"] * 2
    severe = criterion(without("heart-disease", certainty="broader", qualifier="severe"))
    assert [each.outcome for each in judge(replace(read, criteria=(severe, read.criteria[1])), {"heart-attack": YES})] == ["team"] * 2


def test_what_is_for_one_group_of_people_rules_nobody_out():
    read = reading(criterion(without("diabetes"), cohort="Healthy controls"), criterion(without("asthma"), under=0))
    assert [each.outcome for each in judge(read, {"diabetes": YES, "asthma": YES})] == ["team", "team"]
    assert screen(read).yes_out == (0, 0)


def test_requirements_that_contradict_one_another_decide_nothing():
    read = reading(criterion(needs("breast-cancer"), section="inclusion"), criterion(without("cancer")))
    assert [each.outcome for each in judge(read, {"breast-cancer": YES})] == ["fits", "team"]
    assert [each.outcome for each in judge(read, {"cancer": NO})] == ["may-not-match", "team"]
    same = reading(criterion(needs("asthma"), section="inclusion"), criterion(without("asthma")))
    assert [each.outcome for each in judge(same, {"asthma": YES})] == ["team", "team"]


def test_a_question_of_a_criterions_own_is_about_its_words():
    words = "Diagnosis of endometriosis"
    key = own(words, "inclusion").id
    asked, left_out, denied = (
        criterion(section="inclusion", asks=words),
        criterion(asks=words),
        criterion(section="inclusion", asks=f"No {words.lower()}"),
    )

    def said(of: Criterion, *answers: Answer) -> list[str]:
        return [judge(reading(of), {key: answer})[0].outcome for answer in answers]

    assert said(asked, YES, NO, UNSURE) == ["fits", "may-not-match", "team"]
    assert said(left_out, YES, NO, UNSURE) == ["may-not-match", "fits", "team"]
    assert said(denied, YES, NO) == ["may-not-match", "fits"]
    assert outcome(asked) == "not-told"
    assert said(replace(asked, text="Its words have changed since"), YES) == ["team"]


@pytest.mark.parametrize(
    ("section", "words", "said"),
    [
        ("exclusion", "Broken hip bone", ["may-not-match", "fits", "team", "not-told"]),
        ("exclusion", "Clinically significant broken hip bone", ["team", "fits", "team", "not-told"]),
        ("inclusion", "Recovered from a broken hip bone", ["fits", "team", "team", "not-told"]),
        ("exclusion", "Broken hip bone that may hurt", ["team", "team", "team", "team"]),
        ("inclusion", "Broken hip bone, unless it is treated", ["team", "team", "team", "team"]),
    ],
)
def test_an_answer_to_a_records_words_decides_only_what_they_settle(section, words, said):
    of = criterion(section=section, asks=words)
    answers = [{of.asked: YES}, {of.asked: NO}, {of.asked: UNSURE}, {}]
    assert [judge(reading(of), each)[0].outcome for each in answers] == said


def test_two_ways_to_know_one_thing_that_differ_count_for_nothing():
    both = criterion(without("diabetes"), asks="Diagnosis of diabetes")
    key = own("Diagnosis of diabetes", "exclusion").id
    [said] = judge(reading(both), {"diabetes": NO, key: YES})
    assert (said.outcome, said.answers) == ("team", ("diabetes", key))


def test_what_led_to_an_outcome_is_told():
    [said] = judge(reading(criterion(without("asthma"), without("heart-disease"))), {"heart-attack": YES, "asthma": NO})
    assert (said.because, said.answers) == ((without("heart-disease"),), ("heart-attack",))


@pytest.mark.parametrize("parent", [0, 5, -3])
def test_lists_that_go_in_circles_or_out_of_bounds_are_judged_all_the_same(parent):
    assert outcome(criterion(without("diabetes"), under=parent), diabetes=YES) == "may-not-match"
