"""Who answers people who write: added on the trial's page, listed and changed here too."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import ActionLocation
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from trials import access
from trials.actions import routes as agree
from trials.adminkit import HistoryAdmin, me
from trials.adminkit.filters import PhraseFilter
from trials.models import ContactRoute, Trial, TrialSite, User

NOBODY_READS = _("Choose at least one person here who can read the messages. Or stop the team: then it takes no new messages.")
BOTH = [ActionLocation.CHANGE_LIST, ActionLocation.CHANGE_FORM]
EVERYBODY = ("kind", "trial_site", "name", "role", "email", "languages", "agreed_by", "agreed_on", "active", "people")
# A coordinator may put right what patients read about their own team. Who it is, where it writes and who reads along, others decide.
OWN_TEAM = ("name", "role", "languages", "active")


class PlaceField(forms.ModelChoiceField):
    """The trial's own sites, by place."""

    def label_from_instance(self, obj: TrialSite) -> str:
        """Facility and town."""
        return str(obj.site)


class Needs(PhraseFilter):
    """Which teams want something done."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {"reader": (_("Nobody here can read the messages"), lambda rows, _r: access.unread(rows))}


class RouteForm(forms.ModelForm):
    """One team, with the sites of its own trial to choose from."""

    trial_site = PlaceField(TrialSite.objects.none(), required=False, label=_("Site"), help_text=_("Only for the team at one site."))
    people = forms.ModelMultipleChoiceField(
        User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label=_("People here who see the messages"),
        help_text=_("Coordinators see only the messages to their own teams."),
    )  # fmt: skip

    class Meta:
        model = ContactRoute
        fields = EVERYBODY
        widgets = {"agreed_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "trial_site" in self.fields:
            sites = TrialSite.objects.in_record().filter(trial_id=self.instance.trial_id)
            cast(PlaceField, self.fields["trial_site"]).queryset = sites.select_related("site", "trial")
        if "people" in self.fields:
            people = cast(forms.ModelMultipleChoiceField, self.fields["people"])
            people.queryset = access.answerers().order_by("name", "email")
            if self.instance.pk:
                self.initial["people"] = list(self.instance.people.values_list("pk", flat=True))

    def clean(self) -> dict[str, Any]:
        """A team in use needs somebody here who can read what is written to it."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("active", self.instance.active) and not data.get("people") and "people" not in self.errors:
            self.add_error("people", NOBODY_READS)
        return data


class OwnTeamForm(forms.ModelForm):
    """What a coordinator may put right about their own team; a field that is not here cannot be sent."""

    class Meta:
        model = ContactRoute
        fields = OWN_TEAM


class RouteInline(admin.StackedInline):
    """Adds a team to the trial on whose page this stands; teams that are there are listed above it and have a page each."""

    model = ContactRoute
    form = RouteForm
    extra = 1
    can_delete = False
    verbose_name = _("team")
    verbose_name_plural = _("Add who answers people who write")
    fieldsets = (
        (None, {"fields": (("kind", "trial_site"), ("name", "role"), ("email", "languages"), ("agreed_by", "agreed_on"), "people")}),
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[ContactRoute]:
        """None: only new ones are written here."""
        return super().get_queryset(request).none()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """There is nothing to read here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Each team is changed on its own page."""
        return False

    def get_formset(self, request: HttpRequest, obj: Trial | None = None, **kwargs: Any) -> Any:
        """Forms that know the trial before they are filled, so that each can offer its sites."""
        formset = super().get_formset(request, obj, **kwargs)

        class KnowsItsTrial(formset.form):  # type: ignore[name-defined]
            def __init__(self, *args: Any, **options: Any) -> None:
                options["instance"] = options.get("instance") or ContactRoute(trial=obj)
                super().__init__(*args, **options)

        formset.form = KnowsItsTrial
        return formset

    @staticmethod
    def store(request: HttpRequest, formset: Any) -> None:
        """Write each new or changed entry of the inline through the action."""
        formset.save(commit=False)
        for form in formset.forms:
            if form.has_changed():
                agree.save(form.instance, people=form.cleaned_data["people"], by=me(request), at=timezone.now())


@admin.register(ContactRoute)
class RouteAdmin(HistoryAdmin):
    """All teams in one list."""

    list_display = ("name", "trial_number", "kind", "place", "agreed", "active")
    list_filter = (Needs, "active", "kind")
    search_fields = ("name", "agreed_by", "trial__registry_id", "trial__brief_title")
    search_help_text = _("Name of the team, who agreed, or the trial")
    list_select_related = ("trial", "trial_site__site", "trial_site__trial")
    actions = ("stop", "resume")
    fieldsets = (
        (_("Whom they answer for"), {"fields": ("trial", "kind", "trial_site")}),
        (_("What patients see"), {"fields": ("name", "role", "languages", "active")}),
        (_("Where messages are announced"), {"fields": ("email", "people")}),
        (_("Their agreement"), {"fields": ("agreed_by", "agreed_on")}),
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[ContactRoute]:
        """Only teams whose entry this person may open."""
        return access.routes(request.user).filter(pk__in=super().get_queryset(request).values("pk"))

    def get_form(self, request: HttpRequest, obj: ContactRoute | None = None, change: bool = False, **kwargs: Any) -> Any:
        """The whole entry for those who name teams."""
        return super().get_form(request, obj, change, form=RouteForm if access.names_teams(request.user) else OwnTeamForm, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: ContactRoute | None = None) -> tuple[str, ...]:
        """The trial never moves; a coordinator changes only what patients read about their own team."""
        if access.names_teams(request.user):
            return ("trial",)
        return ("trial", *(name for name in EVERYBODY if name not in OWN_TEAM and name != "people"), "people_here")

    def get_fieldsets(self, request: HttpRequest, obj: ContactRoute | None = None) -> Any:
        """Names instead of tick boxes for those who may not tick."""
        if access.names_teams(request.user):
            return self.fieldsets
        *others, (title, _people), agreement = self.fieldsets
        return (*others, (title, {"fields": ("email", "people_here")}), agreement)

    def idle_actions(self, obj: ContactRoute) -> set[str]:
        """A team is either in use or stopped."""
        return {"resume"} if obj.active else {"stop"}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """On the trial's page, where its sites are known."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ContactRoute | None = None) -> bool:
        """Stopped instead, so that it stays clear who answered when."""
        return False

    def save_model(self, request: HttpRequest, obj: ContactRoute, form: forms.ModelForm, change: bool) -> None:
        """Through the action."""
        agree.save(obj, people=form.cleaned_data.get("people"), by=me(request), at=timezone.now())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """People were stored with the rest."""

    @admin.action(description=_("Stop: no new messages to this team"), permissions=["change"], location=BOTH)
    def stop(self, request: HttpRequest, queryset: models.QuerySet[ContactRoute]) -> None:
        """No new messages."""
        teams = [agree.stop(route, by=me(request), at=timezone.now()) for route in queryset.filter(active=True)]
        text = ngettext("%d team takes no new messages now.", "%d teams take no new messages now.", len(teams)) % len(teams)
        self.message_user(request, text, messages.SUCCESS if teams else messages.INFO)

    @admin.action(description=_("Use again: new messages to this team"), permissions=["change"], location=BOTH)
    def resume(self, request: HttpRequest, queryset: models.QuerySet[ContactRoute]) -> None:
        """Messages again, where somebody here can read them."""
        stopped = queryset.filter(active=False)
        with_reader = stopped.filter(people__in=access.answerers()).distinct()
        if stopped.exclude(pk__in=with_reader.values("pk")).exists():
            self.message_user(request, NOBODY_READS, messages.WARNING)
        teams = [agree.resume(route, by=me(request), at=timezone.now()) for route in with_reader]
        text = ngettext("%d team takes messages again.", "%d teams take messages again.", len(teams)) % len(teams)
        self.message_user(request, text, messages.SUCCESS if teams else messages.INFO)

    @admin.display(description=_("trial"), ordering="trial__registry_id")
    def trial_number(self, route: ContactRoute) -> str:
        """Its number and title."""
        return format_html('<span class="id">{}</span> {}', route.trial.registry_id, route.trial.title)

    @admin.display(description=_("site"))
    def place(self, route: ContactRoute) -> str:
        """Where, for a team at one site."""
        return str(route.trial_site.site) if route.trial_site else self.get_empty_value_display()

    @admin.display(description=_("agreed"), ordering="agreed_on")
    def agreed(self, route: ContactRoute) -> str:
        """Who and when."""
        return f"{route.agreed_by}, {route.agreed_on:%Y-%m-%d}"

    @admin.display(description=_("people here who see the messages"))
    def people_here(self, route: ContactRoute) -> str:
        """Their names."""
        return ", ".join(str(person) for person in route.people.all()) or self.get_empty_value_display()
