"""What search engines should know: the pages of words, the conditions, and every listed trial that is not made up."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse

from trials.models import Condition, Trial


class TrialSitemap(Sitemap):
    """Listed trials of real registries."""

    limit = 5_000

    def items(self) -> QuerySet[Trial]:
        """In an order that new trials do not disturb."""
        return Trial.objects.listed().filter(is_demo=False).only("registry_id", "last_update_date").order_by("pk")

    def get_latest_lastmod(self) -> datetime | None:
        """The newest of all, asked of the database rather than of every trial."""
        newest = self.items().order_by().aggregate(newest=Max("last_update_date"))["newest"]
        return datetime.combine(newest, time.min, UTC) if newest else None

    def lastmod(self, item: Trial) -> date | None:
        """When the team last updated the record."""
        return item.last_update_date


class ConditionSitemap(Sitemap):
    """Conditions that listed, real trials study."""

    limit = 5_000

    def items(self) -> QuerySet[Condition]:
        """Each once."""
        return Condition.objects.filter(trials__listing=Trial.Listing.LISTED, trials__is_demo=False).distinct().order_by("pk")


class PageSitemap(Sitemap):
    """Pages of words, by the name of their address."""

    def items(self) -> list[str]:
        """Those that a visitor may want to begin with."""
        return ["home", "results", "conditions", "glossary", "help", "privacy", "accessibility", "report"]

    def location(self, item: str) -> str:
        """Their address."""
        return reverse(item)


SITEMAPS = {"pages": PageSitemap, "conditions": ConditionSitemap, "trials": TrialSitemap}
