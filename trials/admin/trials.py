"""Trials: what the registry says to read, what visitors see to decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import ActionLocation
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials import words
from trials.actions import trials as decide
from trials.admin import record, trial_filters
from trials.admin.routes import RouteInline
from trials.adminkit import HistoryAdmin, me
from trials.models import Trial
from trials.terms import ids

BOTH = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]
READ = "collapse"


# The drawings of templates/trial/pictures/.
PICTURES = (
    ("", _("Let the condition decide")),
    ("blood", _("Blood")),
    ("bones", _("Bones and muscles")),
    ("cells", _("Cells")),
    ("eyes", _("Eyes")),
    ("food", _("Food and digestion")),
    ("heart", _("Heart")),
    ("leaves", _("Leaves: for anything else")),
    ("lungs", _("Lungs")),
    ("mind", _("Mind and nerves")),
    ("skin", _("Skin")),
)


class TrialForm(forms.ModelForm):
    """The few fields of a trial that people here write."""

    picture = forms.ChoiceField(choices=PICTURES, required=False, label=_("Picture"), help_text=_("A calm drawing beside the title."))

    class Meta:
        model = Trial
        fields = ("plain_title", "picture", "curator_note")
        widgets = {"plain_title": forms.TextInput(attrs={"class": "wide"}), "curator_note": forms.Textarea(attrs={"rows": 3})}


@admin.register(Trial)
class TrialAdmin(HistoryAdmin):
    """Registry fields cannot be edited: the record is never contradicted silently. Ours stand beside them."""

    form = TrialForm
    list_display = ("name", "status", "listing_word", "answered", "last_update_raw", "checked_word", "changed_word")
    list_filter = (
        trial_filters.Shown,
        trial_filters.Checked,
        trial_filters.Answered,
        trial_filters.Status,
        trial_filters.Practice,
    )
    search_fields = ("registry_id",)
    search_help_text = _("Number, title, condition, or the sponsor's own number")
    ordering = ("-last_update_date", "registry_id")
    list_select_related = ("checked_by",)
    show_full_result_count = False
    actions = ("mark_checked", "list_trials", "hide_trials")
    inlines = (RouteInline,)
    history_begins = _("As it came in")
    fieldsets = (
        (_("What visitors see"), {"fields": ("listing_word", "plain_title", "brief_title", "picture", "own_questions", "curator_note")}),
        (_("Checked by a person"), {"fields": (("checked_word", "original"), "registry_changes")}),
        (_("Can people write?"), {"fields": ("contact_now", "teams", "places")}),
        (_("The record: status and dates"), {"classes": [READ], "fields": record.STATUS}),
        (_("The record: how the trial is set up"), {"classes": [READ], "fields": record.DESIGN}),
        (_("The record: who can join"), {"classes": [READ], "fields": record.JOIN}),
        (_("The record: texts"), {"classes": [READ], "fields": record.TEXTS}),
        (_("The record: people and numbers"), {"classes": [READ], "fields": record.PEOPLE}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Trial | None = None) -> list[str]:
        """All that the form does not hold."""
        return [name for name in flatten_fieldsets(self.fieldsets) if name not in TrialForm.Meta.fields]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Trial]:
        """Trials with what their row in the list says."""
        return record.with_signs(super().get_queryset(request))

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Trial], search_term: str
    ) -> tuple[models.QuerySet[Trial], bool]:
        """Each word must occur in a title, a condition or a number; a registry number may be spelt in any way."""
        if ids.is_known(search_term):
            return queryset.filter(registry_id=ids.canonical(search_term)), False
        for word in search_term.split()[:12]:
            queryset = queryset.filter(trial_filters.mentions(word))
        return queryset, False

    def view_on_site(self, obj: Trial) -> str | None:
        """The page that visitors see; a hidden trial has none."""
        return None if obj.listing == Trial.Listing.HIDDEN else obj.get_absolute_url()

    def idle_actions(self, obj: Trial) -> set[str]:
        """A trial is either shown or hidden."""
        return {"hide_trials"} if obj.listing == Trial.Listing.HIDDEN else {"list_trials"}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Trials come in by import."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Trial | None = None) -> bool:
        """A trial is hidden, never deleted."""
        return False

    def save_model(self, request: HttpRequest, obj: Trial, form: forms.ModelForm, change: bool) -> None:
        """Ours only, through the action."""
        values = {name: form.cleaned_data[name] for name in form.changed_data}
        decide.curate(obj, by=me(request), at=timezone.now(), **values)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Teams that answer, through their action."""
        RouteInline.store(request, formset)

    @admin.action(description=_("I have checked this against the record today"), permissions=["change"], location=BOTH)
    def mark_checked(self, request: HttpRequest, queryset: models.QuerySet[Trial]) -> None:
        """One click: the pages then say when a person here last looked."""
        count = decide.mark_checked(queryset, by=me(request), at=timezone.now())
        text = ngettext("%d trial is marked as checked today.", "%d trials are marked as checked today.", count) % count
        self.message_user(request, text, messages.SUCCESS)

    @admin.action(description=_("List: visitors can find and read it"), permissions=["change"], location=BOTH)
    def list_trials(self, request: HttpRequest, queryset: models.QuerySet[Trial]) -> None:
        """Visitors can read them."""
        count = decide.list_trials(queryset, by=me(request), at=timezone.now())
        text = ngettext("%d trial is now listed.", "%d trials are now listed.", count) % count
        self.message_user(request, text, messages.SUCCESS if count else messages.INFO)

    @admin.action(description=_("Hide: visitors get “not found”"), permissions=["change"], location=BOTH)
    def hide_trials(self, request: HttpRequest, queryset: models.QuerySet[Trial]) -> None:
        """Visitors get “not found”."""
        count = decide.hide_trials(queryset, by=me(request), at=timezone.now())
        text = ngettext("%d trial is now hidden.", "%d trials are now hidden.", count) % count
        self.message_user(request, text, messages.SUCCESS if count else messages.INFO)

    # -- what the list and the page say

    @admin.display(description=_("trial"), ordering="registry_id")
    def name(self, trial: Trial) -> str:
        """Its number, then the title that visitors see."""
        return format_html('<span class="id">{}</span> {}', trial.registry_id, trial.title)

    @admin.display(description=_("status"), ordering="overall_status")
    def status(self, trial: Trial) -> str:
        """As the public page says it today, and as the registry writes it."""
        return record.status_words(trial)

    @admin.display(description=_("shown to visitors"), ordering="listing")
    def listing_word(self, trial: Trial) -> str:
        """Hidden, listed or dropped."""
        word = trial.get_listing_display().partition(":")
        return format_html('<span class="sign sign--{}">{}</span><span class="sign-more">{}</span>', trial.listing, word[0], word[2])

    @admin.display(description=_("who answers"), ordering="has_team")
    def answered(self, trial: Trial) -> str:
        """Whether a team in use stands behind it."""
        if trial.has_team:  # type: ignore[attr-defined]  # annotated by get_queryset
            return gettext("A team")
        return record.practice_only() if record.practice_answers(trial) else gettext("Nobody")

    @admin.display(description=_("a person last checked it"), ordering="checked_at")
    def checked_word(self, trial: Trial) -> str:
        """The day and who, or never."""
        if trial.checked_at is None:
            return gettext("Never")
        day = words.plain_day(timezone.localtime(trial.checked_at).date())
        return gettext("%(day)s, %(who)s") % {"day": day, "who": trial.checked_by}

    @admin.display(description=_("since then"), ordering="changed_since")
    def changed_word(self, trial: Trial) -> str:
        """Whether the registry changed it after the last check; nothing for one that nobody checked yet."""
        return format_html('<span class="sign sign--late">{}</span>', gettext("Changed")) if trial.changed_since else "–"  # type: ignore[attr-defined]  # annotated by get_queryset

    registry_changes = record.registry_changes
    contact_now = record.contact_now
    places = record.places
    teams = record.teams
    own_questions = record.own_questions
    status_and_token = record.status_and_token
    phase_words = record.phase_words
    contacts = record.contacts
    official_people = record.official_people
    condition_names = record.condition_names
    sponsor_names = record.sponsor_names
    original = record.original
