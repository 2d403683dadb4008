"""The admin, in the portal's own words."""

from django.contrib.admin.apps import AdminConfig


class PortalAdminConfig(AdminConfig):
    """Django's admin with our index."""

    default_site = "trials.admin.site.PortalAdminSite"
