"""What an enquiry is about, and what happened around it."""

from __future__ import annotations

from datetime import datetime

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import lines
from trials.enquiries.admin.guide import NEXT_STEP, TRIES_BEFORE_GIVING_UP
from trials.enquiries.models import Enquiry
from trials.outbox.models import Letter

KINDS = {
    "enquiry_notice": _("Notice to the team"),
    "enquiry_held": _("Notice to the helpers that a message is held"),
    "enquiry_copy": _("Copy to the person"),
    "enquiry_reminder": _("Reminder to the team"),
    "enquiry_taken_back": _("Word to the team that it was taken back"),
}


@admin.display(description=_("next step"))
def next_step(_admin: object, enquiry: Enquiry) -> str:
    """What a colleague would say at the first look."""
    text = str(NEXT_STEP[Enquiry.State(enquiry.state)])
    tries = enquiry.attempts.count()
    if enquiry.state == Enquiry.State.ATTEMPT and tries >= TRIES_BEFORE_GIVING_UP:
        text = f"{text} {gettext('You have tried %d times.') % tries}"
    if enquiry.reminders and not enquiry.is_closed:
        text = f"{gettext('The person says that nobody has answered.')} {text}"
    return format_html('<strong class="rule">{}</strong>', text)


@admin.display(description=_("trial"))
def trial_link(_admin: object, enquiry: Enquiry) -> str:
    """Number and title; visitors' page behind it."""
    trial = enquiry.trial
    return format_html('<a href="{}"><span class="id">{}</span> {}</a>', trial.get_absolute_url(), trial.registry_id, trial.title)


@admin.display(description=_("site"))
def site(_admin: object, enquiry: Enquiry) -> str:
    """The place that was chosen."""
    return str(enquiry.trial_site.site) if enquiry.trial_site else gettext("None chosen")


@admin.display(description=_("other messages"))
def twin(_admin: object, enquiry: Enquiry) -> str:
    """Whether the same person may have written before."""
    if enquiry.possible_duplicate:
        return gettext("The same person may have written about this trial before.")
    return gettext("None that we know of")


@admin.display(description=_("letters"))
def letters(_admin: object, enquiry: Enquiry) -> str:
    """Which letters went out or wait; never what they say."""
    rows = []
    for letter in Letter.objects.about(enquiry.reference).without_content().order_by("id"):
        address = reverse("admin:outbox_letter_change", args=[letter.pk])
        rows.append((address, KINDS.get(letter.kind, letter.kind), letter.get_state_display(), letter.error))
    return lines('<a href="{}">{}</a>: {} {}', rows) if rows else gettext("None")


@admin.display(description=_("tries to reach the person"))
def attempts_so_far(_admin: object, enquiry: Enquiry) -> str:
    """Each try: when, who, how, and what was noted."""
    rows = [
        (
            _moment(attempt.at),
            attempt.actor or "–",
            attempt.get_channel_display(),
            gettext("reached") if attempt.reached else gettext("not reached"),
            attempt.note,
        )
        for attempt in enquiry.attempts.select_related("actor")
    ]
    return lines('{}, {}: {}, {}<div class="noted">{}</div>', rows) if rows else gettext("None yet")


@admin.display(description=_("states"))
def states_so_far(_admin: object, enquiry: Enquiry) -> str:
    """Each state: when, who, why."""
    rows = [
        (
            _moment(change.at),
            change.get_after_display(),
            f"({change.actor})" if change.actor else "",
            f"– {change.reason}" if change.reason else "",
        )
        for change in enquiry.status_changes.select_related("actor")
    ]
    return lines("{}: {} {} {}", rows)


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j M Y, H:i")
