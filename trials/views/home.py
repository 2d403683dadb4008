"""The home page."""

from django.http import HttpRequest, HttpResponse


def home(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("home")

