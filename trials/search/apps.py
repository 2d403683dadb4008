"""The search feature."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.search"
    label = "search"
    default = True
