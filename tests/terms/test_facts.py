"""What the facts say of many trials is what each record says by itself."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.eligibility.rules import Screen
from trials.terms import facts
from trials.terms.facts import HIGHEST, LISTED, LOWEST, STRETCH, Split
from trials.terms.profile import Profile, mask

pytestmark = pytest.mark.once
masks = st.lists(st.integers(0, 125), max_size=5).map(mask)
sexes = st.sampled_from(["", "MALE", "FEMALE"])


def either_side(values):
    """These, what lies just beside them, and anything else a record or a person may say."""
    return st.sampled_from([near for value in values for near in (value - 0.01, value, value + 0.01)]) | st.floats(0, 3_000)


ages = either_side([12.0, 60.0, 216.0, 240.0, 791.99, 792.0, 1_200.0])
bmis = either_side([12.5, 18.5, 20.0, 30.0, 60.0])
weights = either_side([3.0, 10.0, 50.0, 180.0])


@st.composite
def spans(draw, values):
    least = draw(values)
    return draw(st.sampled_from([(None, None), (least, None), (None, least), (least, least + draw(st.floats(0, 20)))]))


@st.composite
def screens(draw):
    names = {"age": ages, "bmi": bmis, "weight": weights}
    bounds = {f"{name}_{end}": draw(st.none() | values) for name, values in names.items() for end in ("low", "high")}
    return Screen(yes_out=draw(masks), no_out=draw(masks), sex=draw(sexes), **bounds)


@st.composite
def people(draw):
    age, bmi = draw(spans(ages)), draw(spans(bmis))
    return Profile(*age, draw(sexes), draw(masks), draw(masks), *bmi, draw(st.none() | weights))


def row(screen):
    """What is stored of it."""
    words = {f"{name}_{at}": word for name in ("yes_out", "no_out") for at, word in enumerate(getattr(screen, name))}
    ends = {f"{name}_{end}": {"low": LOWEST, "high": HIGHEST}[end] for name in facts.BOUNDS for end in ("low", "high")}
    bounds = {name: nothing if getattr(screen, name) is None else getattr(screen, name) for name, nothing in ends.items()}
    return SimpleNamespace(sex=screen.sex, **words, **bounds)


def is_meant(one, kind, number):
    if kind != one.kind or (one.among and number not in one.among):
        return False
    return (one.above is None or number > one.above) and (one.below is None or number < one.below)


def split(told, person):
    """As the database answers: what is kept of the facts that are asked for."""
    found, asked = Split(), [*facts.against(person)]
    for stretch, ids in facts.stretches(told).items():
        for (kind, number), places in facts.gathered({pk: told[pk] for pk in ids}).items():
            if (kind, number) == LISTED or any(is_meant(one, kind, number) for one in asked):
                found.add(kind, stretch, facts.written(places))
    return found


@given(st.lists(screens(), min_size=1, max_size=6), people())
def test_a_person_is_ruled_out_by_the_facts_of_exactly_those_records_that_rule_them_out(records, person):
    places = [1, 63, 64, STRETCH - 1, STRETCH, 5 * STRETCH + 7]
    told = {pk: {LISTED, *facts.of_row(row(record))} for pk, record in zip(places, records, strict=False)}
    found = split(told, person)
    out = {pk for pk, record in zip(places, records, strict=False) if record.rules_out(person)}
    assert {pk for pk in told if found.rules_out(pk)} == out
    assert {pk for pk in told if found.is_open(pk)} == told.keys() - out
    assert (found.total, found.ruled_out) == (len(told), len(out))


def test_a_trial_that_is_not_listed_is_in_neither_count_and_never_open():
    told = {4: {("yes", 3.0)}, 5: {("yes", 3.0), LISTED}, 6: {LISTED}, 7: set()}
    found = split(told, Profile(yes=mask([3])))
    assert (found.total, found.ruled_out) == (2, 1)
    assert [pk for pk in told if found.is_open(pk)] == [6]
    assert found.rules_out(4) and not found.rules_out(7)


def test_of_hundreds_of_bounds_only_a_few_are_looked_at_one_by_one():
    known = Profile(480.0, 491.99, bmi_low=27.0, bmi_high=27.1, weight=71.0)
    for one in facts.against(known):
        assert one.among or (one.below - one.above <= 60.0)


@given(st.sets(st.integers(3 * STRETCH, 4 * STRETCH - 1)))
def test_what_is_kept_is_read_as_it_was(ids):
    kept = facts.written(facts.bits(ids))
    assert len(kept) == STRETCH // 8
    assert {3 * STRETCH + place for place in range(STRETCH) if facts.read(kept) >> place & 1} == ids


@given(screens())
def test_each_fact_of_a_record_is_of_a_kind_that_is_put_away_with_its_row(screen):
    assert {kind for kind, _number in facts.of_row(row(screen))} <= facts.OF_ROWS
