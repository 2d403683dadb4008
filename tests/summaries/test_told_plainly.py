"""What made a careful reader stumble over drafts of real records, one kind of fault a test."""

import pytest

from tests.summaries.drafts import arm, drug, told
from trials.summaries.drafter.criteria import lists

NEW = [arm("Dose 1", "EXPERIMENTAL", "Tarolan", "Melitan"), arm("Dose 2", "EXPERIMENTAL", "Tarolan")]
DRUGS = [drug("Tarolan"), drug("Melitan")]


def test_what_all_groups_get_is_tested_where_none_is_there_to_compare():
    assert "The drugs that it tests are Tarolan and Melitan." in told("why", armGroups=NEW, interventions=DRUGS)


def test_what_all_groups_get_is_not_tested_where_one_is_there_to_compare():
    groups = [arm("New", "EXPERIMENTAL", "Tarolan", "Melitan"), arm("Old", "ACTIVE_COMPARATOR", "Tarolan")]
    assert "The drug that it tests is Melitan." in told("why", armGroups=groups, interventions=DRUGS)


@pytest.mark.parametrize("name", ["XKH001Placebo Injection", "Current treatment or no treatment", "Standard care/no intervention"])
def test_what_is_there_to_compare_is_not_said_to_be_tested(name):
    groups = [arm("New", "EXPERIMENTAL", "Tarolan"), arm("Old", "OTHER", name)]
    said = told("why", armGroups=groups, interventions=[drug("Tarolan"), drug(name)])
    assert "The drug that it tests is Tarolan." in said
    assert not any("tests are" in each for each in said)


def test_a_dummy_is_no_part_of_another_word():
    said = told("why", armGroups=[arm("A", "EXPERIMENTAL", "Shampoo")], interventions=[drug("Shampoo")])
    assert "The drug that it tests is Shampoo." in said


def test_what_the_only_group_gets_is_named_even_where_its_label_says_it():
    said = told("happen", armGroups=[arm("Tarolan and Melitan treatment group", "EXPERIMENTAL", "Tarolan", "Melitan")], interventions=DRUGS)
    assert "People in it get Tarolan and Melitan." in said


def test_groups_that_cannot_be_told_apart_are_told_once_and_asked_about():
    groups = [
        arm("Arm A (Tarolan->Melitan)", "EXPERIMENTAL", "Tarolan", "Melitan"),
        arm("Arm B (Melitan->Tarolan)", "EXPERIMENTAL", "Tarolan", "Melitan"),
    ]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert "2 groups get Tarolan and Melitan. Ask the study team how they differ." in said
    assert not any(each.startswith("One group gets") for each in said)


def test_groups_without_a_name_are_told_apart_in_the_records_words():
    groups = [
        arm("Arm A (Tarolan->Melitan)", "EXPERIMENTAL", "Tarolan", "Melitan", description="Tarolan first, then Melitan."),
        arm("Arm B (Melitan->Tarolan)", "EXPERIMENTAL", "Tarolan", "Melitan", description="Melitan first, then Tarolan."),
    ]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert "The record says of one group: “Melitan first, then Tarolan”." in said
    assert "The record says of one group: “Tarolan first, then Melitan”." in said


@pytest.mark.parametrize("kind", ["Placebo Comparator", "Experimental", "Active comparator"])
def test_the_registrys_word_for_a_kind_of_group_is_no_part_of_its_name(kind):
    groups = [arm("Tarolan", "EXPERIMENTAL", "Tarolan"), arm(f"{kind}: Usual care", "OTHER")]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert any("“Usual care”" in each for each in said) and not any(kind in each for each in said)


@pytest.mark.parametrize(
    "note",
    [
        "Tarolan will be given per dose and schedule specified in the arm",
        "20 mg once a day, as described below",
        "See the group descriptions",
    ],
)
def test_a_note_that_sends_the_reader_elsewhere_is_not_quoted(note):
    said = told("happen", armGroups=[arm("Tarolan", "EXPERIMENTAL", "Tarolan")], interventions=[drug("Tarolan", note)])
    assert not any(each.startswith("The record says of Tarolan") for each in said)


def test_a_line_that_lets_people_in_is_no_rule_that_keeps_them_out():
    text = "Inclusion Criteria:\n\n* Owns a phone\n\nExclusion Criteria:\n\n* Color blindness\n* Took part before\n\n"
    assert lists(text + "Pregnant and nursing people are eligible to participate.").cannot.count == 2
    assert lists(text + "Nursing people are not eligible to participate.").cannot.count == 3


def test_rules_that_one_entry_numbers_itself_are_counted():
    text = "Inclusion Criteria:\n\n* 1.Volunteer and sign.\n\n  2.Patients with diabetes.\n\nExclusion Criteria:\n\n* Pregnancy"
    assert lists(text).can.count == 2


@pytest.mark.parametrize("purpose", ["BASIC_SCIENCE", "DEVICE_FEASIBILITY"])
def test_a_parent_is_not_told_that_the_study_treats_nobody_but_them(purpose):
    said = told("why", primaryPurpose=purpose, minimumAge="3 Years", maximumAge="8 Years")
    assert any(each.endswith("It is not meant to treat.") for each in said)
