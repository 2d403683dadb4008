"""Today's work: what waits, how much of it, and the first lines of the queue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trials import access
from trials.eligibility.models import TrialReading
from trials.enquiries.models import Enquiry
from trials.models import ContactRoute, Trial
from trials.outbox.models import Letter
from trials.registry.models import ImportRun
from trials.summaries.models import Notice, Summary

LINES = 8
RECENT_IMPORTS = timedelta(days=14)
# The worker is at most a second behind; letters that are due for longer say that none is running.
NOBODY_SENDS = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of work: how much, in which list, and whether it is late."""

    count: int
    name: Any
    address: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """What the index shows: tasks with something in them, and the enquiries to take up first."""

    tasks: list[Task]
    queue: list[Enquiry]
    answers: bool


def today(user: Any) -> Today:
    """For this person: only their teams' enquiries, only lists that they may open."""
    enquiries = access.enquiries(Enquiry.objects.all(), user)
    answers = user.has_perm(access.SEE_ENQUIRIES)
    tasks = [task for task in _tasks(user, enquiries) if task.count]
    return Today(tasks, list(first_of(enquiries)[:LINES]) if answers else [], answers)


def first_of(enquiries: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    """Held and overdue ones, then new ones, then those due today; the oldest first in each."""
    day = timezone.localdate()
    urgency = Case(
        When(state=Enquiry.State.HELD, then=Value(0)),
        When(next_due__lt=day, then=Value(0)),
        When(state=Enquiry.State.NEW, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    waiting = enquiries.filter(state__in=(Enquiry.State.HELD, Enquiry.State.NEW)) | enquiries.filter(
        next_due__lte=day, closed_at__isnull=True
    )
    return waiting.select_related("trial", "assigned_to").annotate(urgency=urgency).order_by("urgency", "created_at")


def _tasks(user: Any, enquiries: Any) -> Iterator[Task]:
    if user.has_perm(access.SEE_ENQUIRIES):
        yield from _enquiry_tasks(enquiries)
    if user.has_perm("outbox.view_letter"):
        yield from _letter_tasks(user, enquiries)
    if user.has_perm("trials.view_trial"):
        yield from _trial_tasks()
    if user.has_perm("summaries.change_summary"):
        yield from _overview_tasks()
    if user.has_perm("eligibility.change_trialreading"):
        address = reverse("admin:eligibility_trialreading_changelist")
        lost = TrialReading.objects.filter(lost__gt=0, trial__listing=Trial.Listing.LISTED)
        yield Task(lost.count(), _("trials with a corrected criterion that has changed"), f"{address}?todo=lost", late=True)
    if access.names_teams(user):
        address = reverse("admin:trials_contactroute_changelist")
        unread = access.unread(ContactRoute.objects.all())
        yield Task(unread.count(), _("teams with nobody here who can read the messages"), f"{address}?todo=reader", late=True)
    if user.has_perm("registry.view_importrun"):
        address = reverse("admin:registry_importrun_changelist")
        recent = ImportRun.objects.filter(started_at__gte=timezone.now() - RECENT_IMPORTS)
        yield Task(recent.filter(rejected__gt=0).count(), _("imports left records out"), f"{address}?look=rejects")


def _enquiry_tasks(enquiries: Any) -> Iterator[Task]:
    address, day = reverse("admin:enquiries_enquiry_changelist"), timezone.localdate()
    yield Task(enquiries.held().count(), _("held: look at these first"), f"{address}?todo=held", late=True)
    yield Task(enquiries.overdue(day).count(), _("overdue"), f"{address}?todo=overdue", late=True)
    yield Task(enquiries.unanswered().count(), _("new"), f"{address}?todo=new")
    yield Task(enquiries.under_way().filter(next_due=day).count(), _("due today"), f"{address}?todo=today")
    yield Task(enquiries.under_way().filter(reminders__gt=0).count(), _("say nobody answered"), f"{address}?todo=waiting", late=True)
    yield Task(enquiries.under_way().filter(assigned_to=None).count(), _("nobody looks after"), f"{address}?todo=nobody")


def _letter_tasks(user: Any, enquiries: Any) -> Iterator[Task]:
    letters = Letter.objects.all()
    if not access.sees_every_enquiry(user):
        letters = letters.filter(about__in=enquiries.values("reference"))
    address = reverse("admin:outbox_letter_changelist")
    dead, queued = Letter.State.DEAD, Letter.State.QUEUED
    yield Task(letters.filter(state=dead).count(), _("letters could not be sent"), f"{address}?state__exact={dead}", late=True)
    late = letters.due(timezone.now() - NOBODY_SENDS)
    yield Task(late.count(), _("letters wait: is the program that sends them running?"), f"{address}?state__exact={queued}", late=True)


def _trial_tasks() -> Iterator[Task]:
    address = reverse("admin:trials_trial_changelist")
    listed = Trial.objects.listed()
    yield Task(listed.filter(checked_at=None).count(), _("listed trials that nobody has checked"), f"{address}?shown=listed&checked=never")
    hidden = Trial.objects.filter(listing=Trial.Listing.HIDDEN)
    yield Task(hidden.count(), _("hidden trials"), f"{address}?shown=hidden")


def _overview_tasks() -> Iterator[Task]:
    address, queue = reverse("admin:summaries_summary_changelist"), Summary.objects.queue(settings.LANGUAGE_CODE)
    yield Task(queue.filter(need=Summary.Need.STALE).count(), _("overviews whose record has changed"), f"{address}?todo=stale", late=True)
    yield Task(queue.filter(need=Summary.Need.RECHECK).count(), _("overviews to look at again"), f"{address}?todo=recheck")
    yield Task(queue.filter(need=Summary.Need.NEW).count(), _("overviews that nobody has reviewed"), f"{address}?todo=new")
    address = reverse("admin:summaries_notice_changelist")
    proposed = Notice.objects.filter(state=Notice.State.PROPOSED, trial__listing=Trial.Listing.LISTED)
    yield Task(proposed.count(), _("notices to decide on"), f"{address}?todo=proposed")
