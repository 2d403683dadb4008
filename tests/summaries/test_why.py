"""Why the study is done, as an overview says it."""

import pytest

from tests.summaries.drafts import arm, drug, told


def test_a_trial_says_what_it_is_about_and_what_it_tests():
    assert told("why", conditions=["Heart Attack"], phases=["PHASE2"])[:3] == [
        "This study is about heart attack.",
        "It is a trial of a treatment.",
        "It tests walking.",
    ]


def test_a_name_of_a_person_keeps_its_capital():
    assert told("why", conditions=["Crohn's Disease"])[0] == "This study is about Crohn's Disease."


def test_names_in_one_list_begin_alike():
    assert told("why", conditions=["Breast Cancer", "Paget's Disease"])[0] == "This study is about Breast Cancer and Paget's Disease."


def test_a_catalogue_s_name_is_said_as_people_speak():
    assert told("why", conditions=["Diabetes Mellitus, Type 2", "Rhinitis, Allergic, Seasonal", "Anxiety, Depression"])[0] == (
        "This study is about type 2 diabetes mellitus; seasonal allergic rhinitis; and anxiety, depression."
    )


def test_a_long_list_says_how_many_more():
    conditions = ["Asthma", "Eczema", "Hay Fever", "Urticaria", "Anaphylaxis", "Food Allergy"]
    assert told("why", conditions=conditions)[0].endswith(", and 2 more illnesses or topics in the record.")


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (["Healthy Volunteers"], "This study is about healthy people."),
        (None, "The record does not say which illness the study is about. You can ask the study team."),
    ],
)
def test_a_study_without_an_illness_says_so(conditions, expected):
    assert told("why", conditions=conditions)[0] == expected


def test_what_all_groups_get_is_not_what_is_tested():
    said = told(
        "why",
        interventions=[drug("Veltumab"), drug("Cisplatin"), drug("Placebo")],
        armGroups=[arm("One", "EXPERIMENTAL", "Veltumab", "Cisplatin"), arm("Two", "PLACEBO_COMPARATOR", "Placebo", "Cisplatin")],
    )
    assert "The drug that it tests is veltumab." in said
    assert "It compares this with placebo." in said


def test_a_mere_measurement_is_not_what_is_tested():
    said = told(
        "why",
        interventions=[drug("Tarolan"), drug("Quality-of-Life Assessment", kind="OTHER")],
        armGroups=[arm("One", "EXPERIMENTAL", "Tarolan", "Quality-of-Life Assessment")],
    )
    assert "The drug that it tests is Tarolan." in said


def test_groups_without_a_tested_one_are_all_that_is_tested():
    said = told(
        "why",
        interventions=[drug("Tarolan"), drug("Usual care", kind="OTHER")],
        armGroups=[arm("One", "ACTIVE_COMPARATOR", "Tarolan"), arm("Two", "ACTIVE_COMPARATOR", "Usual care")],
    )
    assert "The drug that it tests is Tarolan." in said
    assert "It compares this with usual care." in said


def test_a_thing_that_is_there_to_compare_is_tested_where_it_is_all_there_is():
    said = told("why", interventions=[drug("Placebo")], armGroups=[arm("One", "EXPERIMENTAL", "Placebo")])
    assert "The drug that it tests is placebo." in said
    assert not any(each.startswith("It compares") for each in said)


@pytest.mark.parametrize(
    ("interventions", "expected"),
    [
        (None, "The record does not say what it tests. You can ask the study team."),
        ([drug("Tarolan " * 20)], "We could not put the name of what it tests into this text. You can find it in the record."),
    ],
)
def test_what_cannot_be_named_is_not_passed_over(interventions, expected):
    assert expected in told("why", interventions=interventions, armGroups=None)


def test_more_things_than_one_can_read_are_counted():
    said = told("why", interventions=[drug(f"Tarolan {number}") for number in range(9)], armGroups=None)
    assert "It tests 9 things. The record lists them all." in said


def test_the_main_measure_is_quoted_and_the_others_are_counted():
    measures = [{"measure": "Distance walked"}, {"measure": "Breath"}]
    assert "The record gives its main measure as “Distance walked”." in told("why", primaryOutcomes=measures[:1])
    assert "The first of 2 main measures in the record is “Distance walked”." in told("why", primaryOutcomes=measures)


def test_a_measure_that_claims_something_is_not_quoted():
    said = told("why", primaryOutcomes=[{"measure": "Proof that this breakthrough drug is safe and effective"}])
    assert not any("breakthrough" in each for each in said)


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        (["PHASE1"], ["This is an early study. It mainly tests safety and dose. It may not help you."]),
        (
            ["PHASE1", "PHASE2"],
            ["It is phase 1 and phase 2 in one.", "This is an early study. It mainly tests safety and dose. It may not help you."],
        ),
        (["PHASE4"], ["It is phase 4. Such a trial looks at a treatment that is already approved for sale."]),
        (["NA"], []),
        (None, []),
        (["PHASE9"], []),
    ],
)
def test_a_phase_is_put_into_words(phases, expected):
    said = told("why", phases=phases)
    assert [each for each in said if "phase" in each or "early" in each] == expected


def test_a_study_that_only_looks_on_says_that_it_changes_no_treatment():
    assert "It only watches and asks. It does not choose or change anyone's treatment." in told("why", studyType="OBSERVATIONAL")
    assert told("why", studyType="OBSERVATIONAL", patientRegistry=True)[1].startswith("It keeps a list of people")


def test_a_treatment_outside_a_trial_says_so_first():
    assert told("why", studyType="EXPANDED_ACCESS")[0].startswith("This is not a trial.")


@pytest.mark.parametrize("purpose", [None, "OTHER", "NEW_PURPOSE"])
def test_an_aim_that_the_record_does_not_name_is_a_question(purpose):
    said = told("why", designInfo={"primaryPurpose": purpose})
    assert any("aim" in each and each.endswith("You can ask the study team.") for each in said)
