"""Bases for admin pages: what is not yours does not exist, and nothing is deleted by the dozen."""

from __future__ import annotations

from typing import Any, NoReturn

from django.contrib import admin
from django.db import models
from django.http import Http404, HttpRequest, HttpResponseBase


class PortalAdmin(admin.ModelAdmin):
    """Lists of 50, a dash for what is empty, and a plain 404 for a row that is not there or not for this person."""

    list_per_page = 50
    empty_value_display = "–"
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> NoReturn:
        raise Http404

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:
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

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


class ReadOnlyInline(admin.TabularInline):
    """Rows under another row, to read."""

    extra = 0
    can_delete = False
    show_change_link = False
    empty_value_display = "–"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


