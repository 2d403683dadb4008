"""The throttle feature."""

from django.apps import AppConfig


class ThrottleConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.throttle"
    label = "throttle"
    default = True
