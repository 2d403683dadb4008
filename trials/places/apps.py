"""The places feature."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.places"
    label = "places"
    verbose_name = _("Places")
    default = True
