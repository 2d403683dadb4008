"""Pages of words."""

from django.http import HttpRequest, HttpResponse


def glossary(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("glossary")


def help_page(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("help_page")


def privacy(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("privacy")


def accessibility(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("accessibility")


def report(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return HttpResponse("report")

