"""Sites, and trials at sites: pause them, resume them, say which languages are spoken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import ActionLocation
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials import access, words
from trials.actions import sites as places
from trials.admin.record import contact_lines
from trials.adminkit import HistoryAdmin, me
from trials.adminkit.count import how_many
from trials.adminkit.filters import TokenFilter
from trials.models import Site, TrialSite

BOTH = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]


class PlaceAdmin(HistoryAdmin):
    """What both lists share: nothing is added or deleted here, and people pause only places that are theirs."""

    history_begins = _("As it came in")
    actions: Any = ("pause", "resume")

    def idle_actions(self, obj: Any) -> set[str]:
        """A place is either paused or not."""
        return {"pause"} if obj.paused else {"resume"}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Places come in with the records."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A place is paused, never deleted."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A coordinator changes the places of their own teams."""
        return super().has_change_permission(request, obj) and (obj is None or access.may_pause(request.user, obj))

    def each(self, request: HttpRequest, rows: models.QuerySet[Any], act: Callable[..., bool], done: str, done_many: str) -> None:
        """Act on the rows that are this person's, and say how many were changed and how many were not theirs."""
        mine = [row for row in rows if access.may_pause(request.user, row)]
        count = sum(act(row, by=me(request), at=timezone.now()) for row in mine)
        self.message_user(request, ngettext(done, done_many, count) % count, messages.SUCCESS if count else messages.INFO)
        if len(mine) < len(rows):
            self.message_user(request, gettext("Places of other teams were left as they are."), messages.WARNING)


@admin.register(Site)
class SiteAdmin(PlaceAdmin):
    """Facilities, however many trials run there."""

    list_display = ("facility_name", "city", "region", "country", "trial_count", "languages", "paused")
    list_filter = ("paused", "country")
    search_fields = ("facility", "city", "region", "country", "postcode")
    search_help_text = _("Facility, town, region, postcode or country")
    fieldsets = (
        (None, {"fields": ("facility", "city", "region", "postcode", "country", "trial_list")}),
        (_("What people here add"), {"fields": ("paused", "languages")}),
    )
    readonly_fields = ("facility", "city", "region", "postcode", "country", "trial_list", "paused")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Site]:
        """Sites with the number of trials."""
        return super().get_queryset(request).annotate(trial_number=how_many(TrialSite, "site", listed=True))

    def save_model(self, request: HttpRequest, obj: Site, form: forms.ModelForm, change: bool) -> None:
        """Languages; pausing has its own button."""
        places.set_languages(obj, languages=form.cleaned_data["languages"], by=me(request), at=timezone.now())

    @admin.action(description=_("Pause: no new messages for any trial here"), permissions=["change"], location=BOTH)
    def pause(self, request: HttpRequest, queryset: models.QuerySet[Site]) -> None:
        """No new messages for any trial here."""
        self.each(request, queryset, places.pause, "%d site is paused now.", "%d sites are paused now.")

    @admin.action(description=_("Resume: messages again"), permissions=["change"], location=BOTH)
    def resume(self, request: HttpRequest, queryset: models.QuerySet[Site]) -> None:
        """Messages again."""
        self.each(request, queryset, places.resume, "%d site takes messages again.", "%d sites take messages again.")

    @admin.display(description=_("facility"), ordering="facility")
    def facility_name(self, site: Site) -> str:
        """Its name, or that the record gives none."""
        return site.facility or gettext("(no name in the record)")

    @admin.display(description=_("trials"), ordering="trial_number")
    def trial_count(self, site: Site) -> int:
        """How many list it now."""
        return site.trial_number  # type: ignore[attr-defined]  # annotated by get_queryset

    @admin.display(description=_("trials here"))
    def trial_list(self, site: Site) -> str:
        """The way to them."""
        address = reverse("admin:trials_trialsite_changelist")
        count = site.trial_sites.in_record().count()
        return format_html('<a href="{}?site__id__exact={}">{}</a>', address, site.pk, ngettext("%d trial", "%d trials", count) % count)


class PlaceStatus(TokenFilter):
    """The site's own status, in plain words."""

    title = _("status of the site itself")
    parameter_name, column, kind = "own", "status", "status"


@admin.register(TrialSite)
class TrialSiteAdmin(PlaceAdmin):
    """One trial at one site."""

    list_display = ("trial_number", "place", "status_word", "listed", "paused")
    list_filter = ("paused", "listed", PlaceStatus)
    search_fields = ("trial__registry_id", "site__facility", "site__city", "site__country")
    search_help_text = _("Trial number, facility, town or country")
    list_select_related = ("trial", "site")
    ordering = ("trial_id", "position")
    fieldsets = (
        (None, {"fields": ("trial", "site", "status_word", "listed", "published")}),
        (_("What people here decide"), {"fields": ("paused",)}),
    )
    readonly_fields = ("trial", "site", "status_word", "listed", "published", "paused")

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Other pages link here with one trial or one site."""
        return lookup in {"trial__id__exact", "site__id__exact"} or super().lookup_allowed(lookup, value, request)

    def save_model(self, request: HttpRequest, obj: TrialSite, form: forms.ModelForm, change: bool) -> None:
        """Nothing to write: pausing has its own button."""

    @admin.action(description=_("Pause: no new messages for this trial here"), permissions=["change"], location=BOTH)
    def pause(self, request: HttpRequest, queryset: models.QuerySet[TrialSite]) -> None:
        """No new messages for this trial here."""
        self.each(request, queryset, places.pause_trial, "%d place is paused now.", "%d places are paused now.")

    @admin.action(description=_("Resume: messages again"), permissions=["change"], location=BOTH)
    def resume(self, request: HttpRequest, queryset: models.QuerySet[TrialSite]) -> None:
        """Messages again."""
        self.each(request, queryset, places.resume_trial, "%d place takes messages again.", "%d places take messages again.")

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def trial_number(self, row: TrialSite) -> str:
        """Its number and title."""
        return format_html('<span class="id">{}</span> {}', row.trial.registry_id, row.trial.title)

    @admin.display(description=_("place"), ordering="site__facility")
    def place(self, row: TrialSite) -> str:
        """Facility and town."""
        return str(row.site)

    @admin.display(description=_("status"))
    def status_word(self, row: TrialSite) -> str:
        """Its own, else its trial's."""
        return words.label("status", row.status_token) if row.status_token else self.get_empty_value_display()

    @admin.display(description=_("published contacts"))
    def published(self, row: TrialSite) -> str:
        """As the registry lists them."""
        return contact_lines(row.contacts)
