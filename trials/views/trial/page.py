"""Answers for `/trials/<registry id>/`: the stored page first, then the composed one, then a redirect or "not found"."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from trials.models import Trial
from trials.terms import ids
from trials.views.trial import related, store
from trials.views.trial.compose import compose


@require_safe
def trial(request: HttpRequest, registry_id: str) -> HttpResponseBase:
    """The page under its canonical address; any other spelling and any older number redirect there; a hidden trial is not found.

    A visitor without cookies gets the stored page while it is still true. The query string changes nothing.
    """
    today, stranger = timezone.localdate(), "HTTP_COOKIE" not in request.META
    accepts = request.META.get("HTTP_ACCEPT_ENCODING", "")
    if stranger:
        holds = request.META.get("HTTP_IF_NONE_MATCH", "")
        kept = store.find(registry_id, get_language() or "", today, accepts=accepts, holds=holds)
        if kept:
            return _answer(kept, stranger=True)
    found = Trial.objects.readable().filter(registry_id=registry_id).only("pk").first()
    if found is None:
        return redirect(_canonical(registry_id))
    return _answer(_compose(request, found.pk, registry_id, today, accepts=accepts, stranger=stranger), stranger=stranger)


def _canonical(asked: str) -> Trial:
    """The readable trial that another spelling or an older number means; 404 when there is none or when nothing would change."""
    spelling = ids.canonical(asked)
    readable = Trial.objects.readable()
    found = readable.filter(registry_id=spelling).first() or readable.filter(aliases__alias__in=(asked.strip(), spelling)).first()
    if found is None or found.registry_id == asked:
        raise Http404
    return found


def _compose(request: HttpRequest, trial_id: int, registry_id: str, today: date, *, accepts: str, stranger: bool) -> store.Kept:
    """Make the page. Its stamps are read before its content, so that a change in between makes it stale, not wrong."""
    named = [trial_id, *related.choose(trial_id)]
    made_from = store.state(named, today, registry_id=registry_id) if stranger else None
    context = compose(Trial.objects.for_page().get(pk=trial_id), related_ids=named[1:], today=today, demo=settings.DEMO)
    html = render_to_string("trial/page.html", context, request)
    return store.keep(registry_id, get_language() or "", today, html, named=named, made_from=made_from, accepts=accepts)


def _answer(kept: store.Kept, *, stranger: bool) -> HttpResponse:
    """`no-cache`: a browser may keep the page and must ask each time whether it is still true."""
    response = HttpResponse(kept.body or b"", status=304 if kept.body is None else 200)
    response["Vary"] = "Accept-Encoding, Cookie"
    response["Cache-Control"] = "no-cache" if stranger else "private, no-cache"
    if kept.tag:
        response["ETag"] = kept.tag
    if kept.encoding and kept.body is not None:
        response["Content-Encoding"] = kept.encoding
    return response
