"""Notices that rules propose: a person shows them to visitors, or does not."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from trials.adminkit import ReadOnlyAdmin, lines, me
from trials.adminkit.filters import PhraseFilter
from trials.summaries import actions
from trials.summaries.admin.words import around, field_name, value_text
from trials.summaries.models import Notice
from trials.summaries.stored import decode_sentence
from trials.summaries.text import said, said_parts


class ToDo(PhraseFilter):
    """Which want a decision."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {
        "proposed": (_("Proposed, not decided"), lambda rows, _r: rows.filter(state=Notice.State.PROPOSED)),
        "stale": (_("The record changed since"), lambda rows, _r: rows.filter(is_stale=True)),
        "set": (_("Shown to visitors"), lambda rows, _r: rows.filter(state=Notice.State.SET)),
    }


@admin.register(Notice)
class NoticeAdmin(ReadOnlyAdmin):
    """Each beside the words of the record that led to it."""

    list_display = ("name", "text", "record", "state_word", "decided_by")
    list_display_links = None
    list_filter = (ToDo, "kind")
    list_select_related = ("trial", "decided_by")
    search_fields = ("trial__registry_id",)
    search_help_text = _("Trial number")
    actions = ("show", "decline")

    @admin.action(description=_("Show to visitors"), permissions=["decide"])
    def show(self, request: HttpRequest, queryset: models.QuerySet[Notice]) -> None:
        """On the trials' pages."""
        self._decide(request, queryset, Notice.State.SET)

    @admin.action(description=_("Decline: it does not fit this trial"), permissions=["decide"])
    def decline(self, request: HttpRequest, queryset: models.QuerySet[Notice]) -> None:
        """It is not proposed again."""
        self._decide(request, queryset, Notice.State.DECLINED)

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Whoever may review."""
        return request.user.has_perm("summaries.change_notice")

    def _decide(self, request: HttpRequest, queryset: models.QuerySet[Notice], state: str) -> None:
        rows = [actions.decide(row, state, by=me(request), at=timezone.now()) for row in queryset]
        self.message_user(request, ngettext("%d notice is decided.", "%d notices are decided.", len(rows)) % len(rows), messages.SUCCESS)

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def name(self, row: Notice) -> str:
        """Number and title."""
        return format_html('<span class="id">{}</span> {}', row.trial.registry_id, row.trial.title)

    @admin.display(description=_("what it says"))
    def text(self, row: Notice) -> str:
        """The sentence."""
        return said(decode_sentence(row.sentence))

    @admin.display(description=_("the record's words"))
    def record(self, row: Notice) -> str:
        """What led to it."""
        sentence = decode_sentence(row.sentence)
        quoted = [part for part, kind in said_parts(sentence) if kind != "own"]
        return lines(
            "<code>{}</code>: {}", [(field_name(place.path), around(value_text(place.value), quoted)) for place in sentence.sources]
        )

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, row: Notice) -> str:
        """Decided or not, and whether the record has changed since."""
        sign = "late" if row.is_stale else {"proposed": "queued", "set": "done"}.get(row.state, "")
        word = row._meta.get_field("is_stale").verbose_name if row.is_stale else ""
        return format_html('<span class="sign sign--{}">{}</span> {}', sign, row.get_state_display(), word)
