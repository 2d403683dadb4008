"""What every request passes first."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from trials.views import errors

MAX_HEADER_BYTES = 16 * 1024
METHODS = {"GET", "HEAD", "POST", "OPTIONS"}


class CleanRequest:
    """Refuses what no visitor sends: odd methods, NUL bytes, cookies or addresses of absurd length."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or a clean 4xx."""
        query = request.META.get("QUERY_STRING", "")
        if request.method not in METHODS:
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD, POST, OPTIONS"})
        if len(query) > MAX_HEADER_BYTES:
            return HttpResponse(status=414)
        if len(request.META.get("HTTP_COOKIE", "")) > MAX_HEADER_BYTES:
            return HttpResponse(status=431)
        if "\0" in request.path or "\0" in query or "%00" in query:
            return errors.bad_request(request)
        return self.get_response(request)
