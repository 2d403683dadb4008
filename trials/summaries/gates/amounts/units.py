"""What a number counts: units of time, dose and size, and the nouns that say whom or what."""

from __future__ import annotations

import re
from fractions import Fraction

_TIME = {
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs h",
    "day": "day days d",
    "week": "week weeks wk wks w",
    "month": "month months mo mos mth mths",
    "year": "year years yr yrs y yo",
}
TIMES = {word: unit for unit, spellings in _TIME.items() for word in spellings.split()}
# How many of the smaller make one of the larger, in every way in which records and people count.
_PER: dict[tuple[str, str], tuple[Fraction, ...]] = {
    ("hour", "minute"): (Fraction(60),),
    ("day", "hour"): (Fraction(24),),
    ("week", "day"): (Fraction(7),),
    ("week", "hour"): (Fraction(168),),
    ("month", "day"): (Fraction(30), Fraction(31), Fraction(28)),
    ("month", "week"): (Fraction(4), Fraction(52, 12)),
    ("year", "month"): (Fraction(12),),
    ("year", "week"): (Fraction(52),),
    ("year", "day"): (Fraction(365), Fraction(366), Fraction(360), Fraction(364)),
}
DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
# Units of dose and size with the smallest of their family and how many of it they make.
_FAMILIES: dict[str, dict[str, Fraction]] = {
    "ng": {"ng": Fraction(1), "μg": Fraction(1000), "ug": Fraction(1000), "mcg": Fraction(1000), "microgram": Fraction(1000)}
    | {"micrograms": Fraction(1000), "mg": Fraction(10**6), "milligram": Fraction(10**6), "milligrams": Fraction(10**6)}
    | {"g": Fraction(10**9), "gram": Fraction(10**9), "grams": Fraction(10**9), "kg": Fraction(10**12), "kilogram": Fraction(10**12)}
    | {"kilograms": Fraction(10**12)},
    "μl": {"μl": Fraction(1), "ul": Fraction(1), "ml": Fraction(1000), "milliliter": Fraction(1000), "milliliters": Fraction(1000)}
    | {"millilitre": Fraction(1000), "millilitres": Fraction(1000), "dl": Fraction(10**5), "l": Fraction(10**6), "liter": Fraction(10**6)}
    | {"liters": Fraction(10**6), "litre": Fraction(10**6), "litres": Fraction(10**6), "cc": Fraction(1000)},
    "mm": {"mm": Fraction(1), "cm": Fraction(10), "m": Fraction(1000), "km": Fraction(10**6), "meters": Fraction(1000)}
    | {"metres": Fraction(1000), "centimeters": Fraction(10), "centimetres": Fraction(10)},
    "iu": {"iu": Fraction(1), "units": Fraction(1), "unit": Fraction(1), "u": Fraction(1), "miu": Fraction(10**6)},
    "gy": {"gy": Fraction(100), "cgy": Fraction(1), "gray": Fraction(100)},
    "mmhg": {"mmhg": Fraction(1)},
    "mmol": {"mmol": Fraction(1)},
    "bpm": {"bpm": Fraction(1)},
    "kcal": {"kcal": Fraction(1), "calories": Fraction(1), "calorie": Fraction(1)},
    "degree": {"degrees": Fraction(1), "°c": Fraction(1), "°f": Fraction(1)},
}
SIZES = {word: (family, factor) for family, words in _FAMILIES.items() for word, factor in words.items()}
_ROLES = {
    "group": "group groups arm arms cohort cohorts",
    "people": "people persons person participants participant patients patient subjects subject women men children adults volunteers girls "
    "boys babies infants newborns mothers fathers individuals woman man child adult volunteer human humans adolescents teenagers students",
    "site": "site sites place places hospital hospitals center centers centre centres clinic clinics location locations",
    "country": "country countries",
    "town": "town towns city cities",
    "measure": "measure measures outcome outcomes",
    "partner": "partner partners sponsor sponsors",
    "rule": "rule rules criteria criterion requirements requirement",
    "phase": "phase phases",
    "treatment": "treatment treatments drug drugs medicine medicines",
    "visit": "visit visits appointment appointments",
    "dose": "dose doses injection injections infusion infusions tablet tablets pill pills capsule capsules shot shots",
}
ROLES = {word: role for role, words in _ROLES.items() for word in words.split()}
PERCENT = frozenset({"%", "percent", "per cent", "pct"})
UNIT = "|".join(sorted(map(re.escape, [*TIMES, *SIZES, "percent", "per cent"]), key=len, reverse=True)) + "|%"


def same_time(first: Fraction, unit: str, second: Fraction, other: str) -> bool:
    """Whether two spans of time are the same: 24 months and 2 years, 12 weeks and 3 months. Nothing is rounded."""
    if unit == other:
        return first == second
    for ways in (_PER.get((unit, other), ()), tuple(1 / way for way in _PER.get((other, unit), ()))):
        if any(first * way == second for way in ways):
            return True
    return False
