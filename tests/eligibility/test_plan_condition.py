"""How a check asks for what a trial is about."""

from __future__ import annotations

import pytest

from tests.eligibility.readings import criterion, needs, reading, without
from trials.eligibility.questions.plan import plan
from trials.eligibility.shape import Reading


def asked(of: Reading) -> list[str]:
    """The keys of all topics that are asked."""
    return [key for screen in plan(of, {}, "you") for key in screen.topics]


@pytest.mark.parametrize(
    ("conditions", "topic"),
    [
        (("Asthma",), "asthma"),
        (("Carcinoma, Non-Small-Cell Lung",), "lung-cancer"),
        (("Pulmonary Disease, Chronic Obstructive",), "copd"),
        (("Migraine Disorders",), "migraine"),
        (("Diabetes Mellitus, Type 2",), "diabetes-2"),
        (("Non-small Cell Lung Cancer (NSCLC)",), "lung-cancer"),
        (("HER2 Positive Metastatic Breast Cancer",), "breast-cancer"),
        (("Leukemia, Myeloid, Acute",), "leukaemia"),
        (("Endometriosis",), "condition:endometriosis"),
        (("Healthy Volunteers",), "healthy"),
        (("Smoking Cessation",), None),
        (("Quality of Life",), None),
        (("Pain, Postoperative",), None),
        (("Anesthesia",), None),
        (("Stress",), None),
        (("Acute Pain",), None),
        (("Smoking",), None),
        (("Depression, Teen",), None),
        (("糖尿病",), None),
        (("Asthma", "Endometriosis"), None),
        ((), None),
    ],
)
def test_the_trials_condition_is_asked_where_it_can_be(conditions: tuple[str, ...], topic: str | None) -> None:
    assert asked(reading(conditions=conditions)) == ([topic] if topic else [])


def test_a_condition_that_the_criteria_ask_about_anyway_is_not_asked_twice() -> None:
    of = reading(criterion(asks="Diagnosis of endometriosis", section="inclusion"), conditions=("Endometriosis",))
    assert [screen.kind for screen in plan(of, {}, "you")] == ["own"]


def test_a_condition_that_the_criteria_ask_about_as_a_topic_is_asked_as_that() -> None:
    about = reading(criterion(needs("migraine"), section="inclusion"), conditions=("Migraine Disorders",))
    assert asked(about) == ["migraine"]
    mentions = reading(criterion(needs("diabetes"), section="inclusion"), conditions=("Endometriosis With Diabetes Mellitus",))
    assert asked(mentions) == ["diabetes"]
    left = reading(criterion(without("asthma")), conditions=("Asthma",))
    assert asked(left) == ["asthma"]
