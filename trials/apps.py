"""The core app: what a trial is."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrialsConfig(AppConfig):
    """Holds the core models and, on its top floor, the public pages."""

    name = "trials"
    label = "trials"
    verbose_name = _("Trials and sites")
    default = True
