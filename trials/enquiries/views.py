"""The private page."""

from django.http import HttpRequest, HttpResponse


def private_page(request: HttpRequest, token: str) -> HttpResponse:
    """To be written."""
    return HttpResponse("private_page")

