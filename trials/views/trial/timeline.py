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
    """Whether the registry holds results; without them `note` names what the page says instead: ended, long_ended or going_on."""

    posted: bool
    note: str
    ended: date | None


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


def results(trial: Trial, today: date) -> Results:
    """A trial that ended over a year ago and shows no results is a different story from one that goes on."""
    end = trial.partial("completion") or trial.partial("primary_completion")
    over = trial.overall_status in {"COMPLETED", "TERMINATED"} or (end is not None and end.last < today)
    ended = end.last if end and end.last < today else None
    if not over or trial.overall_status == "WITHDRAWN":
        return Results(trial.has_results, "going_on" if trial.overall_status != "WITHDRAWN" else "never_started", None)
    long_ago = ended is not None and (today - ended).days > LONG_AGO_DAYS
    return Results(trial.has_results, "long_ended" if long_ago else "ended", ended)
