"""The eligibility feature."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EligibilityConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.eligibility"
    label = "eligibility"
    verbose_name = _("Self-check")
    default = True
