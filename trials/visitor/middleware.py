"""Sends what a visitor keeps, renews it with each page, and sees to it that no such page is stored anywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from trials.visitor import cookie
from trials.visitor.held import Visit, visit

RENEW_AFTER = timedelta(minutes=1)


class KeepAnswers:
    """Around every view. A visitor who keeps nothing costs nothing, and never gets a cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with the cookie that belongs to it."""
        if cookie.NAME in request.COOKIES:
            _renew(request, visit(request))
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ("Cookie",))
        found = visit(request)
        if cookie.NAME in request.COOKIES or found.is_changed:
            response["Cache-Control"] = "private, no-store"
            _send(response, found, is_there=cookie.NAME in request.COOKIES)
        return response


def _renew(request: HttpRequest, found: Visit) -> None:
    """A page that a person opens is use; what a page fetches by itself is not, and would bring back older answers than a form just sent."""
    is_page = request.headers.get("Sec-Fetch-Dest", "document") == "document" and "Sec-Purpose" not in request.headers
    now = timezone.now()
    if found.came and is_page and now - found.came.at > RENEW_AFTER:
        found.goes, found.is_changed = cookie.Held(found.came.content, now), True


def _send(response: HttpResponse, found: Visit, *, is_there: bool) -> None:
    if found.goes is None and is_there:
        response.delete_cookie(cookie.NAME, samesite="Lax")
    elif found.goes and found.is_changed:
        text = cookie.written(found.goes.content, found.goes.at)
        response.set_cookie(cookie.NAME, text, secure=settings.HTTPS, httponly=True, samesite="Lax")
