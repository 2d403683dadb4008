"""Trials with criteria of a few plain lines, read as the worker reads them."""

from __future__ import annotations

from tests import makers
from trials.eligibility import held
from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.eligibility.topics import by_key
from trials.models import ScreenBits, Trial
from trials.terms.profile import Profile, mask

LINES = """Inclusion Criteria:

* Heart attack in the last 6 months
* Able to give informed consent

Exclusion Criteria:

* Pregnant women
* Any of the following:
    * Epilepsy
    * Dementia
"""


def trial(text: str = LINES, **more: object) -> Trial:
    """A trial with these criteria, for adults of any sex unless told otherwise."""
    module = {"eligibilityCriteria": text, "sex": "ALL", "minimumAge": "18 Years", "healthyVolunteers": False, **more}
    return makers.trial(eligibilityModule=module)


def again(one: Trial, text: str, **more: object) -> Trial:
    """The registry's record of the same trial, with other criteria."""
    module = {"eligibilityCriteria": text, "sex": "ALL", "minimumAge": "18 Years", "healthyVolunteers": False, **more}
    return makers.trial(nctId=one.registry_id, eligibilityModule=module)


def read_all() -> None:
    """Take in what changed."""
    follow.follow(Inline())


def yes(*topics: str) -> Profile:
    """Somebody of whom only this is known."""
    return Profile(yes=mask([by_key(topic).number for topic in topics]))


def ruled_out(profile: Profile) -> set[int]:
    """The trials that rule them out."""
    split = ScreenBits.objects.split(profile)
    return {pk for pk in Trial.objects.values_list("pk", flat=True) if split.rules_out(pk)}


def key_of(trial: Trial, words: str) -> str:
    """The key of the criterion with these words."""
    return next(entry.key for entry in held.held(trial).corrected.entries if entry.criterion.text == words)


def texts(trial: Trial) -> list[str]:
    """The criteria that visitors are asked by."""
    return [criterion.text for criterion in held.reading_of(trial).criteria]
