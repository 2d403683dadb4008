"""Imports: how many records came in, and which did not and why."""

from __future__ import annotations

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import ReadOnlyAdmin, lines
from trials.adminkit.filters import PhraseFilter
from trials.registry.models import ImportRun, Reject

FIRST = 50


class Ended(PhraseFilter):
    """Which imports want a look."""

    title = _("what needs a look")
    parameter_name = "look"
    choices_by_name = {
        "rejects": (_("Some records did not come in"), lambda rows, _r: rows.filter(rejected__gt=0)),
        "stopped": (_("Did not come to its end"), lambda rows, _r: rows.exclude(state=ImportRun.State.DONE)),
    }


@admin.register(ImportRun)
class ImportAdmin(ReadOnlyAdmin):
    """One line an import; the rejected records stand on its page with their reasons."""

    list_display = ("started_at", "source", "state_word", "new", "updated", "unchanged", "rejected", "ended_at")
    list_filter = (Ended, "state")
    search_fields = ("source",)
    search_help_text = _("Where the records came from")
    fields = ("source", "state", "started_at", "ended_at", "new", "updated", "unchanged", "rejected", "message", "reject_list")

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, run: ImportRun) -> str:
        """In words."""
        return format_html('<span class="sign sign--{}">{}</span>', run.state, run.get_state_display())

    @admin.display(description=_("records that did not come in"))
    def reject_list(self, run: ImportRun) -> str:
        """The first ones, each with its reason, and the way to the rest."""
        first = [(reject.registry_id or "–", reject.place, reject.reason) for reject in run.rejects.all()[:FIRST]]
        if not first:
            return gettext("None")
        address = f"{reverse('admin:registry_reject_changelist')}?run__id__exact={run.pk}"
        link = ngettext("See %d rejected record", "See all %d rejected records", run.rejected) % run.rejected
        return format_html('{}<a href="{}">{}</a>', lines('<span class="id">{}</span> ({}): {}', first), address, link)


@admin.register(Reject)
class RejectAdmin(ReadOnlyAdmin):
    """Records that did not come in."""

    list_display = ("registry_id", "reason", "place", "run")
    list_display_links = None
    search_fields = ("registry_id", "reason", "place")
    search_help_text = _("Registry number, reason, or file")
    list_select_related = ("run",)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """An import's page links here."""
        return lookup == "run__id__exact" or super().lookup_allowed(lookup, value, request)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Reject]:
        """The newest import first."""
        return super().get_queryset(request).order_by("-run_id", "id")
