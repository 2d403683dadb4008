"""What is asked, and never shows that somebody may not match, nor that they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.eligibility.parsing import decides, parsed, short
from tests.eligibility.readings import NO, UNSURE, YES, criterion, needs, number, reading, without, years
from trials.eligibility import stored
from trials.eligibility.questions.plan import plan
from trials.eligibility.rules import judge, screen
from trials.eligibility.shape import Requirement
from trials.eligibility.tell import as_json
from trials.eligibility.told.readings import one_fits
from trials.eligibility.told.said import Voice
from trials.terms.profile import mask

ONLY_ASKED = [
    needs("contraception", decides=False),
    without("diabetes", decides=False),
    without("stroke", window_days=180, decides=False),
    number("age", "at-least", 216, decides=False),
]


TRIED = [(each, said) for each in ONLY_ASKED for said in ((years(12), years(60)) if each.topic == "age" else (YES, NO, UNSURE))]


@pytest.mark.parametrize(("requirement", "answer"), TRIED, ids=str)
@pytest.mark.parametrize("joint", ["all", "any"])
def test_no_answer_to_it_decides(requirement, joint, answer):
    told = judge(reading(criterion(requirement, joint=joint)), {requirement.topic: answer})
    assert [each.outcome for each in told] == ["team"]


@pytest.mark.parametrize("requirement", ONLY_ASKED, ids=lambda each: each.topic)
def test_without_an_answer_it_is_not_told(requirement):
    assert [each.outcome for each in judge(reading(criterion(requirement)), {})] == ["not-told"]


@given(some.sampled_from([YES, NO, UNSURE]))
def test_what_stands_beside_it_decides_as_ever_but_fits_no_more(said):
    read = reading(criterion(without("pregnant"), needs("contraception", decides=False)))
    assert judge(read, {"pregnant": YES, "contraception": said})[0].outcome == "may-not-match"
    assert judge(read, {"pregnant": NO, "contraception": said})[0].outcome == "team"


def test_it_is_asked_but_rules_nobody_out_in_a_search():
    made = screen(reading(criterion(without("diabetes", decides=False), number("bmi", "at-most", None, 40, decides=False))))
    assert (made.yes_out, made.no_out, made.bmi_high) == (mask([]), mask([]), None)
    assert made.asked != mask([])


def test_a_check_asks_for_it_after_what_decides():
    read = reading(criterion(without("glaucoma", decides=False)), criterion(without("insulin")))
    screens = plan(read, {}, "you", everything=True)
    assert [topic for each in screens for topic in each.topics] == ["insulin", "glaucoma"]


def test_what_a_page_says_of_it_says_that_the_record_asks_for_something_else():
    said = one_fits(Requirement("diabetes", must=False, decides=False), Voice("en", "you"))
    assert said == one_fits(Requirement("diabetes", must=False, certainty="broader"), Voice("en", "you"))


def test_it_is_kept_and_told_and_what_decides_takes_no_more_room():
    read = reading(criterion(without("diabetes", decides=False)), criterion(without("asthma")))
    kept = stored.encode(read)
    assert kept.count("decides") == 1
    assert stored.decode(kept, "-" * 9).criteria[0].requirements == read.criteria[0].requirements
    told = as_json("", read)["criteria"]
    assert [each["requirements"][0]["decides"] for each in told] == [False, True]


LINES = [
    ("Women who could bear children must have a negative pregnancy test and use contraception", "inclusion", "contraception"),
    ("Able to give informed consent, or a legal guardian can", "inclusion", "can-consent"),
    ("Negative serology tests for HIV", "inclusion", "hiv"),
    ("Known positive test(s) for HIV", "exclusion", "hiv"),
    ("Positive for HIV, hepatitis B surface antigen or hepatitis C antibody", "exclusion", "hepatitis-c"),
    ("Anything that could interfere with the uptake of drugs, including being unable to swallow", "exclusion", "can-swallow"),
    ("Heart failure, or need for dialysis", "exclusion", "dialysis"),
    ("If female, must not be of childbearing potential or must agree to use contraception", "inclusion", "could-become-pregnant"),
    ("Women who are not breastfeeding must use contraception", "inclusion", "breastfeeding"),
    ("Epilepsy, or poor compliance with an earlier diet", "exclusion", "can-follow-up"),
]


@pytest.mark.parametrize(("text", "section", "topic"), LINES)
def test_what_is_asked_of_some_or_is_one_way_of_several_is_asked_only(text, section, topic):
    read = parsed(text, section)
    assert topic in short(read)
    assert topic not in decides(read)


def test_the_pregnancy_test_beside_contraception_decides_as_before():
    assert "pregnant" in decides(parsed(LINES[0][0], "inclusion"))
