"""Sentences that people or a model wrote: names are told apart by what their sources call things."""

import pytest

from trials.summaries.shape import Sentence
from trials.summaries.sources import source
from trials.summaries.text import said_parts

P = "protocolSection."


def parts(text, **places):
    return said_parts(Sentence("written", tuple(source(P + path, value) for path, value in places.items()), "model", text=text))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("conditionsModule.conditions[0]", "Pemphigus Vulgaris"),
        ("conditionsModule.conditions", ["Asthma", "Pemphigus Vulgaris"]),
        ("armsInterventionsModule.interventions[*].name", [None, "Pemphigus Vulgaris"]),
        ("sponsorCollaboratorsModule.leadSponsor.name", "Pemphigus Vulgaris"),
    ],
)
def test_what_the_record_calls_things_is_a_name_whatever_its_case(path, value):
    text = "It is about pemphigus vulgaris in adults."
    assert parts(text, **{path: value}) == [("It is about ", "own"), ("pemphigus vulgaris", "name"), (" in adults.", "own")]


def test_what_the_record_says_in_its_texts_is_no_name():
    assert parts("It is about asthma.", **{"descriptionModule.briefSummary": "asthma"}) == [("It is about asthma.", "own")]


def test_no_name_is_found_inside_a_word():
    assert parts("Anaesthesia is used.", **{"conditionsModule.conditions[0]": "An"}) == [("Anaesthesia is used.", "own")]
