import pytest

from trials.summaries.model.grounded import strangers
from trials.summaries.shape import Sentence
from trials.summaries.sources import source


def found(text, value):
    return list(strangers(Sentence("written", (source("protocolSection.x", value),), "model", text=text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("People get Tarolan.", "tarolan 20 mg"),
        ("People get Tarolan's new form.", ["Tarolan"]),
        ("Tests for T-cells are made.", "T cells, T-cell"),
        ("It is done in New York, in the U.S. and in May 2026.", "New York"),
        ("One rule is “Has asthma”. Another is 18 years.", "Has asthma"),
        ("The team takes an ECG.", "electrocardiogram"),
        ("You may get it twice.", "twice"),
        ("It is on the 3rd day.", "day 3"),
    ],
)
def test_a_name_that_its_sources_hold_is_none_from_elsewhere(text, value):
    assert found(text, value) == []


@pytest.mark.parametrize(
    ("text", "value", "stranger"),
    [
        ("People get Melitan.", "Tarolan", "Melitan"),
        ("People get AB-123.", "AB-124", "AB-123"),
        ("People get mRNA shots.", "vaccine shots", "mRNA"),
        ("It is run by Mercy Clinic.", "Mercy Hospital", "Clinic"),
        ("Ask Dr Smith.", "a doctor", "Smith"),
    ],
)
def test_a_name_from_elsewhere_is_found(text, value, stranger):
    assert stranger in found(text, value)
