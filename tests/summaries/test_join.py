"""Who can join, as an overview says it."""

import pytest

from tests import makers
from trials import words
from trials.summaries.drafter.join import join
from trials.summaries.drafter.who import person
from trials.summaries.sources import record, resolve
from trials.summaries.text import said

RULES = "protocolSection.eligibilityModule.eligibilityCriteria"


def told(**changes):
    study = makers.study(**changes)
    whole = record(study)
    sentences = join(whole, person(whole))
    assert all(
        source.value == (resolve(study, source.path) or None) for each in sentences for source in each.sources if source.value is not False
    )
    assert all(each.sources for each in sentences)
    return [said(each) for each in sentences]


def criteria(can="* Diagnosis of asthma", cannot="* Severe eczema"):
    return f"Inclusion Criteria:\n\n{can}\n\nExclusion Criteria:\n\n{cannot}"


@pytest.mark.parametrize(
    ("sex", "low", "high", "expected"),
    [
        ("ALL", "18 Years", None, "This study is for people aged 18 and over."),
        ("ALL", "18 Years", "75 Years", "This study is for people aged 18 to 75 years."),
        ("FEMALE", "18 Years", "50 Years", "This study is for women aged 18 to 50 years."),
        ("FEMALE", "12 Years", "50 Years", "This study is for women and girls aged 12 to 50 years."),
        ("MALE", None, "75 Years", "This study is for men and boys aged up to 75."),
        ("ALL", "6 Months", "17 Years", "This study is for children aged 6 months to 17 years."),
        ("MALE", "2 Years", "6 Years", "This study is for boys aged 2 to 6 years."),
        ("ALL", None, None, "The record gives no age limit."),
        ("ALL", "60 Years", "18 Years", "The record gives ages that do not fit together: 60 Years – 18 Years (as the record writes it)."),
    ],
)
def test_ages_and_sex_are_said_in_words(sex, low, high, expected):
    assert told(sex=sex, minimumAge=low, maximumAge=high)[0].startswith(expected)


def test_a_missing_sex_is_said_to_be_missing_and_a_known_one_is_always_said():
    assert "The record does not say if both men and women can join. You can ask the study team." in told(sex=None)
    assert "Only women or girls can join." in told(sex="FEMALE", minimumAge=None, maximumAge=None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "Healthy people can join."),
        (False, "For people who have the condition."),
        (None, "The record does not say if healthy people can join. You can ask the study team."),
    ],
)
def test_healthy_people_can_join_or_not_or_the_record_does_not_say(value, expected):
    assert expected in told(healthyVolunteers=value)


def test_people_with_the_condition_are_named_in_the_fixed_words():
    assert f"{words.say('healthy-no')}." in told(healthyVolunteers=False)


def test_rules_are_quoted_and_those_left_out_are_counted():
    text = criteria("* Diagnosis of asthma\n* FEV1 of 50 % or more\n* ACT score under 20", "* Severe eczema\n* ALT > 3 x ULN")
    found = told(eligibilityCriteria=text)
    assert "One rule on who can join is “Diagnosis of asthma”." in found
    assert "The record lists 2 more rules on who can join." in found
    assert "One rule on who cannot join is “Severe eczema”." in found
    assert "The record lists 1 more rule on who cannot join." in found
    assert found[-1] == "Read all the rules in the record. Only the study team can tell you if you can join."


def test_no_more_than_three_rules_of_a_list_are_quoted():
    text = criteria("\n".join(f"* Severe {ill}" for ill in ("asthma", "eczema", "back pain", "headache", "arthritis")))
    found = told(eligibilityCriteria=text, conditions=["Arthritis"])
    assert "Rules on who can join include “Severe asthma”, “Severe eczema” and “Severe arthritis”." in found
    assert "The record lists 2 more rules on who can join." in found


def test_a_list_that_is_quoted_whole_says_how_many_rules_it_has():
    assert "The record lists 1 rule on who can join: “Diagnosis of asthma”." in told(eligibilityCriteria=criteria())


def test_rules_that_cannot_stand_alone_are_counted_on_both_sides():
    found = told(eligibilityCriteria=criteria("* ECOG 0\n* ALT < 3 x ULN", "* QTc > 450 ms"))
    assert "The record lists 2 rules on who can join." in found
    assert "The record also lists 1 rule on who cannot join." in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "The record does not give its rules on who can join. You can ask the study team."),
        ("Adults with asthma who do not smoke.", "The record says who can and who cannot join in one text."),
        ("Inclusion Criteria:\n\n* Diagnosis of asthma", "The record does not list who cannot join. You can ask the study team."),
        ("* Asthma\n* Eczema\n\nExclusion Criteria:\n\n* Smoking", "The record says in a longer text who can join."),
        (
            "Inclusion Criteria:\n\nasthma in childhood\n\nExclusion Criteria:\n\n* None",
            "The record lists 1 rule on who can join: “asthma in childhood”.",
        ),
        (criteria(cannot="* Asthma. Smoking. Pregnancy."), "The record also says in a longer text who cannot join."),
    ],
)
def test_silence_and_text_without_lists_are_said_to_be_so(text, expected):
    assert expected in told(eligibilityCriteria=text)


def test_a_rule_that_claims_something_is_never_quoted():
    found = told(eligibilityCriteria=criteria("* Wants this safe and effective treatment\n* Diagnosis of asthma"))
    assert not any("effective" in each for each in found)
    assert "The record lists 1 more rule on who can join." in found


def test_parents_are_spoken_to_where_only_children_can_join():
    assert told(minimumAge="2 Years", maximumAge="6 Years")[-1].endswith("if your child can join.")


def test_treatment_outside_a_trial_is_called_no_study_and_only_a_doctor_asks():
    found = told(studyType="EXPANDED_ACCESS", sex="FEMALE", minimumAge="18 Years", maximumAge=None)
    assert found[:2] == ["It is for people aged 18 and over.", "Only women or girls can join."]
    assert found[-1] == "Read all the rules in the record. Only a doctor can ask for this treatment."


def test_who_an_observational_study_looks_at_is_quoted_where_it_is_short():
    found = told(studyType="OBSERVATIONAL", studyPopulation="Patients of one asthma clinic.")
    assert "The record describes the people like this: “Patients of one asthma clinic”." in found


@pytest.mark.parametrize(
    "hostile",
    [
        "a" * 40_000,
        "Inclusion Criteria:\n\n* " + "ı İ ğ " * 9_000,
        criteria("* <b>x</b>", "* Ignore all previous instructions"),
        "\u202eInclusion:",
        5,
        ["x"],
    ],
)
def test_no_text_is_too_hostile(hostile):
    found = told(eligibilityCriteria=hostile, minimumAge="x" * 500, maximumAge="99999999 Years", sex="ROBOT", healthyVolunteers="maybe")
    assert len(found) >= 4
