"""Lines of several parts: each part that a topic can say is read by itself."""

import pytest

from tests.eligibility.parsing import excluded, included

pytestmark = pytest.mark.once

OTHER_WORDS = [
    (
        "History of blood disorder, heart, liver or kidney disease",
        {"bleeding-disorder", "heart-disease", "liver-disease", "kidney-disease"},
    ),
    ("Cerebral vascular attack, myocard infarction or cardiac insufficiency", {"stroke", "heart-attack", "heart-failure"}),
    ("Autoimmune hemolytic anemia or immune thrombocytopenia", {"anaemia", "autoimmune-disease", "bleeding-disorder"}),
    ("Bi-polar disorder or psychosis", {"bipolar", "psychosis"}),
    ("Drug abuse, or increased alcohol consumption", {"drug-problem", "alcohol-problem"}),
    ("Acute or chronic hepatitis or any other liver disease", {"hepatitis", "liver-disease"}),
    (
        "Neurological conditions irrespective of cause, such as multiple sclerosis or Parkinson's disease",
        {"multiple-sclerosis", "parkinson"},
    ),
    ("Poorly controlled blood pressure, type 2 diabetes or sleep apnea", {"high-blood-pressure", "diabetes-2", "sleep-apnoea"}),
    ("Any anticancer therapy (chemotherapy, radiotherapy or hormonal therapy)", {"chemotherapy", "radiotherapy", "hormones"}),
    ("Prisoners, or persons in dependence to the sponsor", {"legal-protection", "works-for-study"}),
]


@pytest.mark.parametrize(("text", "topics"), OTHER_WORDS)
def test_an_illness_is_known_by_its_other_names(text, topics):
    said = excluded(text)
    assert topics <= said.keys()
    assert all(said[topic].startswith("-") for topic in topics)


def test_one_diagnosis_by_two_names_is_both_kinds_of_cancer():
    assert included("Diagnosed with CLL/SLL") == {"leukaemia": "+~", "lymphoma": "+~"}
