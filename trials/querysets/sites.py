"""Many sites and teams at once, in the words of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Case, Count, F, IntegerField, Q, Value, When, Window
from django.db.models.functions import RowNumber

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trials.models import ContactRoute, TrialSite  # noqa: F401


TAKES_PEOPLE = Q(status__in=("", "RECRUITING"), paused=False, site__paused=False)


class TrialSiteQuerySet(models.QuerySet["TrialSite"]):
    """Trials at sites."""

    def in_record(self) -> TrialSiteQuerySet:
        """Those that the registry lists now."""
        return self.filter(listed=True)

    def taking_people(self) -> TrialSiteQuerySet:
        """Those that take people if their trial does: recruiting or without a status of their own, and not paused."""
        return self.in_record().filter(TAKES_PEOPLE)

    def open(self) -> TrialSiteQuerySet:
        """Recruiting at both levels and not paused."""
        return self.taking_people().filter(trial__overall_status="RECRUITING")

    def first_of_each(self, trial_ids: Iterable[int], *, at_most: int, wanted: Q) -> TrialSiteQuerySet:
        """The first few sites of each trial in the record now; each row's `number` is how many the trial has in all.

        Sites that fit `wanted` come first (an empty condition prefers none), then those that take people, then the record's order.
        """
        recruiting = Case(When(TAKES_PEOPLE, then=Value(0)), default=Value(1), output_field=IntegerField())
        first = [Case(When(wanted, then=Value(0)), default=Value(1), output_field=IntegerField())] if wanted else []
        return (
            self.in_record()
            .filter(trial_id__in=list(trial_ids))
            .annotate(
                rank=Window(RowNumber(), partition_by=F("trial_id"), order_by=[*first, recruiting, F("position").asc()]),
                number=Window(Count("*"), partition_by=F("trial_id")),
            )
            .filter(rank__lte=at_most)
            .order_by("trial_id", "rank")
        )


class ContactRouteQuerySet(models.QuerySet["ContactRoute"]):
    """Teams that answer."""

    def in_use(self) -> ContactRouteQuerySet:
        """Those that take messages: active, and where the site is not paused."""
        return self.filter(active=True).exclude(trial_site__paused=True).exclude(trial_site__site__paused=True)
