"""How long it takes to read a record: in step with its length, however its lines stand under one another."""

import sys
import time

import pytest

from trials.eligibility.reading import DEEPEST, read

MADE = {
    "many bullets": lambda many: "".join(f"* History of stroke {at} or diabetes within {at} months\n" for at in range(many)),
    "many under one": lambda many: "* Any of the following:\n" + "".join(f"  * Asthma, not able to consent {at}\n" for at in range(many)),
    "ever deeper": lambda many: "".join("  " * at + f"* History of asthma number {at} with any of the following:\n" for at in range(many)),
    "many lines that turn others": lambda many: "".join(f"* Not allowed {at}:\n* Asthma {at}\n" for at in range(many)),
    "a long line over many": lambda many: f"* {'asthma or stroke, ' * many}any of the following:\n" + "  * Diabetes\n" * many,
    "one list of the same": lambda many: "* One of the following:\n" + "* Leukemia\n* Asthma\n" * many,
}


def text(kind, many):
    return "Exclusion Criteria:\n\n" + MADE[kind](many)


def calls(text):
    """How many functions are called to read it."""
    count = 0

    def on(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(on)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


def seconds(text):
    def once():
        begun = time.process_time()
        read(text)
        return time.process_time() - begun

    return min(once() for _ in range(2))


@pytest.mark.once
@pytest.mark.parametrize("kind", MADE)
def test_twice_as_many_lines_are_read_with_twice_as_many_calls(kind):
    read("Asthma")
    short, long = calls(text(kind, 60)), calls(text(kind, 120))
    assert long < 2.3 * short


@pytest.mark.once
@pytest.mark.parametrize("kind", MADE)
def test_four_times_as_many_lines_take_four_times_as_long(kind):
    # What grows with the square would take sixteen times as long.
    assert seconds(text(kind, 240)) < 7 * seconds(text(kind, 60)) + 0.05


def test_what_stands_too_deep_is_kept_word_for_word_and_neither_read_nor_asked():
    reading = read("Exclusion Criteria:\n\n" + "".join("  " * at + "* Asthma with any of the following:\n" for at in range(DEEPEST + 3)))
    assert len(reading.criteria) == DEEPEST + 3
    assert all(criterion.requirements for criterion in reading.criteria[: DEEPEST + 1])
    left = reading.criteria[DEEPEST + 1 :]
    assert [(criterion.text, criterion.requirements, criterion.asked) for criterion in left] == [
        ("Asthma with any of the following:", (), None),
        ("Asthma with any of the following:", (), None),
    ]
