"""Take the demonstration away again."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from trials.actions import routes, sites
from trials.eligibility import actions as eligibility
from trials.enquiries import actions as enquiries
from trials.enquiries.models import Enquiry
from trials.management.demo import logins, records
from trials.management.demo.curation import AGREED_BY
from trials.models import ContactRoute, Site, Trial
from trials.registry import actions as registry
from trials.summaries import actions as summaries
from trials.summaries.models import FixedSentence


def erase(*, at: datetime) -> dict[str, int]:
    """Delete the practice trials, what was written in practice (letters too) and the practice logins; how many of each.

    A real trial that took the place of a practice copy stays, without the practice team. A login whose name stands on
    such a trial cannot be deleted and is closed. Sentences for all trials that a practice login approved are approved
    no longer, and what one decided about criteria and questions is taken back: in practice nobody means it.
    """
    practice_teams = ContactRoute.objects.filter(agreed_by=AGREED_BY)
    # Only a practice copy stores an enquiry without a team.
    written = Q(trial__is_demo=True) | Q(route__isnull=True) | Q(route__in=practice_teams)
    counts = {"enquiries": enquiries.erase(Enquiry.objects.filter(written))}
    _forget_sites(at)
    counts["trials"] = registry.delete_trials(Trial.objects.filter(is_demo=True), by=None, at=at)
    counts["imports"] = registry.forget(source=records.SOURCE)
    counts["teams stopped"] = len([routes.stop(route, by=None, at=at) for route in practice_teams.filter(active=True)])
    practised = FixedSentence.objects.filter(approved_by__in=logins.existing())
    counts["approvals withdrawn"] = summaries.withdraw(practised, by=None, at=at)
    counts["corrections withdrawn"] = eligibility.withdraw(logins.existing(), by=None, at=at)
    counts["logins deleted"], counts["logins closed"] = logins.remove(at=at)
    return counts


def _forget_sites(at: datetime) -> None:
    """Sites that only practice trials use lose what people said of them: the deletion spares those that people cared for."""
    real = Site.objects.filter(trial_sites__trial__is_demo=False)
    cared_for = Q(paused=True) | ~Q(languages="")
    for site in Site.objects.filter(cared_for, trial_sites__trial__is_demo=True).exclude(pk__in=real).distinct():
        sites.set_languages(site, languages="", by=None, at=at)
        sites.resume(site, by=None, at=at)
