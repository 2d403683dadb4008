"""Sentences that stand in many overviews: read once, approved once."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import ReadOnlyAdmin, me
from trials.adminkit.filters import PhraseFilter
from trials.summaries import actions
from trials.summaries.actions.fixed import words
from trials.summaries.models import FixedSentence


class Approved(PhraseFilter):
    """Which are approved."""

    title = _("approved")
    parameter_name = "approved"
    choices_by_name = {
        "no": (_("Not yet, or reads differently now"), lambda rows, _r: rows.filter(pk__in=waiting(rows))),
        "yes": (_("Approved"), lambda rows, _r: rows.exclude(pk__in=waiting(rows))),
    }


def waiting(rows: models.QuerySet[FixedSentence]) -> list[int]:
    """Those that nobody has approved as they read today."""
    return [row.pk for row in rows if row.approved_text != words(row)]


def may_approve(request: HttpRequest) -> bool:
    """Curators and administrators."""
    return request.user.has_perm("summaries.change_fixedsentence")


@admin.register(FixedSentence)
class FixedAdmin(ReadOnlyAdmin):
    """There are some hundred; they hold nothing of a trial."""

    list_display = ("text", "state_word", "person", "where", "name")
    list_display_links = None
    list_filter = (Approved, "language")
    list_select_related = ("approved_by", "example")
    list_per_page = 200
    search_fields = ("name", "approved_text")
    search_help_text = _("Name of the sentence, or words that were approved")
    actions = ("approve", "withdraw")
    change_list_template = "admin/summaries/fixed.html"

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, and over it what to do with it, or who does it."""
        return super().changelist_view(request, {"may_approve": may_approve(request), **(extra_context or {})})

    @admin.action(description=_("Approve: it is true of every trial that has it"), permissions=["approve"])
    def approve(self, request: HttpRequest, queryset: models.QuerySet[FixedSentence]) -> None:
        """In the words of today."""
        count = actions.approve(queryset, by=me(request), at=timezone.now())
        text = ngettext("%d sentence is approved.", "%d sentences are approved.", count) % count
        self.message_user(request, text, messages.SUCCESS if count else messages.INFO)

    @admin.action(description=_("Take the approval back"), permissions=["approve"])
    def withdraw(self, request: HttpRequest, queryset: models.QuerySet[FixedSentence]) -> None:
        """No new overview with them is published until they are approved again."""
        count = actions.withdraw(queryset, by=me(request), at=timezone.now())
        text = ngettext("%d sentence is no longer approved.", "%d sentences are no longer approved.", count) % count
        self.message_user(request, text, messages.SUCCESS if count else messages.INFO)

    def has_approve_permission(self, request: HttpRequest) -> bool:
        """Curators and administrators."""
        return may_approve(request)

    @admin.display(description=_("sentence"))
    def text(self, row: FixedSentence) -> str:
        """As it reads today."""
        return words(row)

    @admin.display(description=_("state"))
    def state_word(self, row: FixedSentence) -> str:
        """Approved, not yet, or in other words than those that were approved."""
        if row.approved_text == words(row):
            return format_html('<span class="sign sign--done">{}</span>', gettext("Approved"))
        if not row.approved_text:
            return format_html('<span class="sign sign--late">{}</span>', gettext("Not yet"))
        return format_html('<span class="sign sign--late">{}</span> {}', gettext("Reads differently now. Approved was:"), row.approved_text)

    @admin.display(description=_("approved by"), ordering="approved_at")
    def person(self, row: FixedSentence) -> str:
        """Who and when."""
        return f"{row.approved_by}, {row.approved_at:%Y-%m-%d}" if row.approved_by and row.approved_at else "–"

    @admin.display(description=_("a trial that has it"))
    def where(self, row: FixedSentence) -> str:
        """To its overview."""
        if row.example is None:
            return "–"
        address = reverse("admin:summaries_summary_changelist", query={"todo": "all", "q": row.example.registry_id})
        return format_html('<a class="id" href="{}">{}</a>', address, row.example.registry_id)
