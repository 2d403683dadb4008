"""The vocabulary feature."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VocabularyConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.vocabulary"
    label = "vocabulary"
    verbose_name = _("Words")
    default = True
