"""The list of enquiries and the page of one. Everything comes through `access`: what is not yours does not exist."""

from __future__ import annotations

from typing import Any, cast

import structlog
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import ActionLocation
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials import access, audit
from trials.adminkit import PortalAdmin, me
from trials.enquiries import actions as act
from trials.enquiries import rules
from trials.enquiries.admin import about, person
from trials.enquiries.admin.filters import ToDo
from trials.enquiries.admin.forms import AttemptForm, DeskForm
from trials.enquiries.models import ContactAttempt, Enquiry

log = structlog.get_logger()
BOTH = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]


class AttemptInline(admin.StackedInline):
    """A new try to reach the person; earlier ones are listed above and never change."""

    model = ContactAttempt
    form = AttemptForm
    extra = 1
    can_delete = False
    verbose_name = _("try")
    verbose_name_plural = _("Note that you tried to reach the person")
    fields = (("channel", "reached"), "note")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[ContactAttempt]:
        """None: what was noted stays."""
        return super().get_queryset(request).none()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """There is nothing to read here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was noted stays."""
        return False


@admin.register(Enquiry)
class EnquiryAdmin(PortalAdmin):
    """Personal fields are read-only; opening the page is written into the audit trail."""

    form = DeskForm
    list_display = (
        "reference", "state_word", "due", "masked", "trial_number", "team", "assigned_to", "age", "tries", "prefer", "language_word",
    )  # fmt: skip
    list_filter = (ToDo, "state", "language")
    search_fields = ("reference", "trial__registry_id", "team_name")
    search_help_text = _("Reference, trial number or team. Names and addresses are encrypted and cannot be searched.")
    list_select_related = ("trial", "assigned_to")
    ordering = ("-created_at",)
    show_full_result_count = False
    actions = ("assign_to_me", "release", "mark_spam")
    inlines = (AttemptInline,)
    save_on_top = True
    shows_history = False
    fieldsets = (
        (_("What to do"), {"fields": ("next_step", ("state", "reason"), ("assigned_to", "next_due"))}),
        (
            _("The person"),
            {
                "fields": (
                    ("full_name", "writing_for"),
                    "voicemail",
                    "reach",
                    ("best_time", "other_language"),
                    ("message_text", "answers_text"),
                )
            },
        ),
        (_("What happened so far"), {"fields": ("attempts_so_far", "states_so_far", "letters")}),
        (_("About"), {"fields": ("trial_link", ("team_name", "site"), ("created_at", "reply_by"), ("reminders", "twin"))}),
        (_("What the person agreed to"), {"classes": ["collapse"], "fields": ("consent_text", "consent_version", "language")}),
    )
    masked, full_name, reach, voicemail = person.masked, person.full_name, person.reach, person.voicemail
    message_text, answers_text = person.message_text, person.answers_text
    next_step, trial_link, site, twin, letters = about.next_step, about.trial_link, about.site, about.twin, about.letters
    attempts_so_far, states_so_far = about.attempts_so_far, about.states_so_far

    def get_readonly_fields(self, request: HttpRequest, obj: Enquiry | None = None) -> list[str]:
        """Everything but the desk's own fields."""
        desk = {"state", "reason", "assigned_to", "next_due"}
        return [name for name in flatten_fieldsets(self.fieldsets) if name not in desk]

    def idle_actions(self, obj: Enquiry) -> set[str]:
        """Only what is held can be let go."""
        idle = set() if obj.state == Enquiry.State.HELD else {"release"}
        return idle if Enquiry.State.SPAM in rules.may_follow(obj.state) else {*idle, "mark_spam"}

    # -- who sees what

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Enquiry]:
        """Only what this person may read."""
        rows = access.enquiries(super().get_queryset(request), request.user)
        return rows.annotate(attempt_count=Count("attempts"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People write on the site."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Enquiry | None = None) -> bool:
        """Time deletes, or the person does."""
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page of one enquiry. To open it is an event, and tells the person that the team has read it."""
        enquiry = self.open_or_404(request, object_id)
        if request.method == "GET":
            audit.record(me(request), "opened", enquiry, Enquiry.PERSONAL, at=timezone.now())
            if enquiry.route is None or enquiry.route.people.filter(pk=request.user.pk).exists():
                act.viewed(enquiry, by=me(request), at=timezone.now())
        return super().change_view(request, object_id, form_url, extra_context)

    def open_or_404(self, request: HttpRequest, object_id: str) -> Enquiry:
        """The enquiry; a try to open somebody else's is written down before it is refused."""
        if self.get_object(request, unquote(object_id)) is None:
            self.refused(request, [unquote(object_id)])
        return cast(Enquiry, super().open_or_404(request, object_id))

    def response_action(self, request: HttpRequest, queryset: models.QuerySet[Enquiry], *where: Any, **place: Any) -> HttpResponse | None:
        """Run an action, on this person's own enquiries only."""
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if self.refused(request, chosen):
            raise PermissionDenied
        return super().response_action(request, queryset, *where, **place)

    def refused(self, request: HttpRequest, ids: list[str]) -> bool:
        """Write down which of these enquiries exist and are not this person's."""
        wanted = [int(text) for text in ids if text.isascii() and text.isdigit() and len(text) < 19]
        mine = self.get_queryset(request).filter(pk__in=wanted).values("pk")
        others = list(Enquiry.objects.filter(pk__in=wanted).exclude(pk__in=mine).only("pk"))
        audit.record_all(me(request), "refused", others, at=timezone.now())
        if others:
            log.warning("enquiry_refused", user=request.user.pk, count=len(others))
        return bool(others)

    # -- writing

    def save_model(self, request: HttpRequest, obj: Enquiry, form: forms.ModelForm, change: bool) -> None:
        """State, owner and next step, each through its action."""
        now, data = timezone.now(), form.cleaned_data
        if "assigned_to" in form.changed_data:
            act.assign(obj, to=data["assigned_to"], by=me(request), at=now)
        if "next_due" in form.changed_data:
            act.plan(obj, due=data["next_due"], by=me(request), at=now)
        if "state" in form.changed_data:
            try:
                act.move(obj, to=data["state"], reason=data["reason"], by=me(request), at=now)
            except rules.NotPossible as reason:
                self.message_user(request, gettext("Somebody changed it meanwhile. %s") % reason, messages.ERROR)
        obj.refresh_from_db(fields=["state", "closed_at", "assigned_to", "next_due"])

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """New contact attempts through the action."""
        for attempt in formset.save(commit=False):
            act.log_attempt(
                form.instance, channel=attempt.channel, reached=attempt.reached, note=attempt.note, by=me(request), at=timezone.now()
            )

    @admin.action(description=_("Give it to me"), permissions=["change"], location=BOTH)
    def assign_to_me(self, request: HttpRequest, queryset: models.QuerySet[Enquiry]) -> None:
        """I look after these."""
        rows = [act.assign(row, to=me(request), by=me(request), at=timezone.now()) for row in queryset]
        self.message_user(request, ngettext("You look after %d enquiry now.", "You look after %d enquiries now.", len(rows)) % len(rows))

    @admin.action(description=_("Let it go: a real person wrote it"), permissions=["change"], location=BOTH)
    def release(self, request: HttpRequest, queryset: models.QuerySet[Enquiry]) -> None:
        """The letters of held ones go now."""
        rows = [act.release(row, by=me(request), at=timezone.now()) for row in queryset.filter(state=Enquiry.State.HELD)]
        self._tell(request, ngettext("%d enquiry goes to its team now.", "%d enquiries go to their teams now.", len(rows)), len(rows))

    @admin.action(description=_("Mark as spam: nobody real wrote it"), permissions=["change"], location=BOTH)
    def mark_spam(self, request: HttpRequest, queryset: models.QuerySet[Enquiry]) -> None:
        """Nobody real wrote these."""
        rows = [row for row in queryset if Enquiry.State.SPAM in rules.may_follow(row.state)]
        for row in rows:
            act.mark_spam(row, by=me(request), at=timezone.now())
        self._tell(request, ngettext("%d enquiry is marked as spam.", "%d enquiries are marked as spam.", len(rows)), len(rows))

    def _tell(self, request: HttpRequest, text: str, count: int) -> None:
        self.message_user(request, text % count, messages.SUCCESS if count else messages.INFO)

    # -- what the list says

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def trial_number(self, enquiry: Enquiry) -> str:
        """Its number."""
        return format_html('<span class="id">{}</span>', enquiry.trial.registry_id)

    @admin.display(description=_("team"), ordering="team_name")
    def team(self, enquiry: Enquiry) -> str:
        """As named to the person."""
        return enquiry.team_name

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, enquiry: Enquiry) -> str:
        """In words, with a mark for those that wait for us."""
        return format_html('<span class="sign sign--{}">{}</span>', enquiry.state, enquiry.get_state_display())

    @admin.display(description=_("age"), ordering="-created_at")
    def age(self, enquiry: Enquiry) -> str:
        """How long ago it was written."""
        return timesince(enquiry.created_at, depth=1)

    @admin.display(description=_("language"), ordering="language")
    def language_word(self, enquiry: Enquiry) -> str:
        """Of the page on which it was written."""
        return enquiry.language

    @admin.display(description=_("tries"), ordering="attempt_count")
    def tries(self, enquiry: Enquiry) -> int:
        """How often somebody tried to reach the person."""
        return enquiry.attempt_count  # type: ignore[attr-defined]  # annotated by get_queryset

    @admin.display(description=_("next step"), ordering="next_due")
    def due(self, enquiry: Enquiry) -> str:
        """The day, marked when it has passed."""
        day = enquiry.next_due or (enquiry.reply_by if enquiry.state == Enquiry.State.NEW else None)
        if day is None or enquiry.is_closed:
            return self.get_empty_value_display()
        if day < timezone.localdate():
            return format_html('<span class="sign sign--late">{} {}</span>', gettext("Overdue:"), day.isoformat())
        return day.isoformat()
