"""Pages for what went wrong, in plain words. None of them asks the database, which may be what went wrong."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

RETRY_SECONDS = 120
AWAY = (OperationalError, InterfaceError)
# What a visitor typed is shown again; never a secret, nor what the browser put in by itself.
NOT_SHOWN = ("csrfmiddlewaretoken", "password", "token", "key", "next")


def _page(request: HttpRequest, name: str, status: int, context: dict[str, object] | None = None) -> HttpResponse:
    response = render(request, f"errors/{name}.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None, *, status: int = 400) -> HttpResponse:
    """400, or another status of that kind: something in the address or the body that we cannot use."""
    return _page(request, "400", status)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: a page for people who work here; who is signed in there reads that the role is why."""
    return _page(request, "403_staff" if _is_staff_at_work(request) else "403", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or a trial that is not listed."""
    return _page(request, "404", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 where the database is away. When even the page cannot be drawn, a bare sentence."""
    try:
        return unavailable(request) if isinstance(sys.exception(), AWAY) else _page(request, "500", 500)
    except Exception:  # noqa: BLE001 - whatever broke may break the page too
        return HttpResponse("Something broke on our side. Please try again in a few minutes.", status=500, content_type="text/plain")


def unavailable(request: HttpRequest) -> HttpResponse:
    """503 with the time after which to try again."""
    response = _page(request, "503", 503)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response


def _is_staff_at_work(request: HttpRequest) -> bool:
    """Only the admin asks who somebody is: it has looked that person up before it refuses a page."""
    return request.path.startswith(reverse("admin:index")) and bool(getattr(getattr(request, "user", None), "is_staff", False))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose page was open too long or whose browser keeps no cookies; shows the visitor's text again."""
    kept = [
        (name.replace("_", " ").capitalize(), value[:10_000])
        for name, values in request.POST.lists()
        for value in values
        if value.strip() and not name.startswith(NOT_SHOWN)
    ]
    return _page(request, "403_csrf", 403, {"kept": kept[:30]})
