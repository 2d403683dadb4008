"""Answers of several people, and the bytes that they become."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from trials.eligibility.kept import MOST_BYTES, NOBODY, Kept, Told, pack, unpack
from trials.eligibility.kept.told import short
from trials.eligibility.questions import PERSONS
from trials.eligibility.shape import Answer
from trials.eligibility.topics import TOPICS, by_key

YES, NO = Answer("yes"), Answer("no")
# What forms make.
SINCE = some.one_of(some.none(), some.tuples(some.integers(0, 2000), some.one_of(some.none(), some.integers(0, 2000))))
PLAIN = some.builds(Answer, some.sampled_from(["yes", "no", "unsure"]))
SAID = some.builds(Answer, some.sampled_from(["yes", "no", "unsure"]), SINCE)


def _keys(kind, *, timed=False):
    return some.sampled_from([topic.key for topic in TOPICS if topic.kind == kind and topic.timed is timed])


def _number(key, value, place):
    units = by_key(key).units or ("",)
    return key, Answer(value, unit=units[place % len(units)])


ANSWERS = some.one_of(
    some.tuples(_keys("yes-no"), PLAIN),
    some.tuples(_keys("yes-no", timed=True), SAID),
    some.builds(_number, _keys("number"), some.floats(0, 5000), some.integers(0, 3)),
    some.tuples(_keys("number"), some.just(Answer("unsure"))),
    some.tuples(_keys("choice"), some.builds(Answer, some.sampled_from(["FEMALE", "MALE", "unsure"]))),
)
TOLD = some.builds(
    Told,
    some.sampled_from(PERSONS),
    some.lists(ANSWERS, max_size=8).map(dict),
    some.dictionaries(some.binary(min_size=6, max_size=6), SAID, max_size=3),
)
KEPT = some.lists(TOLD, max_size=3, unique_by=lambda each: each.whose).map(
    lambda people: Kept(tuple(people), people[0].whose if people else None)
)


@settings(deadline=None)
@given(KEPT)
def test_what_is_packed_comes_back(kept):
    assert unpack(pack(kept)) == kept


@settings(deadline=None)
@given(some.binary(max_size=300))
def test_any_bytes_can_be_read(content):
    read = unpack(content)
    assert unpack(pack(read)) == read


@settings(deadline=None)
@given(KEPT, some.integers(0, 200), some.integers(0, 255))
def test_a_changed_byte_never_breaks_anything(kept, place, byte):
    content = bytearray(pack(kept))
    content[place % len(content)] = byte
    unpack(bytes(content))


@pytest.mark.parametrize("cut", range(20))
def test_what_ends_too_early_is_nothing(cut):
    content = pack(NOBODY.tell({"diabetes": YES, "age": Answer(480.0, unit="years")}))
    assert cut >= len(content) or unpack(content[:cut]) == NOBODY


def test_bytes_of_another_version_are_not_read():
    content = pack(NOBODY.tell({"diabetes": YES}))
    assert unpack(bytes((content[0] + 1, *content[1:]))) == NOBODY


def test_a_topic_that_is_gone_leaves_the_others():
    content = pack(NOBODY.tell({"diabetes": YES, "asthma": NO}))
    gone = content.replace(bytes((57,)), bytes((127,)), 1)
    assert unpack(gone).answers() == {"asthma": NO}


def test_an_answer_that_no_longer_fits_its_topic_is_left_out():
    content = pack(NOBODY.tell({"heart-implant": YES, "asthma": NO}))
    as_age = content.replace(bytes((37, 1)), bytes((37, 4)) + bytes(8), 1)
    assert unpack(as_age).answers() == {"asthma": NO}


def test_all_that_three_people_can_be_asked_has_room():
    full = {
        topic.key: Answer("yes", (1827, 16_383) if topic.timed else None)
        if topic.kind == "yes-no"
        else Answer(1.0, unit=topic.units[0] if topic.units else "")
        for topic in TOPICS
    }
    kept = NOBODY
    for whose in PERSONS:
        kept = kept.about(whose).tell({**full, "sex": Answer("FEMALE")})
    content = pack(kept)
    assert len(content) <= MOST_BYTES
    read = unpack(content)
    assert [dict(each.topics) for each in read.people] == [dict(each.topics) for each in kept.people]


def test_whatever_is_too_much_is_cut():
    crowd = {
        topic.key: Answer(1e300, (16_000, 16_000), topic.units[0] if topic.units else "") for topic in TOPICS if topic.kind == "number"
    }
    timed = {topic.key: Answer("yes", (16_000, 16_000)) for topic in TOPICS if topic.kind == "yes-no"}
    kept = NOBODY
    for whose in PERSONS:
        kept = kept.about(whose).tell(crowd | timed)
    assert len(pack(kept)) <= MOST_BYTES


def test_the_oldest_answers_to_a_records_own_questions_make_room():
    kept = NOBODY.tell({"diabetes": NO})
    for place in range(600):
        kept = kept.tell({f"own:{place}": YES})
    read = unpack(pack(kept))
    assert len(pack(kept)) <= MOST_BYTES
    assert read.answers()["diabetes"] == NO
    assert "own:0" not in read.answers()
    assert read.answers()["own:599"] == YES


def test_answers_belong_to_one_person():
    kept = NOBODY.about("child").tell({"asthma": YES}).about("you").tell({"asthma": NO})
    assert kept.answers()["asthma"] == NO
    assert kept.about("child").answers()["asthma"] == YES
    assert kept.about("person").answers() == {}
    assert [each.whose for each in kept.people] == ["you", "child"]


def test_who_was_not_asked_answers_for_themselves():
    assert NOBODY.current is None
    assert NOBODY.tell({"asthma": YES}).current == "you"
    assert not NOBODY.about("you").has_answers


def test_an_answer_can_be_changed_and_taken_back():
    kept = NOBODY.tell({"asthma": YES, "own:1": YES}).tell({"asthma": NO})
    assert kept.answers()["asthma"] == NO
    emptied = kept.tell({"asthma": None, "own:1": None})
    assert (dict(emptied.answers()), emptied.has_answers) == ({}, False)


def test_an_answer_that_is_about_one_trial_counts_for_no_other():
    kept = NOBODY.tell({"other-cancer": YES, "asthma": NO}, "NCT01234567")
    read = unpack(pack(kept))
    assert dict(read.answers("NCT01234567")) == {"other-cancer": YES, "asthma": NO}
    assert dict(read.answers("NCT07654321")) == {"asthma": NO}
    assert dict(read.answers()) == {"asthma": NO}
    assert dict(read.tell({"other-cancer": None}, "NCT01234567").answers("NCT01234567")) == {"asthma": NO}


def test_other_keys_are_kept_without_their_words():
    kept = NOBODY.tell({"condition:endometriosis": YES})
    assert b"endometriosis" not in pack(kept)
    assert unpack(pack(kept)).answers()["condition:endometriosis"] == YES
    assert short("condition:a", "b") != short("condition:a")
