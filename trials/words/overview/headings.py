"""The fixed questions that an overview answers, by the key of their section."""

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "overview-why": _("Why is this study being done?"),
    "overview-happen": _("What will happen?"),
    "overview-do": _("What will I need to do?"),
    "overview-join": _("Who can join?"),
    "overview-benefits": _("What are the possible benefits and risks?"),
    "overview-long": _("How long will it last?"),
    "overview-where": _("Where is it, and who runs it?"),
}
