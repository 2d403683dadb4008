"""Are the labels of real criteria in order, and do their places still fit the texts?"""

import hashlib

import pytest

from bench.labels import load, rows
from trials.eligibility.topics import by_key

LABELS = load()


@pytest.mark.parametrize("labelled", LABELS, ids=lambda labelled: labelled.nct_id)
def test_labels_are_in_order_and_name_what_there_is(labelled):
    before = 0
    for place, label in enumerate(labelled.criteria):
        assert before <= label.start < label.end <= labelled.length
        before = label.end
        assert label.section in {"inclusion", "exclusion"}
        assert label.parent is None or label.parent < place
        assert label.group in {"all", "any"} or label.group.isdecimal()
        for hold in label.holds:
            topic = by_key(hold.topic)
            assert (hold.comparison == "is") is (topic.kind == "yes-no")
            assert hold.unit in {"", *topic.units[:1]}
            assert hold.choice in {"", *topic.choices}


def test_no_trial_is_labelled_twice():
    assert len({each.nct_id for each in LABELS}) == len(LABELS)


def test_every_place_still_holds_the_words_that_were_labelled(samples):
    texts = {row.nct_id: row.criteria or "" for row in rows(samples / "criteria.jsonl.gz")}
    for labelled in LABELS:
        text = texts[labelled.nct_id]
        assert labelled.is_of(text)
        for label in labelled.criteria:
            words = text[label.start : label.end]
            assert words.strip() == words
            assert hashlib.sha256(words.encode()).hexdigest().startswith(label.sha)
