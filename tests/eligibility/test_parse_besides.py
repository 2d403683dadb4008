"""What a line says beside what can be followed: asked, and never held against anybody."""

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed

pytestmark = pytest.mark.once

ASKED_OF_ALL = [
    ("A female is eligible if she is non-pregnant, nonlactating and if she lives nearby", {"pregnant", "breastfeeding"}),
    ("She is eligible to take part if she is not pregnant, not lactating", {"pregnant"}),
    ("Women of childbearing potential need a scan and must have a negative pregnancy test", {"pregnant"}),
]


@pytest.mark.parametrize(("text", "topics"), ASKED_OF_ALL)
def test_nobody_may_be_pregnant_whoever_a_line_is_about(text, topics):
    assert {included(text).get(topic, "")[:1] for topic in topics} == {"-"}


def test_a_demand_among_the_exclusions_turns_nothing_round():
    read = parsed(
        "Pregnancy. For women who could have one there is a requirement for a negative pregnancy test and agreement to use contraception",
        "exclusion",
    )
    assert {each.topic: each.must for each in read.requirements} == {"pregnant": False, "contraception": True}


def test_a_test_that_is_positive_means_a_pregnancy():
    assert excluded("Women who test positive for a serum or urine pregnancy test")["pregnant"].startswith("-")


def test_birth_control_is_asked_beside_a_test():
    read = parsed(
        "Women of childbearing potential must have a negative pregnancy test. Men and women must agree to use contraception", "inclusion"
    )
    assert {each.topic for each in read.requirements} >= {"pregnant", "contraception"}
    assert "contraception" not in decides(read)


@pytest.mark.parametrize("text", ["Women who do not use contraception must be counselled", "The partner of a man must use contraception"])
def test_birth_control_that_is_turned_or_another_persons_is_left(text):
    assert "contraception" not in decides(parsed(text, "inclusion"))


def test_what_is_in_brackets_after_a_no_must_not_be():
    read = parsed("Adequate cardiac function (no cardiac disease) and platelets (no transfusion in the last 2 weeks)", "inclusion")
    assert {(each.topic, each.must, each.window_days, each.decides) for each in read.requirements} == {
        ("heart-disease", False, None, False),
        ("blood-transfusion", False, 14, False),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Adequate function (no more than 2 strokes)",
        "Treated as usual (no mealtime insulin ever)",
        "Treated as usual (no prandial insulin ever)",
    ],
)
def test_what_is_counted_or_narrower_after_a_no_in_brackets_is_left(text):
    assert included(text) == {}


def test_words_that_share_a_noun_with_an_adjective_are_each_read():
    said = excluded("Clinically significant pulmonary, cardiovascular, hepatic or renal functional abnormality")
    assert said == {"lung-disease": "-~", "heart-disease": "-~", "liver-disease": "-~", "kidney-disease": "-~"}
