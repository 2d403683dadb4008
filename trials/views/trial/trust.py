"""Notes on kinds of product about which a medicines agency has warned patients: dated facts with their source, no judgement of a trial."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from trials.models import Trial


@dataclass(frozen=True, slots=True)
class Note:
    """What was said, by whom and when, and where to read it."""

    text: object
    source: str
    address: str


# What a treatment, a title or a keyword must hold, in small letters.
NOTES: dict[str, Note] = {
    "exosome": Note(
        _(
            "This trial tests exosomes. In 2019 the U.S. medicines agency (FDA) warned patients about exosome products. "
            "It said that it had approved none."
        ),
        "FDA, December 2019",
        "https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products",
    ),
}


def notes(trial: Trial) -> list[Note]:
    """The notes that fit what the trial tests."""
    named = [trial.brief_title, trial.official_title, *trial.keywords, *(each.name for each in trial.interventions.all())]
    text = " ".join(map(str, named)).casefold()
    return [note for mark, note in NOTES.items() if mark in text]
