"""Numbers in other units than the one that bounds are kept in, and what numbers make sense. Pure."""

from __future__ import annotations

from collections.abc import Callable

from trials.eligibility.topics import by_key
from trials.terms.ages import MONTHS


def _times(factor: float) -> Callable[[float], float]:
    return lambda number: number * factor


# From a unit to the first one of its topic.
_TO_FIRST: dict[tuple[str, str], Callable[[float], float]] = {
    **{("age", unit): _times(MONTHS[unit]) for unit in ("years", "weeks", "days")},
    ("height", "m"): _times(100),
    ("height", "in"): _times(2.54),
    ("weight", "lb"): _times(0.45359237),
    # The IFCC's master equation.
    ("hba1c", "mmol/mol"): lambda number: 0.09148 * number + 2.152,
    ("fasting-glucose", "mg/dL"): _times(1 / 18.0156),
    ("haemoglobin", "g/L"): _times(0.1),
    ("haemoglobin", "mmol/L"): _times(1.6114),
    ("platelets", "/uL"): _times(0.001),
    ("neutrophils", "/uL"): _times(0.001),
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
    units = by_key(topic).units
    if not unit or unit == next(iter(units), ""):
        return number
    return _TO_FIRST[topic, unit](number)


def is_sensible(topic: str, number: float) -> bool:
    """Whether a person can have this number, in the topic's first unit."""
    least, most = _SENSIBLE[topic]
    return least <= number <= most
