"""Lines of which another will do as well, and those that are for one of two groups."""

import pytest

from trials.eligibility.reading import read
from trials.eligibility.rules import judge
from trials.eligibility.segment import segment
from trials.eligibility.shape import Answer


def ruled_out(text: str, **answers: str | float) -> bool:
    given = {key.replace("_", "-"): Answer(value) for key, value in answers.items()}
    return any(each.outcome == "may-not-match" for each in judge(read(text), given))


HEAD = "Inclusion Criteria:\n\n"
JOINED = [
    f"{HEAD}* Able to swallow tablets\n\nOR\n\n* Has a feeding tube",
    f"{HEAD}* Able to swallow tablets, or\n* Has a feeding tube",
    f"{HEAD}* Has a feeding tube\n* or able to swallow tablets",
]


@pytest.mark.parametrize("text", JOINED)
def test_what_an_or_joins_with_the_next_line_rules_nobody_out(text):
    assert not ruled_out(text, can_swallow="no")


def test_a_bound_that_an_or_joins_with_the_next_line_is_none_for_everybody():
    first, second = read(f"{HEAD}* Age below 60 years with diabetes; or\n* Age above 65 years").criteria
    for each in (*first.requirements, *second.requirements):
        assert each.comparison == "is" or (each.certainty, each.decides) == ("broader", False)
    assert not ruled_out(f"{HEAD}* Age below 60 years; or\n* Age above 65 years", age=720.0)


def test_without_an_or_each_line_counts():
    assert ruled_out(f"{HEAD}* Able to swallow tablets\n* Has a quiet room", can_swallow="no")


def test_an_or_between_exclusions_takes_nothing_away():
    assert ruled_out("Exclusion Criteria:\n\n* HIV, or\n* A fear of needles", hiv="yes")


CONTROLS = f"{HEAD}* Healthy controls must be well\n* Patients with back pain for a year\n* Speaks English"


def test_where_there_are_controls_what_patients_must_have_is_for_them():
    assert [span.cohort for span in segment(CONTROLS)] == ["Healthy controls", "Patients", ""]
    assert not ruled_out(CONTROLS, back_pain="no")
    assert ruled_out(CONTROLS, speaks_english="no")


def test_where_there_are_none_patients_are_everybody():
    assert [span.cohort for span in segment(f"{HEAD}* Patients with back pain\n* Speaks English")] == ["", ""]


LISTED = "Exclusion Criteria:\n\n- Any heart trouble within the past 6 months:\n\n- Heart attack\n\n- Pregnancy\n"


def test_a_short_exclusion_after_a_line_that_limits_it_decides_nothing_but_what_stands_for_itself():
    assert [span.parent for span in segment(LISTED)] == [None, None, None]
    assert not ruled_out(LISTED, heart_attack="yes")
    assert ruled_out(LISTED, pregnant="yes")
    assert ruled_out(LISTED.replace("- Any heart trouble within the past 6 months:\n\n", ""), heart_attack="yes")
