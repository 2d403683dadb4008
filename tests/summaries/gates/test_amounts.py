"""Numbers, times, shares and dates are read from words and figures alike."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.lib.dates import PartialDate
from trials.summaries.gates.amounts import amounts
from trials.summaries.gates.amounts.units import same_time
from trials.summaries.gates.folded import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within 1-2 weeks", [(1, "week"), (2, "week")]),
        ("at 1, 3 and 6 months", [(1, "month"), (3, "month"), (6, "month")]),
        ("Weeks 4, 8, and 12", [(4, "week"), (8, "week"), (12, "week")]),
        ("a 24-month follow-up", [(24, "month")]),
        ("At 1day, 3days", [(1, "day"), (3, "day")]),
        ("Forty-eight weeks", [(48, "week")]),
        ("Birth-15 years", [(15, "year")]),
        ("3- and 6-month", [(3, "month"), (6, "month")]),
        ("Twelve and twenty-four months", [(12, "month"), (24, "month")]),
    ],
)
def test_times_carry_their_unit_through_lists_and_ranges(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(each.value, each.unit) for each in amounts(fold(text).text) if each.kind == "time"] == expected


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("80 women", 80, "people"),
        ("eighty people", 80, "people"),
        ("one hundred and twenty patients", 120, "people"),
        ("1,148 places", 1148, "site"),
        ("n=40", 40, "people"),
        ("2 treatment groups", 2, "treatment"),
        ("4 more rules", 4, "rule"),
        ("twice", 2, ""),
    ],
)
def test_a_number_knows_what_it_counts(text: str, value: int, role: str) -> None:
    (found,) = amounts(fold(text).text)
    assert (found.kind, found.value, found.role) == ("number", value, role)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half", Fraction(1, 2)),
        ("two thirds", Fraction(2, 3)),
        ("one in three", Fraction(1, 3)),
        ("1 out of 4", Fraction(1, 4)),
        ("½", Fraction(1, 2)),
    ],
)
def test_shares_are_read_in_words_and_figures(text: str, share: Fraction) -> None:
    assert [(each.kind, each.value) for each in amounts(fold(text).text)] == [("share", share)]


@pytest.mark.parametrize("text", ["16 October 2025", "October 16, 2025", "2025-10-16", "16th of Oct. 2025"])
def test_dates_are_read_in_every_order(text: str) -> None:
    assert [each.date for each in amounts(fold(text).text)] == [PartialDate(2025, 10, 16)]


@pytest.mark.parametrize("name", ["miR-126-3p", "IL-6", "CD19", "COVID-19", "GD007"])
def test_a_name_with_figures_is_no_number(name: str) -> None:
    assert [(each.kind, each.code) for each in amounts(fold(name).text)] == [("code", name.lower())]


@pytest.mark.parametrize("text", ["one of the groups", "no one", "half a", "phase 1 and phase 2 in one"])
def test_one_is_not_always_a_number(text: str) -> None:
    assert not [each for each in amounts(text) if each.value == 1 and not each.label]


def test_times_are_the_same_in_other_units_but_never_rounded() -> None:
    assert same_time(Fraction(24), "month", Fraction(2), "year")
    assert same_time(Fraction(104), "week", Fraction(2), "year")
    assert same_time(Fraction(12), "week", Fraction(3), "month")
    assert not same_time(Fraction(105), "week", Fraction(2), "year")
    assert not same_time(Fraction(24), "week", Fraction(24), "month")


@given(st.text(max_size=300))
def test_no_text_stops_the_reader_and_each_place_is_in_the_text(text: str) -> None:
    folded = fold(text)
    for each in amounts(folded.text):
        start, end = folded.span(each.start, each.end)
        assert 0 <= start <= end <= len(text)
