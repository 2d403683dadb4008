"""Notices are proposed by the record's plain words, and by nothing less."""

import json
from pathlib import Path

import pytest

from tests import makers
from trials.summaries.drafter.notices import names_exosomes, notices
from trials.summaries.sources import record, resolve
from trials.summaries.text import said

SAMPLES = Path(__file__).parents[2] / "fixtures/registry"


def proposed(**changes):
    study = makers.study(**changes)
    found = notices(record(study), "you")
    for notice in found:
        assert notice.sentence.sources
        assert all(resolve(study, source.path) == source.value for source in notice.sentence.sources)
    return {notice.kind: said(notice.sentence) for notice in found}


def given(name, **more):
    return {"interventions": [{"type": "BIOLOGICAL", "name": name, **more}]}


def rules(line):
    return {"eligibilityCriteria": f"Inclusion Criteria:\n\n* {line}\n\nExclusion Criteria:\n\n* Severe eczema"}


def test_an_ordinary_trial_has_none():
    assert proposed() == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"officialTitle": "A Phase 1, First-in-Human, Open-label Study of X"},
        {"briefTitle": "First in man study of X"},
        {"keywords": ["FIH"]},
        {"briefSummary": "This is a first-in-human (FIH) study of X."},
        {"detailedDescription": "A multicentre, first in humans study."},
    ],
)
def test_a_first_test_in_people_is_what_the_record_calls_so(changes):
    assert proposed(**changes)["first-in-people"].startswith("This may be the first time that people get what is tested. The record says “")


@pytest.mark.parametrize(
    "summary",
    [
        "In a previous first-in-human study X was given to 12 people.",
        "The dose comes from the first-in-human trial of X.",
        "X is first-in-class.",
        "The first patient came in May.",
    ],
)
def test_an_earlier_study_that_was_the_first_proposes_nothing(summary):
    assert "first-in-people" not in proposed(briefSummary=summary)


@pytest.mark.parametrize(
    "name",
    [
        "CD19 CAR-T cells",
        "B7-H3CART",
        "Autologous T cells",
        "Umbilical Cord Mesenchymal Stem Cells",
        "Allogeneic stem cell transplant",
        "NK cells",
    ],
)
def test_cells_that_are_given_are_a_cell_product(name):
    assert name in proposed(**given(name))["cell-product"]


@pytest.mark.parametrize(
    "name",
    [
        "Anti-CD3 T cell engager",
        "T cell count",
        "Collection of stem cells",
        "NOVOCART® basic",
        "Cart",
        "Cell phone reminders",
        "Anti-thymocyte globulin",
    ],
)
def test_what_acts_on_cells_or_looks_at_them_is_none(name):
    assert "cell-product" not in proposed(**given(name))


def test_a_study_that_only_observes_gives_nothing():
    assert proposed(studyType="OBSERVATIONAL", **given("CD19 CAR-T cells")) == {}


def test_exosomes_are_known_by_name():
    assert "tiny parts of cells" in proposed(**given("MSC-derived exosomes"))["cell-product"]
    assert names_exosomes(["Extracellular Vesicles in Asthma"])
    assert not names_exosomes(["Asthma"])


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Exosomes obtained from fetal adipose stem cells.", "comes from a fetus. The record says “fetal adipose stem cells”"),
        (
            "Made of human amniotic membrane tissue.",
            "left after a birth, such as the cord. The record says “human amniotic membrane tissue”",
        ),
        ("A scaffold of bovine collagen.", "comes from an animal. The record says “bovine collagen”"),
    ],
)
def test_what_comes_from_a_fetus_a_birth_or_an_animal_is_named(description, expected):
    assert expected in proposed(**given("X", description=description))["human-source"]


@pytest.mark.parametrize(
    "description", ["Grown in fetal bovine serum.", "Vitamin D is measured in cord blood samples.", "Skin test with cow's milk."]
)
def test_a_culture_a_sample_and_a_food_are_no_source(description):
    assert "human-source" not in proposed(**given("X", description=description))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Stroke, treated within 6 hours of symptom onset", "within 6 hours of symptom onset"),
        ("Arrives within 24 hours after injury", "within 24 hours after injury"),
        ("Postpartum period of first week and second week", "Postpartum period of first week and second week"),
        ("Within 48 hours of birth", "Within 48 hours of birth"),
        ("Joins within two weeks after delivery", "within two weeks after delivery"),
    ],
)
def test_a_short_time_to_join_is_quoted_after_the_fixed_sentence(line, words):
    found = proposed(**rules(line))["time-window"]
    assert found == f"This trial has a short time limit. If you are close to it, call rather than write. The record says “{words}”."


@pytest.mark.parametrize(
    "line",
    [
        "Symptoms within 2 hours of milk ingestion",
        "No antibiotics used within 7 days of delivery",
        "Depression with onset during pregnancy or within 4 weeks following delivery",
        "Within 12 months of diagnosis",
        "Blood test obtained within 10 days of the onset of therapy",
    ],
)
def test_the_time_of_a_symptom_a_test_or_a_drug_is_no_time_to_join(line):
    assert "time-window" not in proposed(**rules(line))


def test_what_rules_out_is_no_time_to_join():
    text = "Inclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n* Within 24 hours of birth"
    assert "time-window" not in proposed(eligibilityCriteria=text)


def test_newborns_have_days_only():
    assert "The record gives 7 days as the highest age." in proposed(minimumAge=None, maximumAge="7 Days")["time-window"]
    assert "time-window" not in proposed(minimumAge=None, maximumAge="2 Months")


@pytest.mark.parametrize(
    "summary",
    [
        "Participants will pay for the treatment.",
        "Patients must cover the costs of travel.",
        "The cells are given at the patient's own expense.",
        "This is a patient-funded study.",
    ],
)
def test_people_who_pay_are_named(summary):
    assert proposed(briefSummary=summary)["people-pay"].endswith("Ask the study team about all costs.")


@pytest.mark.parametrize(
    "summary",
    [
        "Participants will not pay for the treatment.",
        "Parents will pay attention to symptoms.",
        "Patients will pay nothing.",
        "The drug has a new payload.",
        "Participants will be paid.",
    ],
)
def test_attention_and_free_treatment_propose_nothing(summary):
    assert "people-pay" not in proposed(briefSummary=summary)


def test_the_reference_record_has_its_three_notices():
    study = json.loads((SAMPLES / "NCT07183384.json").read_text())
    assert [notice.kind for notice in notices(record(study), "you")] == ["cell-product", "human-source", "time-window"]


@pytest.mark.parametrize(
    "text", ["autologous " * 4_000, "within 1 hour " * 4_000, "postpartum " * 4_000, "people will cover " * 4_000, "first in " * 9_000]
)
def test_long_texts_take_no_time_and_propose_nothing(text):
    assert proposed(briefSummary=text, **given(text), **rules(text)) == {}
