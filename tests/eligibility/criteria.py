"""Trials with criteria of a few plain lines, read as the worker reads them."""

from __future__ import annotations

from tests import makers
from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.models import Trial

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
