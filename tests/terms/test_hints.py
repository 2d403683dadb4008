"""A glance never misses what a closer look would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.terms import hints
from trials.terms.profile import Profile, mask

pytestmark = pytest.mark.once
masks = st.lists(st.integers(0, 125), max_size=6).map(mask)
ages = st.sampled_from([0.0, 23.9, 24.0, 215.99, 216.0, 479.99, 780.0, 791.99, 960.0, 1200.0, 1e6]) | st.floats(0, 1e9)


def record(yes_out=(0, 0), no_out=(0, 0), *, sex="", age_low=-1.0, age_high=1e6, has_bmi=False, has_weight=False):
    return hints.of_record(yes_out, no_out, sex=sex, age_low=age_low, age_high=age_high, has_bmi=has_bmi, has_weight=has_weight)


@given(masks, masks, masks, masks)
def test_an_answer_in_common_is_a_bit_in_common(yes_out, no_out, yes, no):
    shares = any(one & other for one, other in zip((*yes_out, *no_out), (*yes, *no), strict=True))
    assert not shares or record(yes_out, no_out) & hints.of_person(Profile(yes=yes, no=no))


@given(st.just(-1.0) | ages, ages.filter(lambda high: high < 1e6), ages, ages)
def test_an_age_outside_is_a_bit_in_common(low, high, least, rest):
    most = least + rest / 100
    word = hints.of_person(Profile(age_months_low=least, age_months_high=most))
    assert not (most < low or least > high) or record(age_low=low, age_high=high) & word


@pytest.mark.parametrize(
    ("of_record", "person"),
    [
        ({"sex": "FEMALE"}, Profile(sex="MALE")),
        ({"sex": "MALE"}, Profile(sex="FEMALE")),
        ({"has_bmi": True}, Profile(bmi_low=20.0)),
        ({"has_bmi": True}, Profile(bmi_high=20.0)),
        ({"has_weight": True}, Profile(weight=80.0)),
        ({"age_low": 216.0}, Profile(age_months_high=100.0)),
        ({"age_high": 791.99}, Profile(age_months_low=900.0)),
    ],
)
def test_what_may_not_match_is_a_bit_in_common(of_record, person):
    assert record(**of_record) & hints.of_person(person)


def test_what_matches_at_a_glance_needs_no_closer_look():
    person = hints.of_person(
        Profile(480.0, 491.99, "FEMALE", yes=mask([57]), no=mask([0, 30, 31]), bmi_low=24.0, bmi_high=24.1, weight=70.0)
    )
    assert not record(mask([0, 1, 22]), mask([6, 7]), sex="FEMALE", age_low=216.0, age_high=791.99) & person
    assert not record(age_low=216.0, age_high=1e6) & person


@given(masks, masks, st.sampled_from(["", "MALE", "FEMALE"]))
def test_a_word_fits_into_a_column_and_leaves_the_bit_of_what_is_hidden_alone(yes, no, sex):
    for word in (
        record(yes, no, sex=sex, age_low=600.0, age_high=60.0),
        hints.of_person(Profile(1.0, 1400.0, sex, yes, no, 1.0, 2.0, 3.0)),
    ):
        assert 0 <= word < 1 << 63
        assert not word & hints.HIDDEN


@given(masks, masks, masks, masks, st.sampled_from(["", "MALE", "FEMALE"]), st.sampled_from(["", "MALE", "FEMALE"]))
def test_a_sure_bit_in_common_rules_out(yes_out, no_out, yes, no, sex, own_sex):
    known = Profile(480.0, 491.99, own_sex, yes, no, 20.0, 20.1, 60.0)
    shares = any(one & other for one, other in zip((*yes_out, *no_out), (*yes, *no), strict=True))
    rules_out = shares or bool(sex and own_sex and sex != own_sex)
    of_record = record(yes_out, no_out, sex=sex, age_low=600.0, age_high=700.0, has_bmi=True, has_weight=True)
    assert hints.sure(known) & ~hints.of_person(known) == 0
    assert rules_out or not hints.sure(known) & of_record
