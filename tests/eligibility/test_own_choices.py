"""Questions in a criterion's own words: what only the team can know, and points of which some are enough."""

import pytest

from trials.eligibility.questions.own import own
from trials.eligibility.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Swelling confined to the left lung",
        "Achieved a partial response to colchicine",
        "An indication for hip replacement",
        "Acceptable pretreatment blood results",
        "A rapidly fatal kind of gout",
        "Can tolerate a pause of the colchicine",
        "Gout with significant complications",
        "Able to perform spirometry reproducibly",
        "Gout receptor status:",
        "People who had taken:",
        "Patients undergoing",
    ],
)
def test_what_only_the_team_can_judge_and_what_breaks_off_is_not_asked(text):
    assert own(text, "inclusion") is None
    assert own(text, "exclusion") is None


def test_lines_that_each_only_gather_what_stands_under_them_say_nothing_of_it():
    text = "Exclusion Criteria:\n\n* Serious illness including:\n\n  * Heart disease:\n\n    * Sternal wires that hurt\n"
    reading = read(text)
    assert [each.span.parent for each in reading.criteria] == [None, 0, 1]
    assert own(reading.criteria[2].text, "exclusion", above="Serious illness including:\nHeart disease:") is not None


def test_who_accepts_something_is_still_asked_for_it():
    assert own("Accepts a knee operation", "inclusion") is not None


@pytest.mark.parametrize(
    "above",
    [
        "Painful toes by a score of 5, associated with two or more of the following:",
        "Gout by a score of 5 or more, defined by one or more of the following:",
        "Gout found in 3 serum samples that meets any of these:",
    ],
)
def test_points_of_which_some_are_enough_are_asked_and_settle_nothing(above):
    asked = own("Pain that gets better in cold water", "inclusion", above=above)
    assert asked is not None
    assert (asked.words, asked.settles) == ("Pain that gets better in cold water", "nothing")


def test_what_a_line_above_may_mean_by_its_words_is_not_asked():
    assert own("Painful toes", "inclusion", above="Gout by a score of 5 or more, with no treatment now, including:") is None


@pytest.mark.parametrize(
    ("text", "section", "quoted"),
    [
        ("Earlier treatment with XYZ-123", "exclusion", "Earlier treatment with XYZ-123"),
        ("People who take other PDE5 inhibitors", "exclusion", "People who take other PDE5 inhibitors"),
        ("A history of ED", "inclusion", "A history of ED"),
        ("No requirement for a feeding tube", "inclusion", "requirement for a feeding tube"),
        ("Unable to record headaches in a diary", "exclusion", "Unable to record headaches in a diary"),
    ],
)
def test_letters_that_people_know_of_themselves_are_asked(text, section, quoted):
    asked = own(text, section)
    assert asked is not None
    assert asked.quoted == quoted


def test_what_one_sex_has_to_agree_to_settles_nothing_against_the_other():
    asked = own("Male patients have to agree not to donate sperm", "inclusion")
    assert asked is not None
    assert asked.settles == "fits"
    assert own("Treated in a lab by XYZ-123 cells", "exclusion") is None
