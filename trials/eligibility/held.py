"""The reading of a trial that counts now: what is kept, with corrections; read at once where the record has changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from trials.eligibility import stored
from trials.eligibility.corrected import Corrected, correct, counting
from trials.eligibility.models import Correction, TrialReading
from trials.eligibility.reading import read
from trials.eligibility.shape import Reading, Structured
from trials.models import Trial


@dataclass(frozen=True, slots=True)
class Held:
    """`read` is what software read, `corrected` what people made of it, `reading` what visitors are asked by. `row` is the kept one, None
    where the trial has not been read yet."""

    read: Reading
    corrected: Corrected
    reading: Reading
    row: TrialReading | None

    @property
    def is_checked(self) -> bool:
        """Whether a person compared this reading with the record."""
        return self.row is not None and self.row.is_checked


@dataclass(frozen=True, slots=True)
class Counting:
    """What visitors are asked by, and when a person compared it with the record as it is now; None where nobody has."""

    reading: Reading
    checked_at: datetime | None = None


def reading_of(trial: Trial) -> Reading:
    """What visitors are asked by."""
    return held(trial).reading


def held(trial: Trial) -> Held:
    """All of it, for the page of a coordinator too."""
    row = TrialReading.objects.filter(pk=trial.pk).first()
    return _held(trial, row, Correction.objects.filter(trial=trial).order_by("id"))


def readings_of(trials: Collection[Trial]) -> dict[int, Counting]:
    """What visitors are asked by, by trial: two queries, however many trials."""
    rows = TrialReading.objects.in_bulk([trial.pk for trial in trials])
    corrections = Correction.objects.by_trial(trial.pk for trial in trials)
    return {trial.pk: _counting(trial, rows.get(trial.pk), corrections.get(trial.pk, ())) for trial in trials}


def structured(trial: Trial) -> Structured:
    """What the record says of a trial in fields of its own."""
    return Structured(
        trial.minimum_age_months,
        trial.maximum_age_months,
        trial.sex,
        trial.healthy_volunteers,
        tuple(condition.name for condition in trial.trial_conditions.all()),
    )


def _held(trial: Trial, row: TrialReading | None, corrections: Iterable[Correction]) -> Held:
    made = _read(trial, row)
    decisions = [one.decision for one in corrections]
    corrected = correct(made, trial.eligibility_text, decisions)
    # Most trials have no corrections.
    return Held(made, corrected, counting(made, corrected) if decisions else made, row)


def _counting(trial: Trial, row: TrialReading | None, corrections: Collection[Correction]) -> Counting:
    """As in `_held`, without what only a coordinator looks at."""
    reading = _held(trial, row, corrections).reading if corrections else _read(trial, row)
    is_checked = row is not None and row.is_checked and row.text_hash == stored.digest(trial.eligibility_text, reading.structured)
    return Counting(reading, row.checked_at if row and is_checked else None)


def _read(trial: Trial, row: TrialReading | None) -> Reading:
    told = structured(trial)
    if row is not None and row.text_hash == stored.digest(trial.eligibility_text, told) and not row.fault:
        try:
            return stored.decode(row.body, trial.eligibility_text)
        except stored.Damaged:
            return read(trial.eligibility_text, told)
    return read(trial.eligibility_text, told) if row is None or not row.fault else Reading(told, ())
