"""The outbox feature."""

from django.apps import AppConfig
from django.core import checks


class OutboxConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.outbox"
    label = "outbox"
    default = True

    def ready(self) -> None:
        """Our own addresses are checked when anything starts."""
        from trials.outbox.checks import addresses

        checks.register(addresses)
