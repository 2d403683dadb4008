"""Writing to a team."""

from django.http import HttpRequest, HttpResponse


def contact(request: HttpRequest, registry_id: str) -> HttpResponse:
    """To be written."""
    return HttpResponse("contact")

