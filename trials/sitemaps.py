"""What search engines should know: the pages of words, the conditions, and every listed trial that is not made up."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse

from trials.models import Condition, Trial


class PortalSitemap(Sitemap):
    """Addresses as the host states them, whatever name the request came under."""

    def get_domain(self, site: Any = None) -> str:
        """The host's own name, with a port where there is one."""
        return urlsplit(settings.PUBLIC_ORIGIN).netloc

    def get_protocol(self, protocol: str | None = None) -> str:
        """`https`, or `http` on a machine for trying out."""
        return urlsplit(settings.PUBLIC_ORIGIN).scheme


class TrialSitemap(PortalSitemap):
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


class ConditionSitemap(PortalSitemap):
    """Conditions that listed, real trials study."""

    limit = 5_000

    def items(self) -> QuerySet[Condition]:
        """Each once."""
        return Condition.objects.filter(trials__listing=Trial.Listing.LISTED, trials__is_demo=False).distinct().order_by("pk")


class PageSitemap(PortalSitemap):
    """Pages of words, by the name of their address."""

    def items(self) -> list[str]:
        """Those that a visitor may want to begin with."""
        return ["home", "results", "conditions", "glossary", "help", "privacy", "accessibility", "report"]

    def location(self, item: str) -> str:
        """Their address."""
        return reverse(item)


SITEMAPS = {"pages": PageSitemap, "conditions": ConditionSitemap, "trials": TrialSitemap}
