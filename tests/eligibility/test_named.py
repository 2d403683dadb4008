"""What a line names is told apart even where it is not understood."""

import pytest

from trials.eligibility.parse.named import named
from trials.eligibility.tell import told

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Negative pregnancy test and use of contraception", ["pregnant", "contraception"]),
        ("Family history of stroke, or own epilepsy", ["epilepsy"]),
        ("Blood pressure above 150/90 despite treatment", ["systolic", "diastolic"]),
        ("Platelets and neutrophils as usual", []),
        ("Stroke, and no other stroke", ["stroke"]),
        ("A lesion by Response Evaluation Criteria in Solid Tumors", []),
        ("Cold and allergy medications", []),
        ("A past neuroleptic malignant syndrome", []),
        ("Menopausal hormone therapy", ["hormones"]),
    ],
)
def test_each_topic_that_a_line_names_is_told_once(line, topics):
    assert [each.topic for each in named(line)] == topics


def test_a_part_of_which_nothing_could_be_read_leaves_open_whether_it_must_be():
    found = told({"nct_id": "NCT00000001", "criteria": "Exclusion Criteria:\n\n* Patients who do not have asthma"})["criteria"][0]
    (part,) = found["requirements"]
    assert (part["topic"], part["must"], part["certainty"], part["confidence"]) == ("asthma", None, "broader", 0.0)
    assert found["text"][part["start"] - found["start"] : part["end"] - found["start"]] == "asthma"
    assert found["asked"] == "The record says this on who can join: “Patients who do not have asthma”. Is this so for you?"
