"""The trial page."""

from django.http import HttpRequest, HttpResponse


def trial(request: HttpRequest, registry_id: str) -> HttpResponse:
    """To be written."""
    return HttpResponse("trial")

