"""What answers say to one requirement, and what is never said."""

from __future__ import annotations

import pytest

from tests.eligibility.readings import NO, UNSURE, YES, criterion, needs, outcome, without, years
from trials.eligibility.shape import Answer


@pytest.mark.parametrize(
    ("requirement", "answer", "said"),
    [
        (without("diabetes"), YES, "may-not-match"),
        (without("diabetes"), NO, "fits"),
        (without("diabetes"), UNSURE, "team"),
        (needs("diabetes"), YES, "fits"),
        (needs("diabetes"), NO, "may-not-match"),
        (without("diabetes", certainty="broader"), YES, "team"),
        (without("diabetes", certainty="broader"), NO, "fits"),
        (needs("diabetes", certainty="broader"), YES, "team"),
        (needs("diabetes", certainty="broader"), NO, "may-not-match"),
        (without("diabetes", confidence=0.89), YES, "team"),
        (without("diabetes", confidence=0.9), YES, "may-not-match"),
    ],
)
def test_an_answer_decides_only_what_it_settles(requirement, answer, said):
    assert outcome(criterion(requirement), diabetes=answer) == said


def test_what_was_not_told_is_asked_and_what_was_not_read_is_for_the_team():
    assert outcome(criterion(without("diabetes"))) == "not-told"
    assert outcome(criterion(without("diabetes", confidence=0.5))) == "team"
    assert outcome(criterion()) == "team"
    assert outcome(criterion(without("a-topic-of-tomorrow")), a_topic_of_tomorrow=YES) == "team"


def test_the_tree_of_topics_is_followed_both_ways():
    assert outcome(criterion(without("heart-failure")), heart_disease=NO) == "fits"
    assert outcome(criterion(without("heart-failure")), heart_disease=YES) == "not-told"
    assert outcome(criterion(without("heart-disease")), heart_attack=YES) == "may-not-match"
    assert outcome(criterion(without("heart-disease")), heart_attack=NO) == "not-told"


def test_answers_that_contradict_one_another_are_for_the_team():
    assert outcome(criterion(without("heart-failure")), heart_disease=NO, heart_failure=YES) == "team"
    assert outcome(criterion(without("heart-disease")), heart_disease=NO, heart_failure=YES) == "team"


def test_men_are_not_pregnant_unless_they_say_so():
    pregnant = criterion(without("pregnant"))
    assert outcome(pregnant, sex=Answer("MALE")) == "fits"
    assert outcome(pregnant, sex=Answer("MALE"), pregnant=YES) == "team"
    assert outcome(pregnant, sex=Answer("FEMALE")) == "not-told"


def test_what_is_sensitive_is_left_to_the_team_for_people_under_18():
    assert outcome(criterion(without("hiv")), age=years(17)) == "team"
    assert outcome(criterion(without("hiv")), age=years(18)) == "not-told"
    assert outcome(criterion(without("hiv")), age=years(17), hiv=NO) == "fits"


@pytest.mark.parametrize(
    ("since", "without_one", "with_one"),
    [
        ((31, 90), "may-not-match", "fits"),
        ((0, 180), "may-not-match", "fits"),
        ((183, 365), "fits", "may-not-match"),
        ((1827, None), "fits", "may-not-match"),
        ((92, 365), "team", "team"),
        (None, "not-told", "not-told"),
        ((90, 30), "not-told", "not-told"),
    ],
)
def test_a_time_window_is_decided_when_the_time_lies_wholly_on_one_side(since, without_one, with_one):
    told = Answer("yes", since)
    assert outcome(criterion(without("stroke", window_days=180)), stroke=told) == without_one
    assert outcome(criterion(needs("stroke", window_days=180)), stroke=told) == with_one


def test_never_is_outside_every_window():
    assert outcome(criterion(without("stroke", window_days=180)), stroke=NO) == "fits"
    assert outcome(criterion(needs("stroke", window_days=180)), stroke=NO) == "may-not-match"


def test_long_ago_for_the_wider_thing_is_long_ago_for_the_narrower():
    narrower = criterion(without("stroke", window_days=180, certainty="broader"))
    assert outcome(narrower, stroke=Answer("yes", (366, 730))) == "fits"
    assert outcome(narrower, stroke=Answer("yes", (0, 14))) == "team"
    assert outcome(criterion(without("stroke-or-tia", window_days=180)), stroke=Answer("yes", (31, 90))) == "may-not-match"


def test_a_medicine_of_the_last_months_is_not_yet_one_of_today():
    insulin = criterion(without("insulin"))
    assert outcome(insulin, insulin=YES) == "not-told"
    assert outcome(insulin, insulin=Answer("yes", (0, 0))) == "may-not-match"
    assert outcome(insulin, insulin=Answer("yes", (31, 90))) == "fits"
    assert outcome(insulin, insulin=Answer("yes", (0, 14))) == "team"
    assert outcome(insulin, insulin=NO) == "fits"


def test_no_says_nothing_of_the_time_before_the_question():
    assert outcome(criterion(without("insulin", window_days=90)), insulin=NO) == "fits"
    assert outcome(criterion(without("insulin", window_days=730)), insulin=NO) == "team"
    assert outcome(criterion(without("infection-now", window_days=28)), infection_now=NO) == "team"
    assert outcome(criterion(without("infection-now", window_days=28)), infection_now=YES) == "may-not-match"
