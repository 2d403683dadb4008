"""Dates of the study with their precision, and what can be said about results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from trials.lib.dates import PartialDate
from trials.lib.phrase import Phrase
from trials.models import Trial

STUDY_DATES = (
    ("start", _("Start")),
    ("primary_completion", _("Last visit for the main result")),
    ("completion", _("End of the whole study")),
    ("first_posted", _("First shown in the registry")),
    ("results_posted", _("Results shown in the registry")),
)
ALWAYS = {"start", "primary_completion", "completion"}
KINDS = {"ESTIMATED": "date-planned", "ACTUAL": "date-actual"}


@dataclass(frozen=True, slots=True)
class When:
    """A date of the study. `day` is None when the record gives none or one that cannot be read; `raw` is as it came."""

    label: object
    day: PartialDate | None
    raw: str
    kind: Phrase | None


@dataclass(frozen=True, slots=True)
class Results:
    """Whether the registry holds results; without them `note` names what the page says: never_started, ended, long_ended, due or none.

    `ended` goes with long_ended; `due` says with due which planned date has passed.
    """

    posted: bool
    note: str
    ended: date | None = None
    due: Phrase | None = None


def rows(trial: Trial) -> list[When]:
    """Start, main completion and completion always, the registry's own dates when they are known."""
    found = []
    for name, label in STUDY_DATES:
        raw = getattr(trial, f"{name}_raw")
        if raw or name in ALWAYS:
            kind = KINDS.get(getattr(trial, f"{name}_kind", "")) if name in ALWAYS else None
            found.append(When(label, trial.partial(name), raw, Phrase(kind) if kind else None))
    return found


LONG_AGO_DAYS = 365
OVER = {"COMPLETED", "TERMINATED"}


def results(trial: Trial, today: date) -> Results:
    """A trial that ended over a year ago and shows no results is a different story from one that goes on.

    Only a status that says so, or a date that happened, ends a trial: a planned date that has passed is told as planned.
    """
    if trial.overall_status == "WITHDRAWN":
        return Results(trial.has_results, "never_started")
    end, main = trial.partial("completion"), trial.partial("primary_completion")
    passed = next((day.last for day in (end, main) if day and day.last < today), None)
    happened = end is not None and end.last < today and trial.completion_kind == "ACTUAL"
    if happened or trial.overall_status in OVER:
        long_ago = passed is not None and (today - passed).days > LONG_AGO_DAYS
        return Results(trial.has_results, "long_ended" if long_ago else "ended", passed)
    if end and end.last < today:
        return Results(trial.has_results, "due", due=_due("status-end-passed", end))
    if main and main.last < today and trial.primary_completion_kind != "ACTUAL":
        return Results(trial.has_results, "due", due=_due("status-completion-passed", main))
    return Results(trial.has_results, "none")


def _due(sentence_id: str, day: PartialDate) -> Phrase:
    return Phrase(sentence_id, {"completion": PartialDate(day.year, day.month)})
