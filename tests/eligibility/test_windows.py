"""How long before now a criterion counts."""

import time

import pytest

from trials.eligibility.parse.windows import find_windows

pytestmark = pytest.mark.once


def only(text):
    """The one time in a text, as its words, days and kind."""
    (window,) = find_windows(text)
    return text[window.start : window.end], window.days, window.kind


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Stroke within the last 6 months", 180),
        ("Stroke in the past four weeks", 28),
        ("Stroke within six (6) months of screening", 180),
        ("Stroke less than 12 months ago", 365),
        ("Stroke < 2 years before enrolment", 730),
        ("Stroke within the past year", 365),
        ("Stroke in the month before the first visit", 30),
        ("Stroke during the 14 days prior to randomization", 14),
        ("Stroke within 72 hours", 3),
        ("Stroke up to 3 weeks prior to Day 1", 21),
        ("A stroke 30 days before study entry", 30),
    ],
)
def test_a_time_that_ends_now_is_within(text, days):
    assert only(text)[1:] == (days, "within")


@pytest.mark.parametrize(
    "text",
    [
        "At least 4 weeks since prior surgery",
        "Surgery more than 4 weeks ago",
        "At least 28 days from last dose of chemotherapy",
        "Completed all therapy > 4 weeks prior to registration",
        "At least 4 weeks must have elapsed since surgery",
        "A 4-week washout",
    ],
)
def test_a_time_that_has_passed_is_beyond(text):
    assert only(text)[1:] == (28, "beyond")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Asthma for at least 3 months", "lasting"),
        ("A stable dose for the past 3 months", "lasting"),
        ("A stable dose for 3 months prior to screening", "lasting"),
        ("Symptoms for less than 3 months", "lasting-less"),
        ("A life expectancy of at least 3 months", "future"),
        ("Willing to use contraception for 3 months after the last dose", "future"),
        ("Surgery planned within 3 months", "future"),
        ("Moving away in the next 3 months", "future"),
        ("Relapse within 3 months of transplant", "event"),
        ("Therapy within 3 months before surgery", "event"),
        ("Treatment within 3 months or 5 half-lives", "unsure"),
        ("Treatment within 2-3 months", "unsure"),
        ("Able to stay 3 months", "other"),
    ],
)
def test_other_times_are_told_apart(text, kind):
    assert only(text)[1:] == (90, kind)


@pytest.mark.parametrize(
    "text",
    [
        "18 years of age or older",
        "Aged 18 to 65 years",
        "Drinks 3 times a week",
        "Headache on 4 days a month",
        "Walks 5 hours/week",
        "Walk",
    ],
)
def test_ages_and_rates_are_no_times(text):
    assert find_windows(text) == []


def test_its_words_are_where_it_says():
    assert only("No stroke within the last 6 months prior to screening, please")[0] == "within the last 6 months prior to"


@pytest.mark.parametrize("piece", ["6 ", "within ", "the last ", "six (6) months ", "for at least ", "4 weeks or "])
def test_the_work_grows_with_the_text_and_no_faster(piece):
    def seconds(size):
        began = time.process_time()
        find_windows(piece * (size // len(piece)))
        return time.process_time() - began

    seconds(4_000)
    assert seconds(40_000) < 0.05 + 30 * seconds(4_000)
