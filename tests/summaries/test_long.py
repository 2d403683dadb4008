"""How long it lasts, as an overview says it."""

import pytest

from tests.summaries.drafts import drug, outcomes, told
from trials.summaries.drafter.spans import longest

ASK = "You may take part for less time, or for more. Ask the study team how long it would be for you."


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12 weeks", 12, "weeks"),
        ("Up to approximately 24 months", 24, "months"),
        ("Week 52", 52, "weeks"),
        ("Baseline, Weeks 4, 8 and 12", 12, "weeks"),
        ("Day -14 to Day 28", 28, "days"),
        ("at 6, 12, and 24 months", 24, "months"),
        ("Day 1 to 2 years", 2, "years"),
        ("through study completion, an average of 1 year", 1, "years"),
        ("a 23.5-month period", 23.5, "months"),
        ("two weeks after surgery", 2, "weeks"),
        ("Forty-eight weeks", 48, "weeks"),
        ("within twenty four hours", 24, "hours"),
        ("every 3 weeks for 2 years", 2, "years"),
        ("Visit 3 (8 weeks)", 8, "weeks"),
        ("5th year", 5, "years"),
    ],
)
def test_the_longest_time_of_a_time_frame_is_read(text, number, unit):
    found = longest(text)
    assert (found.number, found.unit) == (number, unit)


@pytest.mark.parametrize(
    "text",
    [
        "", "Baseline", "until disease progression", "at 6 months of age", "children 5 years old", "every 6 months",
        "12 months adjusted age", "28 days after the last dose", "1 week post completion",
        "30 minutes after the dose", "24, 12 and 6 months", "2044 years", "August 2022 to May 2023",
    ],
)  # fmt: skip
def test_what_is_no_time_or_could_be_another_is_not_read(text):
    assert longest(text) is None


def test_the_longest_time_is_said_and_quoted():
    assert told("long", primaryOutcomes=outcomes("12 weeks"), secondaryOutcomes=outcomes("From the first dose to 2 years"))[:3] == [
        "The longest time named in the record's measures is 2 years.",
        "The record puts it as “From the first dose to 2 years”.",
        ASK,
    ]


def test_a_time_that_is_all_there_is_stands_once():
    assert told("long", primaryOutcomes=outcomes("12 weeks"))[:2] == ["The longest time named in the record's measures is 12 weeks.", ASK]


def test_measures_without_an_end_are_not_hidden_behind_one_that_has_an_end():
    said = told("long", primaryOutcomes=outcomes("12 weeks", "Until death"))
    assert "Some measures have no set end in the record." in said


def test_times_that_cannot_be_read_are_quoted_and_asked_for():
    assert told("long", primaryOutcomes=outcomes("The pollen season"))[:2] == [
        "For its first measure, the record gives this time: “The pollen season”.",
        "We did not find how long you would take part. You can ask the study team.",
    ]


def test_no_time_is_a_question():
    assert told("long", primaryOutcomes=None)[0] == "The record does not say how long you would take part. You can ask the study team."
    said = told("long", primaryOutcomes=None, minimumAge="1 Year", maximumAge="5 Years")
    assert said[0] == "The record does not say how long your child would take part. You can ask the study team."


def test_a_list_of_people_says_how_long_each_is_followed():
    assert told("long", targetDuration="5 Years")[0] == "Each person is followed for 5 years."


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (("2020-03-09", "ACTUAL"), ("2022", "ACTUAL"), ["The study started in March 2020.", "The study ended in 2022."]),
        (("2031-03", "ESTIMATED"), ("2033-01", "ESTIMATED"), ["The planned start is March 2031.", "The planned end is January 2033."]),
        (("1999-05", None), ("9999-12", "ESTIMATED"), ["The record gives May 1999 as the start.",
                                                       "The end date in the record cannot be right. You can ask the study team."]),
        (("soon", None), (None, None), ["The record gives no start date.", "The record gives no end date."]),
        (("2024-05", "ACTUAL"), ("2023-01", "ACTUAL"), ["The dates in the record do not fit together. You can ask the study team."]),
    ],
)  # fmt: skip
def test_dates_are_said_with_their_kind(start, end, expected):
    dates = {"startDateStruct": {"date": start[0], "type": start[1]}, "completionDateStruct": {"date": end[0], "type": end[1]}}
    assert told("long", **dates)[-len(expected) :] == expected
    assert len(told("long", **dates)) == len(expected) + 2


@pytest.mark.parametrize("time", ["RETROSPECTIVE", "CROSS_SECTIONAL"])
def test_a_look_back_or_at_one_moment_lasts_for_nobody(time):
    said = told("long", studyType="OBSERVATIONAL", designInfo={"timePerspective": time})
    assert len(said) == 2
    assert said[0].startswith("The study started in")


def test_how_long_something_is_given_is_quoted_where_the_whole_text_is_too_long():
    description = f"It is a tablet. People take one a day for 12 weeks. {'It is kept in a cool place, out of the sun. ' * 5}"
    said = told("long", interventions=[drug("Tarolan", description)], armGroups=None)
    assert said[0] == "On time, the record says of Tarolan: “People take one a day for 12 weeks”."
