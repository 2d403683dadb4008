"""History of what people wrote: to read, within what this person may see, never to write back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from trials.adminkit.base import PortalAdmin


class HistoryAdmin(PortalAdmin, SimpleHistoryAdmin):
    """Shows who changed which curated field and when."""

    object_history_list_template = "admin/history_list.html"

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
