"""What changed and who did it: two lists that nobody can write."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from trials.adminkit import ReadOnlyAdmin
from trials.models import AuditEntry, Change


@admin.register(Change)
class ChangeAdmin(ReadOnlyAdmin):
    """Field by field, in the order in which it was committed. Names of fields, never values."""

    list_display = ("at", "registry_id", "kind", "field", "actor")
    list_display_links = ("at",)
    list_filter = ("kind",)
    search_fields = ("registry_id", "field")
    search_help_text = _("Trial number or name of a field")
    list_select_related = ("actor",)
    ordering = ("-id",)
    show_full_result_count = False
    fields = ("at", "trial_link", "kind", "field", "actor")

    @admin.display(description=_("trial"))
    def trial_link(self, change: Change) -> str:
        """The way to the trial."""
        return format_html('<a href="{}">{}</a>', reverse("admin:trials_trial_change", args=[change.trial_id]), change.registry_id)


@admin.register(AuditEntry)
class AuditAdmin(ReadOnlyAdmin):
    """Who did what to which row. For administrators."""

    list_display = ("at", "actor", "verb", "target_kind", "target_id", "field_names")
    list_display_links = None
    list_filter = ("at", "verb", "target_kind")
    search_fields = ("target_id", "actor__email", "actor__name")
    search_help_text = _("Number of a row, or a person")
    list_select_related = ("actor",)
    show_full_result_count = False

    @admin.display(description=_("fields"))
    def field_names(self, entry: AuditEntry) -> str:
        """Which fields."""
        return ", ".join(entry.fields)
