"""Text from outside made fit to keep, and dates as registries write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.lib.dates import PartialDate, months_between
from trials.lib.text import clean, one_line


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\ud800b", "ab"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("safe\u202etxt", "safetxt"),
        ("zero\u200bwidth", "zerowidth"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e\u0301", "é"),
        ("TNF-α ≥ 5 µL", "TNF-α ≥ 5 µL"),
        ("👩‍⚕️", "👩‍⚕️"),
        ("\x85tab\tstays", "\ntab\tstays"),
    ],
)
def test_text_is_cleaned_and_letters_stay(raw, kept):
    assert clean(raw) == kept


def test_a_tower_of_marks_is_cut_to_three():
    assert clean("x" + "\u0300" * 50) == "x" + "\u0300" * 3


@given(st.text())
def test_cleaned_text_can_be_stored_anywhere_and_is_clean_already(text):
    cleaned = clean(text)
    cleaned.encode()
    assert "\0" not in cleaned
    assert "\r" not in cleaned
    assert clean(cleaned) == cleaned


def test_one_line_has_no_break_and_single_blanks():
    assert one_line(" a\n\n b\tc \x00") == "a b c"


@pytest.mark.parametrize(
    ("raw", "precision", "first", "last"),
    [
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-05-04", "day", date(2025, 5, 4), date(2025, 5, 4)),
        ("2025-05-04T10:00", "day", date(2025, 5, 4), date(2025, 5, 4)),
    ],
)
def test_a_partial_date_knows_what_it_may_mean(raw, precision, first, last):
    partial = PartialDate.parse(raw)
    assert (partial.precision, partial.first, partial.last) == (precision, first, last)


@pytest.mark.parametrize("raw", ["", "May 2025", "2025-13", "2025-02-30", "0000", "20255", "2025-5", "٢٠٢٥"])
def test_what_is_no_date_is_none(raw):
    assert PartialDate.parse(raw) is None


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2025, 8, 3), date(2026, 11, 3), 15),
        (date(2025, 8, 3), date(2026, 11, 2), 14),
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 2, 1), date(2026, 1, 1), -1),
    ],
)
def test_months_between_are_whole_ones(earlier, later, months):
    assert months_between(earlier, later) == months
