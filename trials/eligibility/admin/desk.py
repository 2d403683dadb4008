"""The desk of one trial: its page, what each button does, and which trial comes next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec.structs import replace

from trials.adminkit import PortalAdmin, me
from trials.eligibility import actions
from trials.eligibility.admin import page
from trials.eligibility.corrected import Entry
from trials.eligibility.held import Held, held
from trials.eligibility.models import Correction, TrialReading
from trials.models import Trial, User

QUEUE = "admin:eligibility_trialreading_changelist"
WAITING = ~Q(checked_at__isnull=False, checked_hash=F("text_hash"))


def address(row: TrialReading, key: str = "") -> str:
    """Where a trial's criteria are looked through; at one criterion."""
    found = reverse("admin:eligibility_trialreading_change", args=[row.pk])
    return f"{found}#criterion-{key}" if key else found


def first_address() -> str:
    """Where to begin; nothing where nothing waits."""
    first = TrialReading.objects.queue().filter(WAITING).first()
    return address(first) if first else ""


def next_after(row: TrialReading) -> TrialReading | None:
    """The next trial of the queue that nobody has checked as it is read now."""
    later = Q(lost__lt=row.lost) | Q(lost=row.lost, least_sure__gt=row.least_sure)
    later |= Q(lost=row.lost, least_sure=row.least_sure, pk__gt=row.pk)
    waiting = TrialReading.objects.queue().filter(WAITING).exclude(pk=row.pk)
    return waiting.filter(later).first() or waiting.first()


def answer(site: PortalAdmin, request: HttpRequest, row: TrialReading) -> HttpResponse:
    """The page, or what a button of it did."""
    if request.method == "POST":
        if not site.has_change_permission(request, row):
            raise PermissionDenied
        return HttpResponseRedirect(_do(site, request, row))
    trial = row.trial
    following = next_after(row)
    corrections = list(Correction.objects.filter(trial=trial).select_related("by").order_by("id"))
    context = {
        **site.admin_site.each_context(request),
        **page.context(held(trial), corrections),
        "title": _("Criteria: %(trial)s") % {"trial": trial.registry_id},
        "row": row,
        "trial": trial,
        "opts": site.opts,
        "is_shown": trial.listing == Trial.Listing.LISTED,
        "next": address(following) if following else "",
        "may_write": site.has_change_permission(request, row),
    }
    return TemplateResponse(request, "admin/eligibility/desk.html", context)


def _do(site: PortalAdmin, request: HttpRequest, row: TrialReading) -> str:
    """What the button asked for; where to go then."""
    user, at = me(request), timezone.now()
    if "_checked" in request.POST:
        following = next_after(row)
        actions.mark_checked(row.trial, by=user, at=at)
        site.message_user(request, _("%(trial)s is checked.") % {"trial": row.trial.registry_id}, messages.SUCCESS)
        return address(following) if following else reverse(QUEUE)
    for name, do in BUTTONS.items():
        if key := request.POST.get(name, ""):
            try:
                do(row.trial, str(key), user, at)
            except actions.Refused:
                text = _("Nothing was saved: this criterion is no longer in the record as it was. Here is what stands there now.")
                site.message_user(request, text, messages.ERROR)
            return address(row, str(key))
    return address(row)


def _right(trial: Trial, key: str, user: User, at: Any) -> None:
    """What software read without confidence is right as it is."""
    criterion = _entry(held(trial), key).criterion
    sure = tuple(
        replace(each, confidence=1.0, start=each.start - criterion.span.start, end=each.end - criterion.span.start)
        for each in criterion.requirements
    )
    actions.correct(trial, key, requirements=sure, joint=criterion.joint, whole=criterion.whole, by=user, at=at)


def _team(trial: Trial, key: str, user: User, at: Any) -> None:
    """Nobody is asked: visitors read the record's words and ask the study team."""
    actions.correct(trial, key, requirements=(), whole=False, by=user, at=at)


def _hide(trial: Trial, key: str, user: User, at: Any) -> None:
    actions.hide(trial, key, by=user, at=at)


def _show(trial: Trial, key: str, user: User, at: Any) -> None:
    actions.hide(trial, key, is_hidden=False, by=user, at=at)


def _up(trial: Trial, key: str, user: User, at: Any) -> None:
    _move(trial, key, -1, user, at)


def _down(trial: Trial, key: str, user: User, at: Any) -> None:
    _move(trial, key, 1, user, at)


def _move(trial: Trial, key: str, step: int, user: User, at: Any) -> None:
    now = held(trial)
    parent = _entry(now, key).criterion.span.parent
    beside = [entry.key for entry in now.corrected.entries if entry.criterion.span.parent == parent]
    order = beside.index(key) + step
    if 0 <= order < len(beside):
        actions.move(trial, key, order=order, by=user, at=at)


def _back(trial: Trial, key: str, user: User, at: Any) -> None:
    actions.take_back(trial, key, by=user, at=at)


def _entry(now: Held, key: str) -> Entry:
    """Raises `actions.NotThere`."""
    for entry in now.corrected.entries:
        if entry.key == key:
            return entry
    raise actions.NotThere


BUTTONS = {"_right": _right, "_team": _team, "_hide": _hide, "_show": _show, "_up": _up, "_down": _down, "_back": _back}
