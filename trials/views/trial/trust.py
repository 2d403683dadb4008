"""Notes on kinds of product about which a medicines agency has warned patients: dated facts with their source, no judgement of a trial."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from trials.models import Trial
from trials.summaries.drafter.notices import names_exosomes


@dataclass(frozen=True, slots=True)
class Note:
    """What was said, by whom and when, and where to read it."""

    text: object
    source: str
    address: str


EXOSOMES = Note(
    _(
        "This trial tests exosomes. In 2019 the U.S. medicines agency (FDA) warned patients about exosome products. "
        "It said that it had approved none."
    ),
    "FDA, December 2019",
    "https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products",
)


def notes(trial: Trial) -> list[Note]:
    """The notes that fit what the trial tests."""
    named = [trial.brief_title, trial.official_title, *trial.keywords, *(each.name for each in trial.interventions.all())]
    return [EXOSOMES] if names_exosomes(map(str, named)) else []
