"""Condition pages."""

from django.http import HttpRequest, HttpResponse


def index(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("index")


def condition(request: HttpRequest, slug: str) -> HttpResponse:
    """To be written."""
    return HttpResponse("condition")

