"""How long ago."""

from datetime import date

import pytest

from trials import words
from trials.terms import elapsed

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 24), "1 day ago"),
        (date(2026, 11, 12), "13 days ago"),
        (date(2026, 11, 11), "2 weeks ago"),
        (date(2026, 9, 26), "8 weeks ago"),
        (date(2026, 9, 25), "2 months ago"),
        (date(2025, 8, 3), "15 months ago"),
        (date(2024, 11, 26), "23 months ago"),
        (date(2024, 11, 25), "2 years ago"),
        (date(2016, 1, 1), "10 years ago"),
        (date(2026, 11, 26), "in 1 day"),
        (date(2027, 2, 25), "in 3 months"),
    ],
)
def test_a_day_is_said_as_seen_from_today(day, said):
    assert words.tell(elapsed.ago(day, TODAY)) == said


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [(date(2026, 8, 31), 6, date(2026, 2, 28)), (date(2026, 1, 15), 1, date(2025, 12, 15)), (date(2028, 2, 29), 24, date(2026, 2, 28))],
)
def test_months_earlier_is_a_day_that_exists(day, months, earlier):
    assert elapsed.months_before(day, months) == earlier
