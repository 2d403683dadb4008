"""Filters and search of the list of trials."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trials.adminkit.filters import PhraseFilter, TokenFilter
from trials.models import Trial, TrialCondition

OLD_CHECK = timedelta(days=183)


def mentions(word: str) -> Q:
    """The word stands in a title, a number or a condition of the trial."""
    columns = ("registry_id", "brief_title", "official_title", "acronym", "plain_title", "org_study_id")
    found = Q(Exists(TrialCondition.objects.filter(trial=OuterRef("pk"), name__icontains=word)))
    for column in columns:
        found |= Q(**{f"{column}__icontains": word})
    return found


class Shown(PhraseFilter):
    """Listed, hidden, dropped."""

    title = _("shown to visitors")
    parameter_name = "shown"
    choices_by_name = {
        "listed": (_("Listed"), lambda rows, _r: rows.filter(listing=Trial.Listing.LISTED)),
        "hidden": (_("Hidden"), lambda rows, _r: rows.filter(listing=Trial.Listing.HIDDEN)),
        "dropped": (_("Dropped by the registry"), lambda rows, _r: rows.filter(listing=Trial.Listing.DROPPED)),
    }


class Checked(PhraseFilter):
    """How long ago a person looked."""

    title = _("checked by a person")
    parameter_name = "checked"
    choices_by_name = {
        "never": (_("Never"), lambda rows, _r: rows.filter(checked_at=None)),
        "old": (_("More than six months ago"), lambda rows, _r: rows.filter(checked_at__lt=timezone.now() - OLD_CHECK)),
        "fresh": (_("In the last six months"), lambda rows, _r: rows.filter(checked_at__gte=timezone.now() - OLD_CHECK)),
        "changed": (_("Changed by the registry since"), lambda rows, _r: rows.filter(checked_at__isnull=False, changed_since=True)),
    }


class Answered(PhraseFilter):
    """Whether a team stands behind it."""

    title = _("who answers")
    parameter_name = "answered"
    choices_by_name = {
        "yes": (_("A team answers"), lambda rows, _r: rows.filter(has_team=True)),
        "no": (_("Nobody answers"), lambda rows, _r: rows.filter(has_team=False)),
        "open-no": (_("Open, and nobody answers"), lambda rows, _r: rows.filter(overall_status="RECRUITING", has_team=False)),
    }


class Practice(PhraseFilter):
    """Made-up records or real ones."""

    title = _("practice records")
    parameter_name = "practice"
    choices_by_name = {
        "yes": (_("Only practice records"), lambda rows, _r: rows.filter(is_demo=True)),
        "no": (_("Only real records"), lambda rows, _r: rows.filter(is_demo=False)),
    }


class Status(TokenFilter):
    """The registry's status, in plain words."""

    title = _("status")
    parameter_name, column, kind = "status", "overall_status", "status"
