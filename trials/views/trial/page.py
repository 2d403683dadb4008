"""Answers for `/trials/<registry id>/`: the stored page, else the composed one, else a redirect or "not found"."""

from __future__ import annotations

import re

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from trials.models import Trial
from trials.views.trial import related, store
from trials.views.trial.address import meant
from trials.views.trial.compose import compose

# The canonical address, with or without a language; what it captures is safe in a file name.
ADDRESS = re.compile(r"/(?:([a-z]{2,3}(?:-[a-z0-9]{2,8})*)/)?trials/([A-Za-z0-9-]{3,32})/", re.ASCII)


def stored(request: HttpRequest) -> HttpResponse | None:
    """The stored page for a visitor without cookies, if there is one and it is still true. `trials.middleware` asks this first.

    It passes by the rest of the middleware, so that it sets itself what that would.
    """
    asked = ADDRESS.fullmatch(request.path_info) if request.method in {"GET", "HEAD"} and not request.META.get("HTTP_COOKIE") else None
    if asked is None:
        return None
    request.get_host()  # refuses a host that is not ours
    language, today = asked[1] or settings.LANGUAGE_CODE, timezone.localdate()
    accepts, holds = (request.META.get(name, "") for name in ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH"))
    try:
        kept = store.find(asked[2], language, today, accepts=accepts, holds=holds)
    except DatabaseError:
        return None
    return _answer(kept, stranger=True, headers={"Content-Language": language, "X-Frame-Options": "DENY"}) if kept else None


@require_safe
def trial(request: HttpRequest, registry_id: str) -> HttpResponseBase:
    """The page under its canonical address; any other spelling and any older number redirect there; a hidden trial is not found.

    The query string changes nothing. For a visitor without cookies the page is stored.
    """
    found = Trial.objects.readable().filter(registry_id=registry_id).only("pk").first()
    if found is None:
        return redirect(meant(registry_id))
    stranger = not request.META.get("HTTP_COOKIE")
    return _answer(_compose(request, found.pk, registry_id, stranger=stranger), stranger=stranger)


def _compose(request: HttpRequest, trial_id: int, registry_id: str, *, stranger: bool) -> store.Kept:
    """Make the page. Its stamps are read before its content, so that a change in between makes it stale, not wrong."""
    today, accepts = timezone.localdate(), request.META.get("HTTP_ACCEPT_ENCODING", "")
    named = [trial_id, *related.choose(trial_id)]
    made_from = store.state(named, today, registry_id=registry_id) if stranger else None
    row = get_object_or_404(Trial.objects.readable().for_page(), pk=trial_id)
    html = render_to_string("trial/page.html", compose(row, related_ids=named[1:], today=today, demo=settings.DEMO), request)
    return store.keep(registry_id, get_language() or "", today, html, made_from=made_from, accepts=accepts)


def _answer(kept: store.Kept, *, stranger: bool, headers: dict[str, str] | None = None) -> HttpResponse:
    """`no-cache`: a browser may keep the page and must ask each time whether it is still true."""
    sent = {"Vary": "Accept-Encoding, Cookie", "Cache-Control": "no-cache" if stranger else "private, no-cache", **(headers or {})}
    if kept.tag:
        sent["ETag"] = kept.tag
    if kept.body is None:
        return HttpResponse(status=304, headers=sent)
    if kept.encoding:
        sent["Content-Encoding"] = kept.encoding
    return HttpResponse(kept.body, headers=sent | {"Content-Length": str(len(kept.body))})
