"""Words beside what is named that make it something else: what a treatment is for, what comes with an illness, where it is common."""

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Gold therapy or steroids to treat a disease of the joints (e.g. lupus, rheumatoid arthritis) within 2 months", {"steroids"}),
        ("Treatment for a rare illness, such as lupus or epilepsy", set()),
        ("Treatment for a rare illness, such as steroids", {"steroids"}),
        ("Trip to areas where tuberculosis is common", set()),
        ("A growth that can be treated with chemotherapy", set()),
        ("A change of the anaplastic lymphoma kinase", set()),
        ("Allergic granulomatosis", set()),
        ("Unexplained rectal blood loss", set()),
        ("Untreated gout. Earlier steroids are allowed.", set()),
        ("Another cancer except for early skin cancer; treated prostate cancer; HIV", {"cancer", "other-cancer", "hiv"}),
    ],
)
def test_what_is_named_for_something_else_is_not_asked(text, topics):
    assert set(excluded(text)) <= topics


def test_what_a_treatment_is_for_leaves_the_treatment():
    assert "steroids" in excluded("Gold therapy or steroids to treat a disease of the joints (e.g. lupus) within 2 months")
    assert excluded("Another cancer except for early skin cancer; treated prostate cancer; HIV")["hiv"] == "-"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Lung disease (COPD) needing oxygen", "lung-disease"),
        ("Human immunodeficiency virus (HIV) disease requiring medicines, or a stroke", "hiv"),
        ("Human immunodeficiency virus (HIV) infected people with a low count", "hiv"),
        ("Shaking, seizures or confusion after stopping alcohol", "epilepsy"),
        ("Seizures or vomiting due to drinking", "epilepsy"),
        ("History of depression associated with a stroke", "depression"),
        ("History of stroke associated with depression", "stroke"),
    ],
)
def test_what_is_said_more_of_an_illness_keeps_it_from_deciding(text, topic):
    assert excluded(text)[topic] == "-~"
    assert topic not in decides(parsed(text, "exclusion"))


@pytest.mark.parametrize("text", ["Lung disease (COPD) or epilepsy", "Lung disease (COPD), epilepsy"])
def test_a_bracket_alone_says_no_more(text):
    assert decides(parsed(text, "exclusion")) == {"lung-disease", "epilepsy"}


def test_a_platelet_count_without_transfusions_asks_for_none():
    assert "blood-transfusion" not in included("Platelets above 60 (transfusions are not permitted)")


def test_other_causes_that_are_excluded_turn_nothing_round():
    assert included("A history of asthma, with other causes of the cough excluded").get("asthma", "+").startswith("+")
    assert included("Patients with asthma are excluded")["asthma"].startswith("-")
