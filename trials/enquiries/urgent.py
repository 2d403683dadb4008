"""Whom to call when it cannot wait."""

from django.conf import settings


def urgent_number(country_code: str = "") -> str:
    """The emergency number of a country, else the portal's own."""
    return settings.URGENT_NUMBERS.get(country_code, settings.URGENT_NUMBER)
