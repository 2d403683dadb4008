"""Numbers in other units than the one that bounds are kept in, and what numbers make sense. Pure."""

from __future__ import annotations

from trials.eligibility.topics import by_key
from trials.terms.ages import MONTHS

# From a unit to the first one of its topic: times this, plus that.
_TO_FIRST: dict[tuple[str, str], tuple[float, float]] = {
    **{("age", unit): (MONTHS[unit], 0.0) for unit in ("years", "weeks", "days")},
    ("height", "m"): (100, 0),
    ("height", "in"): (2.54, 0),
    ("weight", "lb"): (0.45359237, 0),
    # The IFCC's master equation.
    ("hba1c", "mmol/mol"): (0.09148, 2.152),
    ("fasting-glucose", "mg/dL"): (1 / 18.0156, 0),
    ("haemoglobin", "g/L"): (0.1, 0),
    ("haemoglobin", "mmol/L"): (1.6114, 0),
    ("platelets", "/uL"): (0.001, 0),
    ("neutrophils", "/uL"): (0.001, 0),
}
# What a person can have, in the first unit. Whatever lies outside was mistyped or is in another unit.
_SENSIBLE: dict[str, tuple[float, float]] = {
    "age": (0, 125 * 12),
    "height": (30, 260),
    "weight": (0.3, 450),
    "bmi": (5, 200),
    "ecog": (0, 5),
    "karnofsky": (0, 100),
    "systolic": (40, 320),
    "diastolic": (20, 220),
    "hba1c": (2, 25),
    "fasting-glucose": (0.5, 70),
    "egfr": (1, 250),
    "haemoglobin": (2, 26),
    "platelets": (1, 5000),
    "neutrophils": (0, 200),
    "ejection-fraction": (5, 95),
    "fev1": (5, 200),
    "cd4": (0, 6000),
    "psa": (0, 50_000),
    "headache-days": (0, 31),
}


def in_first_unit(topic: str, number: float, unit: str) -> float:
    """The number in the unit that the topic's bounds are kept in. Raises KeyError for a unit that the topic does not have."""
    times, plus = _linear(topic, unit)
    return number * times + plus


def in_unit(topic: str, number: float, unit: str) -> float:
    """A number in the topic's first unit, as people give it in another; raises KeyError as `in_first_unit` does."""
    times, plus = _linear(topic, unit)
    return (number - plus) / times


def _linear(topic: str, unit: str) -> tuple[float, float]:
    return (1.0, 0.0) if not unit or unit in by_key(topic).units[:1] else _TO_FIRST[topic, unit]


def is_sensible(topic: str, number: float) -> bool:
    """Whether a person can have this number, in the topic's first unit."""
    least, most = _SENSIBLE[topic]
    return least <= number <= most
