"""The outbox feature."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.outbox"
    label = "outbox"
    default = True
