"""The queue of trials whose criteria want a look, and the way to the desk of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import PortalAdmin
from trials.adminkit.filters import PhraseFilter
from trials.eligibility.admin import desk, editing
from trials.eligibility.models import TrialReading
from trials.eligibility.shape import SURE
from trials.models import Trial

CHECKED = Q(checked_at__isnull=False, checked_hash=F("text_hash"))


class ToDo(PhraseFilter):
    """What to take up."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {
        "lost": (_("A corrected criterion has changed"), lambda rows, _r: rows.filter(lost__gt=0)),
        "unsure": (_("Something was read without confidence"), lambda rows, _r: rows.filter(least_sure__lt=SURE).exclude(CHECKED)),
        "unread": (_("Could not be read"), lambda rows, _r: rows.exclude(fault="")),
        "checked": (_("Checked"), lambda rows, _r: rows.filter(CHECKED)),
        "all": (_("Every trial, checked ones too"), lambda rows, _r: rows),
    }

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Without a choice the queue: what nobody has checked as it is read now, of listed trials."""
        if self.value():
            return super().queryset(request, queryset)
        return queryset.exclude(CHECKED).filter(trial__listing=Trial.Listing.LISTED)


@admin.register(TrialReading)
class TrialReadingAdmin(PortalAdmin):
    """The list is the queue: lost corrections, then what is least sure."""

    list_display = ("name", "needs", "checked", "read_at")
    list_display_links = ("name",)
    list_filter = (ToDo,)
    list_select_related = ("trial", "checked_by")
    search_fields = ("trial__registry_id", "trial__brief_title", "trial__plain_title")
    search_help_text = _("Trial number, or words of its title")
    ordering = ("-lost", "least_sure", "trial_id")
    show_full_result_count = False
    actions: Any = None
    change_list_template = "admin/eligibility/queue.html"

    def get_urls(self) -> list[Any]:
        """With the pages on which one criterion is corrected or added."""

        def view(method: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(method)

        return [
            path("<int:pk>/add/", view(self.add_criterion_view), name="eligibility_trialreading_add_criterion"),
            path("<int:pk>/criterion/<slug:key>/", view(self.criterion_view), name="eligibility_trialreading_criterion"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Software reads them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They go with their trial."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With where to begin."""
        first = desk.first_address() if self.has_change_permission(request) else ""
        return super().changelist_view(request, {"first": first, **(extra_context or {})})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The desk of one trial."""
        return desk.answer(self, request, self.readable(request, object_id))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """What people decided about this trial's criteria; each has its own history there."""
        row = self.readable(request, object_id)
        return HttpResponseRedirect(reverse("admin:eligibility_correction_changelist", query={"q": row.trial.registry_id}))

    def criterion_view(self, request: HttpRequest, pk: int, key: str) -> HttpResponse:
        """What one criterion asks, to be corrected."""
        return editing.answer(self, request, self.writable(request, pk), key)

    def add_criterion_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A criterion that software did not find."""
        return editing.answer(self, request, self.writable(request, pk), "")

    def readable(self, request: HttpRequest, object_id: object) -> TrialReading:
        """The row, for whoever may read criteria."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return cast(TrialReading, self.open_or_404(request, str(object_id)))

    def writable(self, request: HttpRequest, object_id: object) -> TrialReading:
        """The row, for whoever may correct criteria."""
        row = self.readable(request, object_id)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        return row

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def name(self, row: TrialReading) -> str:
        """Number and title."""
        return format_html('<span class="id">{}</span> {}', row.trial.registry_id, row.trial.title)

    @admin.display(description=_("what needs doing"), ordering="least_sure")
    def needs(self, row: TrialReading) -> str:
        """Signs in words."""
        if row.fault:
            return format_html('<span class="sign sign--late">{}</span>', gettext("Could not be read"))
        if row.lost:
            said = ngettext("%d corrected criterion has changed", "%d corrected criteria have changed", row.lost) % row.lost
            return format_html('<span class="sign sign--late">{}</span>', said)
        if row.is_checked:
            return "–"
        if row.least_sure < SURE:
            return format_html('<span class="sign sign--queued">{}</span>', gettext("Not sure of everything"))
        return gettext("Compare with the record")

    @admin.display(description=_("checked by"), ordering="checked_at")
    def checked(self, row: TrialReading) -> str:
        """Who and when, as long as it holds."""
        if row.checked_at is None:
            return "–"
        said = f"{row.checked_by or '–'}, {row.checked_at:%Y-%m-%d}"
        return (
            said if row.is_checked else format_html('{} <span class="sign sign--late">{}</span>', said, gettext("The record changed since"))
        )
