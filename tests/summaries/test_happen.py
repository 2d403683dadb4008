"""What will happen, as an overview says it."""

import pytest

from tests.summaries.drafts import arm, drug, told

TWO = [arm("Tarolan", "EXPERIMENTAL", "Tarolan"), arm("Placebo", "PLACEBO_COMPARATOR", "Placebo")]
DRUGS = [drug("Tarolan", "20 mg by mouth once a day for 12 weeks"), drug("Placebo")]


def design(**changes):
    return {"allocation": "RANDOMIZED", "interventionModel": "PARALLEL", "maskingInfo": {"masking": "NONE"}, **changes}


def test_groups_are_counted_named_and_filled_by_chance():
    assert told("happen", armGroups=TWO, interventions=DRUGS)[:4] == [
        "There are 2 groups.",
        "Chance decides which group you are in.",
        "We did not find how likely each group is. You can ask the study team.",
        "The groups are called “Tarolan” and “Placebo”.",
    ]


def test_a_parent_is_told_of_the_child():
    said = told("happen", minimumAge="2 Years", maximumAge="11 Years")
    assert "Chance decides which group your child is in." in said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People are randomized 1:1.", "The record gives the chances as “1:1”. This means the same chance for each group."),
        ("Allocation in a 2:1 ratio.", "The record gives the chances as “2:1”. This means that not all groups have the same chance."),
        ("Randomized 1:1, later 2:1.", "We did not find how likely each group is. You can ask the study team."),
        ("Randomized 1:1:1.", "We did not find how likely each group is. You can ask the study team."),
        ("Serum is diluted 1:5.", "We did not find how likely each group is. You can ask the study team."),
        ("Assigned at 10:30 am.", "We did not find how likely each group is. You can ask the study team."),
    ],
)
def test_chances_are_said_only_where_the_record_gives_them_in_one_way(text, expected):
    assert expected in told("happen", armGroups=TWO, interventionModelDescription=text)


def test_places_that_are_drawn_as_a_whole_are_no_draw_for_each_person():
    said = told("happen", armGroups=TWO, interventionModelDescription="A cluster-randomised trial of clinics.")
    assert "Chance decides, but not for each person alone. Clinics or other groups are drawn as a whole." in said
    assert "Chance decides which group you are in." in told("happen", armGroups=TWO, officialTitle="Cluster Headache, Randomised")


@pytest.mark.parametrize(
    ("label", "description"),
    [("Arm A", "People get 20 mg by mouth."), ("300 mg", "A tablet of 300 mg, three times a day"), ("Cohort 2b", "20 mg by mouth.")],
)
def test_a_group_called_by_a_code_is_told_in_the_record_s_words(label, description):
    groups = [arm(label, "EXPERIMENTAL", "Tarolan", description=description), arm("Arm B", "NO_INTERVENTION")]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert f"The record says of the group “{label}”: “{description.rstrip('.')}”." in said


def test_groups_that_get_the_same_are_told_together():
    groups = [arm(label, "EXPERIMENTAL", "Tarolan") for label in ("Older people", "Younger people")] + [arm("Rest", "NO_INTERVENTION")]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert "The groups “Older people” and “Younger people” get Tarolan." in said
    assert "The group “Rest” gets nothing extra from the trial." in said


def test_groups_that_names_do_not_tell_apart_are_told_in_the_record_s_words():
    groups = [arm("Slow steps", "EXPERIMENTAL", "Tarolan", description="Up in 8 steps."), arm("Fast steps", "EXPERIMENTAL", "Tarolan")]
    said = told("happen", armGroups=groups, interventions=DRUGS)
    assert "The record says of the group “Slow steps”: “Up in 8 steps”." in said
    assert "The group “Fast steps” gets Tarolan." in said


def test_groups_that_are_not_told_are_counted():
    groups = [arm(f"Dose {number}", "EXPERIMENTAL", "Tarolan", description=f"Takes {number} tablets a day.") for number in range(2, 11)]
    assert "There are 5 more groups in the record." in told("happen", armGroups=groups, interventions=DRUGS)


def test_what_is_given_is_quoted_when_it_is_short():
    assert "The record says of Tarolan: “20 mg by mouth once a day for 12 weeks”." in told("happen", armGroups=TWO, interventions=DRUGS)


@pytest.mark.parametrize(
    "description", ["Tarolan will be given.", "x" * 400, "See [1]: https://example.org", "Promising and safe for all people"]
)
def test_what_says_nothing_or_is_no_sentence_is_not_quoted(description):
    said = told("happen", armGroups=TWO, interventions=[drug("Tarolan", description)])
    assert not any("The record says of" in each for each in said)


def test_a_thing_listed_for_several_doses_is_not_told_by_one_of_them():
    twice = [drug("Tarolan", "20 mg a day in the morning"), drug("Tarolan", "40 mg a day in the morning")]
    assert not any("20 mg" in each for each in told("happen", interventions=twice, armGroups=TWO))


@pytest.mark.parametrize(
    ("masking", "expected"),
    [
        ({"masking": "NONE"}, "Nobody is kept from knowing who gets what."),
        ({"masking": "SINGLE", "whoMasked": ["PARTICIPANT"]}, "You will not know what you get."),
        ({"masking": "SINGLE", "whoMasked": ["OUTCOMES_ASSESSOR"]}, "Some of the study team will not know what you get."),
        (
            {"masking": "DOUBLE", "whoMasked": ["PARTICIPANT", "INVESTIGATOR"]},
            "You will not know what you get. Some of the study team will not know it either.",
        ),
        ({"masking": "DOUBLE"}, "Some people will not know what you get. The record does not say who."),
        (None, "The record does not say who will know what people get. You can ask the study team."),
    ],
)
def test_who_will_not_know_is_said(masking, expected):
    assert expected in told("happen", armGroups=TWO, designInfo=design(maskingInfo=masking))


def test_a_placebo_is_explained_where_the_record_names_one():
    explained = "The record names a placebo. A placebo looks like the treatment, but has no active drug in it."
    assert explained in told("happen", armGroups=TWO, interventions=DRUGS)
    assert explained not in told("happen")


def test_a_sham_that_only_the_kind_of_a_group_names_is_a_slip():
    assert not any("sham" in each for each in told("happen", armGroups=[arm("Chemotherapy", "SHAM_COMPARATOR")]))


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("CROSSOVER", "You get one thing first and another thing later."),
        ("FACTORIAL", "You may get more than one of the things that are tested."),
        ("SEQUENTIAL", "The groups do not all start at once. They go one after the other."),
    ],
)
def test_how_the_groups_go_is_said(model, expected):
    assert told("happen", designInfo=design(interventionModel=model))[1] == expected


def test_one_group_is_one_group():
    said = told("happen", armGroups=[arm("Everyone", "EXPERIMENTAL", "Tarolan")], interventions=[drug("Tarolan")])
    assert said[:2] == ["There is one group.", "People in it get Tarolan."]
    assert not any("Chance" in each for each in said)


def test_no_groups_are_a_question():
    assert told("happen", armGroups=None)[0] == "The record does not describe any groups. Ask the study team what people get."


@pytest.mark.parametrize(
    ("count", "kind", "expected"),
    [
        (120, "ESTIMATED", "The team plans for 120 people to take part."),
        (1, "ACTUAL", "1 person took part."),
        (12_345, "ACTUAL", "12,345 people took part."),
        (0, "ACTUAL", "No one took part."),
        (40, None, "The record gives 40 as the number of people."),
        (99_999_999, "ESTIMATED", "The number of people in the record cannot be right. You can ask the study team."),
        (-1, "ESTIMATED", "The number of people in the record cannot be right. You can ask the study team."),
        (None, None, "The record does not say how many people can take part. You can ask the study team."),
    ],
)
def test_the_number_of_people_is_said_with_its_kind(count, kind, expected):
    assert told("happen", enrollmentInfo={"count": count, "type": kind})[-1] == expected


def test_a_study_that_looks_on_says_when_and_whom_it_looks_at():
    said = told(
        "happen",
        studyType="OBSERVATIONAL",
        designInfo={"observationalModel": "CASE_CONTROL", "timePerspective": "RETROSPECTIVE"},
        bioSpec={"retention": "SAMPLES_WITH_DNA"},
    )
    assert said[:3] == [
        "It looks at what was written down in the past.",
        "It compares people who have an illness with people who do not.",
        "Blood or other samples are kept. They can show a person's genes.",
    ]


def test_a_treatment_outside_a_trial_says_for_whom_a_doctor_can_ask():
    assert told("happen", studyType="EXPANDED_ACCESS", expandedAccessTypes={"individual": True}) == [
        "A doctor can ask for the treatment for one person."
    ]
