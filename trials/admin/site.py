"""The admin site: names and index."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class PortalAdminSite(AdminSite):
    """Stock admin with our titles."""

    site_header = _("Trial portal: for staff")
    site_title = _("Trial portal")
    index_title = _("What would you like to do?")
