"""`/forget/`: what the visitor's browser keeps for us is gone. Works on every page that has the button, without a script."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from trials import visitor
from trials.formkit import keys
from trials.formkit.origin import is_foreign

PURPOSE = "forget"
NOT_DONE = 403
SEE_OTHER = 303


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forget(request: HttpRequest) -> HttpResponse:
    """The button once more, or that there is nothing to forget.

    With `leave`, for somebody who must be gone fast, it leads to the first page, and a browser that is asked to drops its copies of ours.
    A page of another website cannot press the button: it has no key, and is not ours.
    """
    if request.method != "POST":
        return render(request, "pages/forget.html")
    if is_foreign(request, unnamed_is_foreign=False) or not keys.is_fresh(request.POST.get("key", ""), PURPOSE):
        return render(request, "pages/forget.html", {"again": True}, status=NOT_DONE)
    visitor.forget(request)
    if "leave" in request.POST:
        return _leave(request)
    response = redirect("forget")
    response.status_code = SEE_OTHER
    return response


def _leave(request: HttpRequest) -> HttpResponse:
    response = redirect("home")
    response.status_code = SEE_OTHER
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        # Only our own copies: "cookies" would reach all sites of the host's domain, and whoever works here is to stay signed in.
        response["Clear-Site-Data"] = '"cache"'
        response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    return response
