"""What every request passes first."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from trials.views import errors, trial

MAX_HEADER_BYTES = 16 * 1024
ADMIN = "/admin/"
METHODS = {"GET", "HEAD", "POST", "OPTIONS"}
log = structlog.get_logger()


class CleanRequest:
    """Refuses what no visitor sends: odd methods, NUL bytes in a path, cookies or addresses of absurd length.

    A NUL in what is searched for goes on to the form, which leaves it out. The admin's filters would hand it to the database.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or a clean 4xx."""
        query = request.META.get("QUERY_STRING", "")
        if request.method not in METHODS:
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD, POST, OPTIONS"})
        if len(query) > MAX_HEADER_BYTES:
            return errors.bad_request(request, status=414)
        if len(request.META.get("HTTP_COOKIE", "")) > MAX_HEADER_BYTES:
            return errors.bad_request(request, status=431)
        if "\0" in request.path or (request.path_info.startswith(ADMIN) and ("\0" in query or "%00" in query)):
            return errors.bad_request(request)
        return self.get_response(request)


class StoredPage:
    """Answers with a stored page, where there is a true one, before anything costlier runs: a trial's page is read most of all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The stored page, else the answer."""
        return trial.stored(request) or self.get_response(request)


class DatabaseAway:
    """Answers 503 with a page in plain words when the database cannot be reached, is locked or is full."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer as it is."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for 503; None for any other fault, and under DEBUG, where a developer wants to see it."""
        if settings.DEBUG or not isinstance(exception, errors.AWAY):
            return None
        log.error("database_away", fault=type(exception).__name__)
        return errors.unavailable(request)
