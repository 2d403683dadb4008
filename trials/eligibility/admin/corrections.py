"""All corrections in one list, each with its history; and the way to take them along to another portal, or in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import HistoryAdmin, ReadOnlyAdmin, lines, me
from trials.adminkit.filters import PhraseFilter
from trials.adminkit.history import InWords
from trials.eligibility import actions, stored
from trials.eligibility.admin.words import requirement_words, section_words
from trials.eligibility.models import Correction
from trials.eligibility.told.said import Voice

LARGEST_FILE = 20_000_000


class ToDo(PhraseFilter):
    """Which count, and which no longer."""

    title = _("what counts")
    parameter_name = "todo"
    choices_by_name = {
        "lost": (_("The criterion has changed"), lambda rows, _r: rows.lost()),
        "mine": (_("Mine"), lambda rows, request: rows.filter(by=request.user)),
        "hidden": (_("Hidden from visitors"), lambda rows, _r: rows.filter(is_hidden=True)),
        "added": (_("Added"), lambda rows, _r: rows.filter(is_added=True)),
    }


class FileForm(forms.Form):
    """A file with one correction on each line."""

    file = forms.FileField(label=_("File with corrections"), help_text=_("One that a portal like this one gave: a line for each."))

    def clean_file(self) -> Any:
        """Of a size that corrections can have."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("This file is too large to be one with corrections. Choose another one."))
        return file


class CorrectionsInWords(InWords):
    """The history with requirements said, not as they are kept."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        """One value."""
        if change.field == "requirements":
            return (
                "; ".join(_said(value)) if value else gettext("left to the study team") if value == [] else gettext("as software read it")
            )
        return super().prepare_delta_change_value(change, value)


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin, HistoryAdmin):
    """To read; they are made, and taken back, at the desk of their trial."""

    list_display = ("trial_number", "quote_short", "decided", "state_word", "by", "at")
    list_display_links = None
    list_filter = (ToDo, "section")
    list_select_related = ("trial", "by")
    search_fields = ("trial__registry_id", "quote")
    search_help_text = _("Trial number, or words of the criterion")
    ordering = ("-at",)
    show_full_result_count = False
    change_list_template = "admin/eligibility/corrections.html"

    def get_urls(self) -> list[Any]:
        """With the ways out and in."""

        def view(method: Callable[..., Any]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(method)

        return [
            path("given/", view(self.given_view), name="eligibility_correction_given"),
            path("take-in/", view(self.take_in_view), name="eligibility_correction_take_in"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, and what else can be done with it."""
        return super().changelist_view(request, {"may_take_in": self.may_take_in(request), **(extra_context or {})})

    def may_take_in(self, request: HttpRequest) -> bool:
        """Whoever may correct."""
        return bool(request.user.has_perm("eligibility.add_correction"))

    def given_view(self, request: HttpRequest) -> StreamingHttpResponse:
        """All corrections as a file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        content = (f"{line}\n" for line in actions.given())
        name = f"corrections-{timezone.localdate():%Y-%m-%d}.jsonl"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return StreamingHttpResponse(content, content_type="application/x-ndjson", headers=headers)

    def take_in_view(self, request: HttpRequest) -> HttpResponse:
        """Take a file in."""
        if not self.may_take_in(request):
            raise PermissionDenied
        form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
        if request.method == "POST" and form.is_valid():
            taken = actions.take_in(form.cleaned_data["file"], by=me(request), at=timezone.now())
            self.message_user(request, _told(taken), messages.SUCCESS if taken.new else messages.INFO)
            return HttpResponseRedirect(reverse("admin:eligibility_correction_changelist"))
        context = {**self.admin_site.each_context(request), "title": gettext("Take corrections in"), "opts": self.opts, "form": form}
        return TemplateResponse(request, "admin/eligibility/take_in.html", context)

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def trial_number(self, row: Correction) -> str:
        """To its desk, at the criterion."""
        address = reverse("admin:eligibility_trialreading_change", args=[row.trial_id])
        return format_html('<a class="id" href="{}#criterion-{}">{}</a>', address, row.key, row.trial.registry_id)

    @admin.display(description=_("words of the record"))
    def quote_short(self, row: Correction) -> str:
        """Their beginning, and in which list they stand."""
        section = section_words("inclusion" if row.section == "inclusion" else "exclusion")
        quote = row.quote if len(row.quote) <= 200 else f"{row.quote[:200]} …"
        return format_html("{}: {}", section, quote)

    @admin.display(description=_("what a person decided"))
    def decided(self, row: Correction) -> str:
        """In words."""
        said = _said(row.requirements or [])
        if row.requirements == []:
            said.append(gettext("Left to the study team"))
        if row.is_hidden:
            said.append(gettext("Hidden from visitors"))
        if row.order is not None:
            said.append(gettext("Moved"))
        return lines("{}", [(each,) for each in said]) if said else gettext("As software read it")

    @admin.display(description=_("state"), ordering="is_lost")
    def state_word(self, row: Correction) -> str:
        """Whether it counts; and the way to its history."""
        past = reverse("admin:eligibility_correction_history", args=[row.pk])
        sign = ("late", gettext("The criterion has changed")) if row.is_lost else ("done", gettext("Counts"))
        return format_html('<span class="sign sign--{}">{}</span> <a href="{}">{}</a>', *sign, past, gettext("History"))

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> InWords:
        """Values in words."""
        return CorrectionsInWords(self.model, historical_record)


def _said(kept: list[dict[str, Any]]) -> list[str]:
    voice = Voice(get_language() or "en", "you")
    return [requirement_words(each, voice) for each in stored.decode_requirements(kept)]


def _told(taken: actions.Taken) -> str:
    said = [ngettext("%d correction was taken in.", "%d corrections were taken in.", taken.new) % taken.new]
    if taken.same:
        said.append(ngettext("%d was here already.", "%d were here already.", taken.same) % taken.same)
    if taken.elsewhere:
        said.append(
            ngettext("%d is of a trial that is not here.", "%d are of trials that are not here.", taken.elsewhere) % taken.elsewhere
        )
    if taken.unreadable:
        said.append(ngettext("%d line could not be read.", "%d lines could not be read.", taken.unreadable) % taken.unreadable)
    return " ".join(said)
