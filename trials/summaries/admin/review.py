"""Looking one overview through: the page, what its buttons do, and which one comes next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from trials.adminkit import PortalAdmin, me
from trials.models import User
from trials.summaries import actions
from trials.summaries.admin import fixed, page, past
from trials.summaries.admin.posted import posted, written
from trials.summaries.gated import findings
from trials.summaries.models import Batch, Notice, Summary
from trials.summaries.points import points

State = Summary.State


def address(summary: Summary, batch: Batch | None = None) -> str:
    """Where an overview is looked through, within a batch."""
    found = reverse("admin:summaries_summary_change", args=[summary.pk])
    return f"{found}?batch={batch.pk}" if batch else found


def first_address(batch: Batch | None, language: str, user: User) -> str | None:
    """Where to begin, or go on: in the batch while something waits in it, else in the queue, where nobody else has begun."""
    if batch and (waiting := batch.summaries.waiting().order_by("need", "-sites", "id").first()):
        return address(waiting, batch)
    first = Summary.objects.queue(language).exclude(_begun_by_others(user)).first()
    return address(first) if first else None


def next_after(summary: Summary, batch: Batch | None, user: User) -> Summary | None:
    """The next one that waits, and that nobody else has begun; after the last of a batch its first that still waits."""
    rows = batch.summaries.waiting().order_by("need", "-sites", "id") if batch else Summary.objects.queue(summary.language)
    rows = rows.exclude(pk=summary.pk).exclude(_begun_by_others(user))
    later = Q(need__gt=summary.need) | Q(need=summary.need, sites__lt=summary.sites)
    later |= Q(need=summary.need, sites=summary.sites, pk__gt=summary.pk)
    return rows.filter(later).first() or (rows.first() if batch else None)


def _begun_by_others(user: User) -> Q:
    return Q(state=State.REVIEW) & ~Q(taken_by=user)


def progress(batch: Batch) -> dict[str, Any]:
    """How far a batch is."""
    total = batch.summaries.count()
    return {"pk": batch.pk, "total": total, "done": total - batch.summaries.waiting().count()}


def answer(site: PortalAdmin, request: HttpRequest, summary: Summary) -> HttpResponse:
    """The page, or what a button of it did."""
    batch = _batch(request)
    if request.method == "POST":
        if not site.has_change_permission(request, summary):
            raise PermissionDenied
        if "_check" not in request.POST:
            return HttpResponseRedirect(_do(site, request, summary, batch))
    typed = request.POST if request.method == "POST" else None
    return TemplateResponse(request, "admin/summaries/review.html", _context(site, request, summary, batch, typed))


def past_answer(site: PortalAdmin, request: HttpRequest, summary: Summary) -> HttpResponse:
    """What people wrote in it, newest first."""
    context = {
        **site.admin_site.each_context(request),
        "title": _("What people here changed: %(row)s") % {"row": summary},
        "summary": summary,
        "opts": site.opts,
        "versions": past.versions(summary),
        "may_restore": summary.is_open and site.has_change_permission(request, summary),
    }
    return TemplateResponse(request, "admin/summaries/history.html", context)


def typed_findings(data: QueryDict, summary: Summary) -> list[Any]:
    """What the gates say to an overview with the words that were typed."""
    return findings(summary, actions.with_words(summary, written(data, summary)))


def _context(site: PortalAdmin, request: HttpRequest, summary: Summary, batch: Batch | None, typed: QueryDict | None) -> dict[str, Any]:
    user = me(request)
    shown = page.context(summary, user, written(typed, summary) if typed is not None else {})
    following = next_after(summary, batch, user)
    return {
        **site.admin_site.each_context(request),
        **shown,
        "title": _("Look through: %(trial)s") % {"trial": summary.trial.registry_id},
        "summary": summary,
        "opts": site.opts,
        "batch": batch and progress(batch),
        "next": address(following, batch) if following else "",
        "may_write": summary.is_open and site.has_change_permission(request, summary),
        "may_approve": fixed.may_approve(request),
        "may_take_back": summary.state == State.PUBLISHED and site.has_change_permission(request, summary),
    }


def _batch(request: HttpRequest) -> Batch | None:
    wanted = request.GET.get("batch", "")
    return Batch.objects.filter(pk=int(wanted)).first() if wanted.isascii() and wanted.isdigit() and len(wanted) < 19 else None


def _do(site: PortalAdmin, request: HttpRequest, summary: Summary, batch: Batch | None) -> str:
    """What the button asked for; where to go then."""
    user, at, here = me(request), timezone.now(), address(summary, batch)
    following = next_after(summary, batch, user)
    onward = address(following, batch) if following else reverse("admin:summaries_summary_changelist")
    try:
        if "_take_back" in request.POST:
            actions.take_back(summary, by=user, at=at)
            return here
        _store(request.POST, summary, user)
        if "_again" in request.POST:
            actions.draft_again(summary, by=user, at=at)
        elif "_aside" in request.POST:
            actions.set_aside(summary, by=user, at=at)
            site.message_user(request, _("%(trial)s is set aside. Visitors do not see it.") % {"trial": summary}, messages.SUCCESS)
            return onward
        elif "_publish" in request.POST:
            actions.publish(summary, by=user, at=at)
            site.message_user(request, _("%(trial)s is published.") % {"trial": summary}, messages.SUCCESS)
            return onward
        elif "_next" in request.POST:
            return onward
    except actions.NotReady:
        site.message_user(request, _("Saved, and not published yet. What is left to do stands at the top."), messages.WARNING)
    except actions.ChangedMeanwhile:
        site.message_user(request, _("Nothing was saved: somebody else has just changed the words. Here they are."), messages.ERROR)
    except actions.NoSentenceLeft:
        site.message_user(request, _("Nothing was saved: each question needs at least one sentence."), messages.ERROR)
    except actions.Refused:
        site.message_user(request, _("Nothing was saved: this version is no longer worked on, or its record is gone."), messages.ERROR)
    return here


def _store(data: QueryDict, summary: Summary, user: User) -> None:
    """Ticks, words and notices."""
    did, at = posted(data, summary), timezone.now()
    every = {point.key for point in points(summary)} if "_all" in data else set()
    actions.note(
        summary, ticked=did.ticked | every, unticked=did.unticked - every, sections=did.sections, written=did.written,
        edition=did.edition, by=user, at=at,
    )  # fmt: skip
    for notice in Notice.objects.filter(trial=summary.trial_id, pk__in=did.notices):
        state = did.notices[notice.pk]
        if state in {Notice.State.SET, Notice.State.DECLINED} and (state != notice.state or notice.is_stale):
            actions.decide(notice, state, by=user, at=at)
