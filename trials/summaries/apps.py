"""The summaries feature."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SummariesConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.summaries"
    label = "summaries"
    verbose_name = _("Overviews")
    default = True
