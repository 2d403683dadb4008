"""The results page."""

from django.http import HttpRequest, HttpResponse


def results(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("results")

