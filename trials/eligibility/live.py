"""The reading of a trial, whether it was stored or not."""

from __future__ import annotations

from functools import lru_cache

from trials.eligibility.reading import read
from trials.eligibility.shape import Reading, Structured
from trials.models import Trial


def reading_of(trial: Trial) -> Reading:
    """What was read of this record."""
    names = tuple(trial.trial_conditions.values_list("name", flat=True))
    own = Structured(trial.minimum_age_months, trial.maximum_age_months, trial.sex, trial.healthy_volunteers, names)
    return _read(trial.eligibility_text, own)


@lru_cache(maxsize=200)
def _read(text: str, own: Structured) -> Reading:
    return read(text, own)
