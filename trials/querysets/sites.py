"""Many sites and teams at once, in the words of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from trials.models import ContactRoute, TrialSite  # noqa: F401


class TrialSiteQuerySet(models.QuerySet["TrialSite"]):
    """Trials at sites."""

    def in_record(self) -> TrialSiteQuerySet:
        """Those that the registry lists now."""
        return self.filter(listed=True)

    def open(self) -> TrialSiteQuerySet:
        """Recruiting at both levels and not paused."""
        return self.in_record().filter(
            models.Q(status="") | models.Q(status="RECRUITING"),
            trial__overall_status="RECRUITING",
            paused=False,
            site__paused=False,
        )


class ContactRouteQuerySet(models.QuerySet["ContactRoute"]):
    """Teams that answer."""

    def in_use(self) -> ContactRouteQuerySet:
        """Those that take messages: active, and where the site is not paused."""
        return self.filter(active=True).exclude(trial_site__paused=True).exclude(trial_site__site__paused=True)
