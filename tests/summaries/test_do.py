"""What one will need to do, as an overview says it."""

import pytest

from tests.summaries.drafts import told

QUESTIONS = [
    "We did not find clear answers to these questions in the record. You can ask the study team.",
    "How many visits are there, and how long do they take?",
    "Which tests are there, and how often?",
    "Can some visits be at home?",
    "Who pays for tests, care and travel?",
    "What happens if someone wants to stop?",
]
SILENCE = "The record does not mention breastfeeding. If you breastfeed, ask the team before you decide."
NAMED = "The record names breastfeeding. If you breastfeed, ask the study team before you decide."


def test_what_the_record_does_not_say_becomes_questions():
    said = told("do")
    assert said[-6:] == QUESTIONS
    assert said[0] == SILENCE
    assert said[1].startswith("Taking part is your choice.")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("People come in for four study visits. They bring a diary.", "People come in for four study visits"),
        ("There is one clinic visit.", "There is one clinic visit"),
        ("Measured at weeks 2 and 4 visits.", None),
        ("Between Visit 1 and Visit 2.", None),
        ("Visits are at the clinic.", None),
    ],
)
def test_visits_are_quoted_where_their_number_is_stated(text, quoted):
    said = [each for each in told("do", detailedDescription=text) if each.startswith("On visits")]
    assert said == ([f"On visits, the record says: “{quoted}”."] if quoted else [])


def test_tests_are_named_in_plain_words_where_the_measures_name_them():
    measures = [{"measure": "Change in spirometry"}, {"measure": "Eosinophils", "description": "From blood samples and an ECG."}]
    assert told("do", primaryOutcomes=measures)[0] == (
        "To measure what happens, the record names blood tests, heart tracings (ECG) and breathing tests."
    )


def test_words_that_only_look_like_a_test_name_none():
    measures = [{"measure": "Serum level, affect and predictability of spectral rays"}]
    assert not told("do", primaryOutcomes=measures)[0].startswith("To measure")


def test_costs_and_visits_at_home_are_said_to_be_named():
    said = told("do", detailedDescription="A nurse makes home visits. Travel costs are reimbursed.")
    assert "The record names visits at home." in said
    assert "The record names costs or payment." in said


def test_a_liver_that_is_compensated_is_no_payment():
    assert "The record names costs or payment." not in told("do", detailedDescription="People with compensated liver disease take part.")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"eligibilityCriteria": "Exclusion: pregnant or breast-feeding women"}, NAMED),
        ({"eligibilityCriteria": "Exclusion: lactating women"}, NAMED),
        ({"eligibilityCriteria": "High lactate dehydrogenase"}, SILENCE),
        ({"minimumAge": "12 Years", "maximumAge": "17 Years"}, SILENCE),
        ({"minimumAge": None, "maximumAge": "12 Months"}, SILENCE),
        ({"minimumAge": "4 Years", "maximumAge": "8 Years"}, None),
        ({"sex": "MALE"}, None),
    ],
)
def test_breastfeeding_is_always_stated_where_it_can_matter(changes, expected):
    said = [each for each in told("do", **changes) if "breast" in each]
    assert said == ([expected] if expected else [])


def test_a_look_into_old_records_asks_for_nothing_that_we_know_of():
    said = told("do", studyType="OBSERVATIONAL", designInfo={"timePerspective": "RETROSPECTIVE"})
    assert said == ["It uses what was written down before. You may not need to do anything. Ask the study team if they need you."]


def test_a_treatment_outside_a_trial_is_a_matter_for_the_doctor():
    said = told("do", studyType="EXPANDED_ACCESS")
    assert said[0] == "Ask your doctor about visits, tests, costs and how to stop. The record does not say."
