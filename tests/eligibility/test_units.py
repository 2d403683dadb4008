"""A number means the same in whatever unit it is given."""

from __future__ import annotations

import pytest

from trials.eligibility.topics import TOPICS, units

pytestmark = pytest.mark.once
NUMBERS = [topic for topic in TOPICS if topic.kind == "number"]


@pytest.mark.parametrize(
    ("topic", "number", "unit", "first"),
    [
        ("age", 45, "years", 540),
        ("age", 7, "months", 7),
        ("height", 1.8, "m", 180),
        ("height", 70, "in", 177.8),
        ("weight", 150, "lb", 68.04),
        ("hba1c", 53, "mmol/mol", 7.0),
        ("fasting-glucose", 126, "mg/dL", 6.99),
        ("haemoglobin", 120, "g/L", 12),
        ("haemoglobin", 7.5, "mmol/L", 12.09),
        ("platelets", 100_000, "/uL", 100),
        ("neutrophils", 1500, "/uL", 1.5),
        ("bmi", 27, "", 27),
    ],
)
def test_it_is_kept_in_the_topics_first_unit(topic: str, number: float, unit: str, first: float) -> None:
    assert units.in_first_unit(topic, number, unit) == pytest.approx(first, rel=2e-3)


@pytest.mark.parametrize("topic", NUMBERS, ids=lambda topic: topic.key)
def test_every_unit_of_every_topic_is_known_and_what_makes_sense_is_said(topic) -> None:
    for unit in topic.units:
        assert units.in_unit(topic.key, units.in_first_unit(topic.key, 10, unit), unit) == pytest.approx(10)
    assert not units.is_sensible(topic.key, -1)
    assert not units.is_sensible(topic.key, 1e9)


def test_a_unit_of_another_topic_is_refused() -> None:
    with pytest.raises(KeyError):
        units.in_first_unit("weight", 70, "cm")
