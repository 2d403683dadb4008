"""Bases for admin pages: what is not yours does not exist, and nothing is deleted by the dozen."""

from __future__ import annotations

from typing import Any, NoReturn

from django.contrib import admin
from django.contrib.admin.views.main import ERROR_FLAG
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import capfirst

from trials.models import User


def me(request: HttpRequest) -> User:
    """The person who is signed in; the admin lets nobody else in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class PortalAdmin(admin.ModelAdmin):
    """Lists of 50, a dash for what is empty, and a plain 404 for a row that is not there or not for this person."""

    list_per_page = 50
    empty_value_display = "–"
    show_facets = admin.ShowFacets.NEVER
    view_on_site: Any = False
    # Whether the page of a row leads to its history; off where nothing is written there.
    shows_history = True

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list is headed by what is in it. A year that no calendar knows is answered as Django answers other odd filters."""
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        try:
            return super().changelist_view(request, {**title, **(extra_context or {})})
        except (OverflowError, ValueError):
            if request.method != "GET" or ERROR_FLAG in request.GET:
                raise
            return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")

    def formfield_for_dbfield(self, db_field: models.Field[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        """Choices without the icons that add or change the row behind a choice: that is done on its own page."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field

    def idle_actions(self, obj: Any) -> set[str]:
        """Actions that would change nothing on this row: its page does not offer them."""
        return set()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> HttpResponse:
        """With the actions that fit the row."""
        context["shows_history"] = self.shows_history
        if obj is not None:
            context["idle_actions"] = self.idle_actions(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> NoReturn:
        raise Http404

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Only of a row that this person may open."""
        self.open_or_404(request, object_id)
        return super().history_view(request, object_id, extra_context)

    def open_or_404(self, request: HttpRequest, object_id: str) -> models.Model:
        """The row, if it is among those that this person may see."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        return row


class ReadOnlyAdmin(PortalAdmin):
    """Rows that nobody writes here."""

    actions: Any = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False
