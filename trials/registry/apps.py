"""The registry feature."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.registry"
    label = "registry"
    default = True
