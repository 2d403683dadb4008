"""Age limits in the units that the record chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials import words
from trials.terms import ages


@pytest.mark.parametrize(
    ("minimum", "maximum", "said"),
    [
        ("18 Years", "50 Years", "18 to 50 years"),
        ("18 Years", "", "18 and over"),
        ("", "40 Years", "up to 40"),
        ("N/A", "N/A", "any age"),
        ("", "", "any age"),
        ("0 Years", "17 Years", "up to 17"),
        ("6 Months", "17 Years", "6 months to 17 years"),
        ("6 Months", "12 Months", "6 to 12 months"),
        ("2 Weeks", "", "2 weeks and over"),
        ("", "28 Days", "up to 28 days"),
        ("1 Day", "1 Day", "1 day"),
        ("12 Hours", "72 Hours", "12 to 72 hours"),
        ("30 minutes", "", "30 minutes and over"),
        ("18 years", "N/A", "18 and over"),
        ("eighteen", "50 Years", "eighteen – 50 Years (as the record writes it)"),
    ],
)
def test_limits_are_said_as_people_say_them(minimum, maximum, said):
    assert words.tell(ages.span(minimum, maximum)) == said


@pytest.mark.parametrize(
    ("raw", "months"),
    [("18 Years", 216), ("6 Months", 6), ("2 Weeks", 0.46), ("30 Days", 0.986), ("24 Hours", 0.0329), ("1 Minute", 0.0000228)],
)
def test_every_unit_compares_in_months(raw, months):
    assert ages.parse(raw).months == pytest.approx(months, rel=0.01)


@pytest.mark.parametrize("raw", ["", "N/A", "old", "-3 Years", "18", "Years", "1e9 Years", "٣ Years", "9999999 Years"])
def test_what_is_no_age_is_none(raw):
    assert ages.parse(raw) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_said_somehow(minimum, maximum):
    assert words.tell(ages.span(minimum, maximum))
