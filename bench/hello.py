"""The portal's addresses with one more: a view that says hello, behind the same middleware as every page."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from trialportal.urls import urlpatterns as portal_urls


def hello(request: HttpRequest) -> HttpResponse:
    """The least that a page can be."""
    return HttpResponse("Hello, world")


urlpatterns = [path("hello/", hello), *portal_urls]
