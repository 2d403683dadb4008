"""A reading is kept without its words, and comes back with them or not at all."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.eligibility import stored
from trials.eligibility.reading import read
from trials.eligibility.shape import Criterion, Reading, Requirement, Span, Structured

TEXT = "Inclusion:\n* Age 18 or over\n* No stroke in the last 6 months"
pytestmark = pytest.mark.once


def reading() -> Reading:
    asked = Requirement("stroke", must=False, window_days=183, qualifier="any", certainty="broader", confidence=0.95, start=44, end=50)
    first = Criterion(Span(13, 27, "inclusion"), TEXT[13:27], (Requirement("age", "at-least", low=216.0, unit="months"),), "any", True)
    second = Criterion(Span(30, len(TEXT), "inclusion", 0, "2", "Part B"), TEXT[30:], (asked,), asked="own:1")
    return Reading(Structured(0.0, 791.99, "FEMALE", False, ("Gout",)), (first, second))


def test_what_was_kept_comes_back_whole():
    assert stored.decode(stored.encode(reading()), TEXT) == reading()


def test_a_question_that_quotes_the_line_above_comes_back_with_it_and_keeps_no_word_of_either():
    text = "Exclusion Criteria:\n\n* Any of these in the last 6 months:\n\n  * Broken\n    hip bone"
    made = read(text)
    assert made.criteria[1].under == "Any of these in the last 6 months:"
    kept = stored.encode(made)
    assert stored.decode(kept, text) == made
    assert "these" not in kept
    assert "bone" not in kept


def test_no_word_of_the_record_is_kept():
    assert "or over" not in stored.encode(reading())


@given(st.text(max_size=400))
def test_any_text_that_was_read_comes_back_whole(text):
    made = read(text, Structured())
    assert stored.decode(stored.encode(made), text) == made


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "{}",
        "[]",
        '{"structured":{},"criteria":[{"span":{"start":0,"end":9999,"section":"inclusion"}}]}',
        '{"structured":{},"criteria":[{"span":{"start":9,"end":3,"section":"inclusion"}}]}',
        '{"structured":{},"criteria":[{"span":{"start":0,"end":3,"section":"inclusion","parent":0}}]}',
        '{"structured":{},"criteria":[{"span":{"start":0,"end":3,"section":"somewhere"}}]}',
        '{"structured":{},"criteria":[{"span":{"start":0,"end":3,"section":"inclusion"},"requirements":[{"comparison":"is"}]}]}',
    ],
)
def test_what_is_no_reading_of_the_text_is_told_apart(spoilt):
    with pytest.raises(stored.Damaged):
        stored.decode(spoilt, TEXT)


def test_the_hash_changes_with_the_text_and_with_each_field():
    told = {stored.digest(TEXT, one) for one in (Structured(), Structured(216.0), Structured(None, 216.0), Structured(sex="MALE"))}
    told |= {stored.digest(TEXT, Structured(conditions=("Gout",))), stored.digest(f"{TEXT} ", Structured())}
    assert len(told) == 6
    assert stored.digest(TEXT, Structured(216.0)) == stored.digest(TEXT, Structured(216.0))


def test_requirements_of_a_correction_come_back_whole():
    several = tuple(one for criterion in reading().criteria for one in criterion.requirements)
    assert stored.decode_requirements(json.loads(json.dumps(stored.encode_requirements(several)))) == several
    with pytest.raises(stored.Damaged):
        stored.decode_requirements([{"topic": 3}])
