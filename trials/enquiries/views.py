"""The private page: where a message stands, and what its writer can still do. Whoever has the address can open it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import structlog
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from trials.enquiries import actions, rules
from trials.enquiries.models import Enquiry
from trials.enquiries.standing import standing
from trials.enquiries.urgent import urgent_number
from trials.enquiries.written import Addressee
from trials.formkit.origin import is_foreign
from trials.words import plain_day, say

log = structlog.get_logger()
View = Callable[[HttpRequest, str], HttpResponse]


def private(view: View) -> View:
    """Pages behind a secret address: kept by no cache and no search engine, and their address is told to no other page."""

    @wraps(view)
    def wrapped(request: HttpRequest, token: str) -> HttpResponse:
        response = view(request, token)
        response["Cache-Control"] = "no-store, private"
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return wrapped


@private
@require_http_methods(["GET", "HEAD"])
def private_page(request: HttpRequest, token: str) -> HttpResponse:
    """Changes nothing, however often a mail scanner opens it. An unknown address is not found, whatever it looks like."""
    enquiry = _find(token)
    to = Addressee(enquiry.trial, enquiry.team_name, enquiry.route, enquiry.trial_site)
    at, again, number = timezone.now(), rules.next_reminder(enquiry), urgent_number(to.country_code)
    context = {
        "enquiry": enquiry,
        "token": token,
        "standing": standing(enquiry, at=at),
        "may_remind": rules.may_remind(enquiry, at),
        "written_on": timezone.localdate(enquiry.created_at),
        "reminded_on": plain_day(timezone.localdate(enquiry.reminded_at)) if enquiry.reminded_at else "",
        "next_reminder": plain_day(again) if again else "",
        "may_take_back": rules.may_take_back(enquiry),
        "condition": enquiry.trial.conditions.first() if enquiry.state == Enquiry.State.NOT_ELIGIBLE else None,
        "is_held": enquiry.state == Enquiry.State.HELD,
        "urgent_number": number,
        "urgent": say("urgent", urgent_number=number),
        "keep_days": settings.RETENTION_DAYS["enquiries"],
        "spam_days": settings.RETENTION_DAYS["held"],
    }
    return render(request, "enquiries/private_page.html", context)


@csrf_exempt
@private
@require_POST
def nobody_answered(request: HttpRequest, token: str) -> HttpResponse:
    """The team is asked after "Nobody has contacted me". The secret in the address stands in for a CSRF token."""
    return _act(request, token, lambda enquiry: actions.say_nobody_answered(enquiry, at=timezone.now()))


@csrf_exempt
@private
@require_POST
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """What the person wrote is deleted after "Take my message back"."""
    return _act(request, token, lambda enquiry: actions.take_back(enquiry, at=timezone.now()))


def _act(request: HttpRequest, token: str, action: Callable[[Enquiry], bool]) -> HttpResponse:
    enquiry = _find(token)
    if not is_foreign(request, unnamed_is_foreign=False):
        action(enquiry)
    return HttpResponseRedirect(reverse("enquiry", args=[token]), status=303)


def _find(token: str) -> Enquiry:
    enquiry = Enquiry.objects.by_token(token).select_related("trial", "trial_site__site", "route").first()
    if enquiry is None:
        raise Http404
    return enquiry
