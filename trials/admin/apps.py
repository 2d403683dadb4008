"""The admin, in the portal's own words."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig

# The core models' pages. Django finds each feature's `admin` module by itself; this package it has imported before any model was ready.
PAGES = ("trials", "sites", "routes", "questions", "lists", "trail", "people", "letters")


class PortalAdminConfig(AdminConfig):
    """Django's admin with our index."""

    default_site = "trials.admin.site.PortalAdminSite"

    def ready(self) -> None:
        """Register the features' pages, then the core's."""
        super().ready()
        for page in PAGES:
            import_module(f"trials.admin.{page}")
