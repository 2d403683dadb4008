"""What was asked of the language model, what came of it, and what it cost."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trials.adminkit import ReadOnlyAdmin
from trials.summaries.models import ModelCall
from trials.words import say


@admin.register(ModelCall)
class CallAdmin(ReadOnlyAdmin):
    """One line a question, headed by what was used today."""

    list_display = ("asked_at", "trial_number", "outcome_word", "why", "model", "tokens_in", "tokens_out")
    list_display_links = None
    list_filter = ("outcome", "model")
    list_select_related = ("trial",)
    search_fields = ("trial__registry_id",)
    search_help_text = _("Number of the trial")
    shows_history = False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, and today's questions and tokens over it."""
        return super().changelist_view(request, {"subtitle": today(), **(extra_context or {})})

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def trial_number(self, call: ModelCall) -> str:
        """As the registry has it."""
        return format_html('<span class="id">{}</span>', call.trial.registry_id)

    @admin.display(description=_("what came of it"), ordering="outcome")
    def outcome_word(self, call: ModelCall) -> str:
        """In words."""
        return format_html('<span class="sign sign--{}">{}</span>', call.outcome, call.get_outcome_display())

    @admin.display(description=_("why"))
    def why(self, call: ModelCall) -> str:
        """What the server said, or which checks found something and how often."""
        if call.outcome != ModelCall.Outcome.REFUSED:
            return call.reason
        found = (part.rpartition(" ") for part in call.reason.split(", "))
        return ", ".join(f"{say(f'gate-{gate}')} ({number})" for gate, _blank, number in found)


def today() -> str:
    """How many questions were asked today and what they cost."""
    calls = ModelCall.objects.today(timezone.now())
    sums = calls.aggregate(read=Sum("tokens_in"), written=Sum("tokens_out"))
    if not settings.SUMMARY_MODEL_URL:
        return gettext("No language model is set: nobody is asked")
    return gettext("Today %(asked)d of at most %(most)d questions, %(read)d tokens sent, %(written)d written") % {
        "asked": calls.count(),
        "most": settings.SUMMARY_MODEL_DAILY_CALLS,
        "read": sums["read"] or 0,
        "written": sums["written"] or 0,
    }
