"""The queue of overviews by need, and the way through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from trials.adminkit import PortalAdmin, me
from trials.adminkit.filters import PhraseFilter
from trials.models import Trial
from trials.summaries import actions, compared
from trials.summaries.admin import review
from trials.summaries.admin.words import field_name, value_text
from trials.summaries.models import Batch, Summary
from trials.summaries.querysets import WAITING
from trials.summaries.shown import reviewed_count

BATCH_SIZES = (20, 50, 200)
SHORT = 60


class ToDo(PhraseFilter):
    """What to take up."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {
        "stale": (_("The record changed since"), lambda rows, _r: rows.waiting().filter(need=Summary.Need.STALE)),
        "recheck": (_("Time to look again"), lambda rows, _r: rows.waiting().filter(need=Summary.Need.RECHECK)),
        "new": (_("Never reviewed"), lambda rows, _r: rows.waiting().filter(need=Summary.Need.NEW)),
        "mine": (_("I began it"), lambda rows, request: rows.filter(state=Summary.State.REVIEW, taken_by=request.user)),
        "published": (_("Published"), lambda rows, _r: rows.published()),
        "aside": (_("Set aside"), lambda rows, _r: rows.filter(state=Summary.State.ASIDE)),
        "all": (_("All, old ones too"), lambda rows, _r: rows),
    }

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Without a choice the queue: what waits in this person's language, of listed trials."""
        if self.value():
            return super().queryset(request, queryset)
        return queryset.filter(state__in=WAITING, language=get_language(), trial__listing=Trial.Listing.LISTED)


@admin.register(Summary)
class SummaryAdmin(PortalAdmin):
    """The list is the queue: what changed since it was reviewed, what is due, then what has most open sites."""

    list_display = ("name", "need_word", "state_word", "what_changed", "sites", "taken_by", "record_date")
    list_display_links = ("name",)
    list_filter = (ToDo,)
    list_select_related = ("trial", "taken_by")
    search_fields = ("trial__registry_id", "trial__brief_title", "trial__plain_title")
    search_help_text = _("Trial number, or words of its title")
    ordering = ("need", "-sites", "id")
    show_full_result_count = False
    actions: Any = None
    change_list_template = "admin/summaries/queue.html"

    def get_urls(self) -> list[Any]:
        """With the ways through the queue; only a form leads to each."""

        def view(method: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(require_POST(method))

        return [
            path("batch/", view(self.batch_view), name="summaries_summary_batch"),
            path("<int:pk>/gates/", view(self.gates_view), name="summaries_summary_gates"),
            path("<int:pk>/restore/<int:line>/", view(self.restore_view), name="summaries_summary_restore"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Software drafts them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are set aside or replaced, never deleted."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With this person's batch, and how many have been reviewed."""
        language = get_language() or ""
        batch = Batch.objects.filter(owner=me(request), language=language).first()
        more = {
            "batch": batch and review.progress(batch),
            "sizes": BATCH_SIZES,
            "reviewed": reviewed_count(language),
            "may_review": self.has_change_permission(request),
            "next": review.first_address(batch, language, me(request)),
        }
        return super().changelist_view(request, {**more, **(extra_context or {})})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page on which it is looked through."""
        return review.answer(self, request, self.readable(request, object_id))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """What people wrote in it, line by line, with the way back."""
        return review.past_answer(self, request, self.readable(request, object_id))

    def readable(self, request: HttpRequest, object_id: str) -> Summary:
        """The overview, for whoever may read overviews."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return cast(Summary, self.open_or_404(request, object_id))

    def for_reviewers(self, request: HttpRequest) -> None:
        """Refuses everybody else."""
        if not self.has_change_permission(request):
            raise PermissionDenied

    def batch_view(self, request: HttpRequest) -> HttpResponse:
        """Take so many of the queue."""
        self.for_reviewers(request)
        wanted = request.POST.get("count", "")
        count = int(wanted) if wanted in {str(size) for size in BATCH_SIZES} else BATCH_SIZES[0]
        batch = actions.gather(count, language=get_language() or "", by=me(request), at=timezone.now())
        address = review.first_address(batch, batch.language, batch.owner)
        if address is None:
            self.message_user(request, gettext("Nothing waits in the queue."), messages.INFO)
        return HttpResponseRedirect(address or reverse("admin:summaries_summary_changelist"))

    def gates_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the gates say to the words that were typed; nothing is stored."""
        summary = get_object_or_404(self.get_queryset(request), pk=pk)
        self.for_reviewers(request)
        return TemplateResponse(request, "admin/summaries/_findings.html", {"findings": review.typed_findings(request.POST, summary)})

    def restore_view(self, request: HttpRequest, pk: int, line: int) -> HttpResponse:
        """Bring an earlier text back."""
        summary = get_object_or_404(self.get_queryset(request), pk=pk)
        self.for_reviewers(request)
        earlier = get_object_or_404(summary.history, pk=line)
        try:
            actions.restore(summary, earlier, by=me(request), at=timezone.now())
        except actions.Refused:
            self.message_user(request, gettext("Nothing was changed: this version is no longer worked on."), messages.ERROR)
        else:
            self.message_user(request, gettext("The earlier text is back. Look it through again."), messages.SUCCESS)
        return HttpResponseRedirect(review.address(summary))

    # -- what the list says

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def name(self, summary: Summary) -> str:
        """Number and title."""
        return format_html('<span class="id">{}</span> {}', summary.trial.registry_id, summary.trial.title)

    @admin.display(description=_("why"), ordering="need")
    def need_word(self, summary: Summary) -> str:
        """Why it waits."""
        if summary.state not in {"draft", "review"}:
            return "–"
        sign = "late" if summary.need == Summary.Need.STALE or summary.stale else "queued"
        return format_html('<span class="sign sign--{}">{}</span>', sign, summary.get_need_display())

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, summary: Summary) -> str:
        """Draft, in review, published."""
        return str(summary.get_state_display()).partition(":")[0]

    @admin.display(description=_("what changed in the record"))
    def what_changed(self, summary: Summary) -> str:
        """Old and new words side by side."""
        if summary.need != Summary.Need.STALE and not summary.stale:
            return "–"
        rows = [
            (field_name(each.path).rpartition(".")[2], value_text(each.before)[:SHORT], value_text(each.after)[:SHORT])
            for each in compared.changed(summary)
        ]
        line = "<li><strong>{}</strong>: <del>{}</del> → <ins>{}</ins></li>"
        return format_html('<ul class="plain">{}</ul>', format_html_join("", line, rows))
