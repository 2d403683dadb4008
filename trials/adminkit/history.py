"""History of what people wrote: to read, within what this person may see, never to write back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from simple_history.admin import SimpleHistoryAdmin
from simple_history.models import DeletedObject
from simple_history.template_utils import HistoricalRecordContextHelper

from trials import words
from trials.adminkit.base import PortalAdmin
from trials.models import User


class InWords(HistoricalRecordContextHelper):
    """Old and new values as a person says them: dates in words, yes and no, choices by their name, "nobody" for no person."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        """One value; simple_history escapes it."""
        return in_words(self.model._meta.get_field(change.field), super().prepare_delta_change_value(change, value))


def in_words(field: Any, value: Any) -> Any:
    """A stored value of a field in words. A row that is no longer there keeps simple_history's words for it."""
    if isinstance(value, DeletedObject) and value.pk is None:
        value = None
    if isinstance(value, datetime):
        local = timezone.localtime(value)
        return _("%(day)s, %(time)s") % {"day": words.plain_day(local.date()), "time": f"{local:%H:%M}"}
    if isinstance(value, date):
        return words.plain_day(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value is None or value == "":
        return _nothing(field)
    return str(dict(field.flatchoices).get(value, value)) if getattr(field, "choices", None) else value


def _nothing(field: Any) -> str:
    if field.related_model is User:
        return _("nobody")
    return _("never") if isinstance(field, models.DateField) else "–"


class HistoryAdmin(PortalAdmin, SimpleHistoryAdmin):
    """Shows who changed which curated field and when."""

    object_history_list_template = "admin/history_list.html"
    # What the oldest line says.
    history_begins: str | Promise = gettext_lazy("Added")

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, with what its oldest line says."""
        return super().history_view(request, object_id, {"history_begins": self.history_begins, **(extra_context or {})})

    def get_history_queryset(self, request: HttpRequest, history_manager: Any, pk_name: str, object_id: Any) -> models.QuerySet[Any]:
        """The lines with who wrote them and the rows they name. simple_history's own reads every table beside when a row names none."""
        named = [field.name for field in history_manager.model.tracked_fields if isinstance(field, models.ForeignKey)]
        lines: models.QuerySet[Any] = history_manager.filter(**{pk_name: object_id}).select_related("history_user", *named)
        return lines

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> HistoricalRecordContextHelper:
        """Values in words."""
        return InWords(self.model, historical_record)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """An old version, to read. simple_history would save what is posted here, whatever the person's rights."""
        self.open_or_404(request, object_id)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return super().history_form_view(request, object_id, version_id, extra_context)

    def history_view_title(self, request: HttpRequest, obj: Any) -> str:
        """What changed, and for which row."""
        return _("What people here changed: %(row)s") % {"row": obj}
