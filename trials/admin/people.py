"""People who work here. The roles are fixed in `trials.access`; this page says who has which."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trials import access, audit
from trials.actions import staff
from trials.adminkit import PortalAdmin, me
from trials.models import User

admin.site.unregister(Group)


class RolesField(forms.ModelMultipleChoiceField):
    """Roles as tick boxes, each with what it may do."""

    WHAT = {
        access.COORDINATORS: _("Coordinators: answer people who write to their teams, and look after what visitors read"),
        access.CURATORS: _("Curators: look after what visitors read and say who answers; see no messages"),
        access.ADMINISTRATORS: _("Administrators: everything, people and the audit trail too"),
    }

    def __init__(self, **options: Any) -> None:
        named = Group.objects.filter(name__in=access.ROLES)
        super().__init__(named, widget=forms.CheckboxSelectMultiple, required=False, label=_("Roles"), **options)

    def label_from_instance(self, obj: Group) -> str:
        """What the role may do."""
        return str(self.WHAT.get(obj.name, obj.name))


class NewPersonForm(BaseUserCreationForm):
    """E-mail address, name, password, roles."""

    groups = RolesField()

    class Meta:
        model = User
        fields = ("email", "name")


class PersonForm(UserChangeForm):
    """The same without the password, which has a form of its own."""

    groups = RolesField()

    class Meta:
        model = User
        fields = ("email", "name", "language", "time_zone", "is_active", "is_superuser")


@admin.register(User)
class PersonAdmin(PortalAdmin, UserAdmin):
    """Only administrators come here; nobody makes themselves more than they are."""

    form = PersonForm
    add_form = NewPersonForm
    add_form_template = "admin/change_form.html"
    change_password_form = AdminPasswordChangeForm
    list_display = ("email", "name", "role_names", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    search_fields = ("email", "name")
    search_help_text = _("E-mail address or name")
    ordering = ("email",)
    filter_horizontal = ()
    add_fieldsets = ((None, {"fields": ("email", "name", "password1", "password2", "groups")}),)
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        (_("What this person may do"), {"fields": ("is_active", "groups", "is_superuser")}),
        (_("Language and time"), {"classes": ["collapse"], "fields": ("language", "time_zone")}),
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[User]:
        """People with their roles."""
        return super().get_queryset(request).prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Whoever is no superuser makes none."""
        return () if request.user.is_superuser else ("is_superuser",)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Whoever is no superuser changes none."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or request.user.is_superuser or not obj.is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """A person who has left is made inactive: the audit trail names them."""
        return False

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        """Through the action, with the roles."""
        staff.save(obj, roles=form.cleaned_data.get("groups"), by=me(request), at=timezone.now())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Roles were stored with the rest."""

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Somebody else's password; that it was changed is written down."""
        answer = super().user_change_password(request, id, form_url)
        if request.method == "POST" and answer.status_code == HTTPStatus.FOUND:
            audit.record(me(request), "changed", User.objects.get(pk=id), ["password"], at=timezone.now())
        return answer

    @admin.display(description=_("roles"))
    def role_names(self, user: User) -> str:
        """Their names."""
        names = [group.name for group in user.groups.all()]
        return ", ".join([*names, *([str(_("Superuser"))] if user.is_superuser else [])]) or self.get_empty_value_display()
