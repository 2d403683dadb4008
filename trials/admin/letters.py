"""Letters: where each stands. Here and not in the outbox, because whose letters a coordinator may see depends on whose enquiries."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import ActionLocation
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials import access, audit
from trials.adminkit import ReadOnlyAdmin, lines, me
from trials.adminkit.filters import PhraseFilter
from trials.enquiries.admin.about import KINDS
from trials.enquiries.models import Enquiry
from trials.lib.fields import Unreadable
from trials.outbox import actions as outbox
from trials.outbox.models import Letter

BOTH = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]


class Needs(PhraseFilter):
    """Which letters wait for somebody."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {"person": (_("Needs a person"), lambda rows, _r: rows.need_a_person())}


@admin.register(Letter)
class LetterAdmin(ReadOnlyAdmin):
    """States and faults; never what a letter says, and its address only masked."""

    list_display = (
        "created_at",
        "kind_word",
        "about",
        "recipient_masked",
        "state_word",
        "tries",
        "due_at",
        "sent_at",
        "error",
        "maybe_twice",
    )
    list_filter = (Needs, "state", "kind")
    search_fields = ("key", "about")
    search_help_text = _("The letter's number, or the reference of an enquiry")
    show_full_result_count = False
    shows_history = False
    ordering = ("-id",)
    actions = ("try_again", "let_go", "cancel")
    fields = (
        ("kind_word", "about"), ("recipient_masked", "state_word"), ("created_at", "due_at", "sent_at"), ("tries", "maybe_twice"), "error",
        "attempt_list", "key",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Letter]:
        """A coordinator sees the letters about their own enquiries; whoever sees every enquiry sees every letter."""
        rows: models.QuerySet[Letter] = super().get_queryset(request).defer("recipient", "message")
        if access.sees_every_enquiry(request.user):
            return rows
        return rows.filter(about__in=access.enquiries(Enquiry.objects.all(), request.user).values("reference"))

    def idle_actions(self, obj: Letter) -> set[str]:
        """What fits the letter's state."""
        fits = {
            Letter.State.DEAD: {"try_again", "cancel"},
            Letter.State.HELD: {"let_go", "cancel"},
            Letter.State.QUEUED: {"cancel"},
        }
        return {"try_again", "let_go", "cancel"} - fits.get(Letter.State(obj.state), set())

    def has_send_permission(self, request: HttpRequest) -> bool:
        """May try letters again, let them go and cancel them."""
        return request.user.has_perm("outbox.change_letter")

    @admin.action(description=_("Try again now"), permissions=["send"], location=BOTH)
    def try_again(self, request: HttpRequest, queryset: models.QuerySet[Letter]) -> None:
        """For those that were given up."""
        self._act(request, queryset, outbox.retry, "tried again", "%d letter is tried again.", "%d letters are tried again.")

    @admin.action(description=_("Let it go: it was held"), permissions=["send"], location=BOTH)
    def let_go(self, request: HttpRequest, queryset: models.QuerySet[Letter]) -> None:
        """For those that were held."""
        self._act(request, queryset, outbox.release, "let go", "%d letter is let go.", "%d letters are let go.")

    @admin.action(description=_("Cancel: never send it"), permissions=["send"], location=BOTH)
    def cancel(self, request: HttpRequest, queryset: models.QuerySet[Letter]) -> None:
        """For those that have not gone."""
        self._act(request, queryset, outbox.cancel, "cancelled", "%d letter is cancelled.", "%d letters are cancelled.")

    def _act(self, request: HttpRequest, rows: models.QuerySet[Letter], action: Any, verb: str, one: str, many: str) -> None:
        chosen = Letter.objects.filter(pk__in=list(rows.values_list("pk", flat=True)))
        audit.record_all(me(request), verb, chosen.without_content(), ["state"], at=timezone.now())
        count = action(chosen, at=timezone.now())
        self.message_user(request, ngettext(one, many, count) % count, messages.SUCCESS if count else messages.INFO)

    @admin.display(description=_("kind"), ordering="kind")
    def kind_word(self, letter: Letter) -> str:
        """What the letter is for."""
        return str(KINDS.get(letter.kind, letter.kind))

    @admin.display(description=_("state"), ordering="state")
    def state_word(self, letter: Letter) -> str:
        """In words."""
        return format_html('<span class="sign sign--{}">{}</span>', letter.state, letter.get_state_display())

    @admin.display(description=_("to"))
    def recipient_masked(self, letter: Letter) -> str:
        """The first letter and the domain."""
        try:
            name, _at, domain = letter.recipient.partition("@")
        except Unreadable:
            return gettext("Cannot be read with the keys of this portal")
        return f"{name[:1]}•••@{domain}" if domain else gettext("Deleted")

    @admin.display(description=_("tries to send it"))
    def attempt_list(self, letter: Letter) -> str:
        """When, how it ended, and what the server said."""
        rows = [(date_format(timezone.localtime(one.at), "j M Y, H:i"), one.outcome, one.code) for one in letter.attempts.all()]
        return lines("{}: {} {}", rows) if rows else gettext("None yet")
