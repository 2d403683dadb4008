"""The admin site: names, the order of its lists, and the index that begins with today's work."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# What people come to do, and the lists for it. A list that stands in none of them comes last, under "More".
WORK: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("people", _("Answer people who write"), ("Enquiry", "Letter")),
    (
        "content",
        _("Look after what visitors read"),
        ("Trial", "Summary", "TrialReading", "Correction", "TopicWording", "FixedSentence", "Notice", "FrequentQuestion", "ModelCall"),
    ),
    ("words", _("Help searches understand people"), ("MissedSearch", "Concept", "HardWord", "GlossaryEntry")),
    ("places", _("Say where trials run and who answers"), ("ContactRoute", "TrialSite", "Site")),
    ("registry", _("See what came from the registry"), ("ImportRun", "Reject", "Change", "Condition", "Organisation")),
    ("staff", _("Manage people who work here"), ("User", "AuditEntry")),
)
# So many lists of each stand in the header of every page; of what visitors read there are three that people work through day by day.
IN_HEADER = 2
MORE_IN_HEADER = {"content": 3}
WHAT = {
    "Enquiry": _("Messages to study teams: read, answer, note what happened"),
    "Letter": _("Which e-mails went out, which wait, which need you"),
    "Trial": _("List or hide a trial, give it a plain title, say that you checked it"),
    "Summary": _("Plain-language overviews: compare each sentence with the record, and publish"),
    "TrialReading": _("What software read in the criteria: compare it with the record, correct it, say that you checked it"),
    "Correction": _("Criteria that people here corrected; take them along or in"),
    "TopicWording": _("What visitors are asked in the self-check, in other words than it was shipped"),
    "FixedSentence": _("Sentences of the templates: approved once, for all trials"),
    "Notice": _("What readers should see first, proposed from the records"),
    "FrequentQuestion": _("The questions and answers that patients read"),
    "ContactRoute": _("Teams that agreed to answer, for which trial, and who here reads along"),
    "TrialSite": _("One trial at one place: pause it, see its published contacts"),
    "Site": _("Hospitals and clinics: pause one, add the languages spoken there"),
    "ImportRun": _("What came in, and what did not and why"),
    "Reject": _("Records that did not come in"),
    "Change": _("What the registry or a person here changed, newest first"),
    "Condition": _("Conditions as the records name them"),
    "Organisation": _("Sponsors and collaborators"),
    "ModelCall": _("What the language model was asked, what came of it, and what it cost"),
    "MissedSearch": _("What people looked for and did not find"),
    "Concept": _("The words of patients beside those of records"),
    "HardWord": _("What records say often and nobody has explained yet"),
    "GlossaryEntry": _("Hard words, said in plain ones"),
    "User": _("Who may sign in, and what they may do"),
    "AuditEntry": _("Who did what, and when"),
}


class PortalAdminSite(AdminSite):
    """Stock admin with our titles, our order and our index."""

    site_header = _("Trial portal: for staff")
    site_title = _("Trial portal")
    index_title = _("What would you like to do?")
    # Lists need the width; the same links stand in the header.
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The lists that this person may open, by what they come to do; one app's own lists when it is named."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        models = {model["object_name"]: {**model, "what": WHAT.get(model["object_name"], "")} for app in apps for model in app["models"]}
        home = reverse("admin:index", current_app=self.name)
        groups = [(label, name, [models.pop(one) for one in names if one in models]) for label, name, names in WORK]
        groups.append(("more", _("More"), list(models.values())))
        return [
            {
                "name": name, "app_label": f"for-{label}", "app_url": f"{home}#for-{label}", "has_module_perms": True, "models": found,
                "in_header": found[: MORE_IN_HEADER.get(label, IN_HEADER)],
            }
            for label, name, found in groups
            if found
        ]  # fmt: skip

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """One's own password; that it was changed is written down."""
        from trials import audit  # the site exists before any model does
        from trials.adminkit import me

        answer = super().password_change(request, extra_context)
        if request.method == "POST" and answer.status_code == HTTPStatus.FOUND:
            audit.record(me(request), "changed", me(request), ["password"], at=timezone.now())
        return answer

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Today's work first."""
        from trials.admin.today import today  # the site exists before any model does

        return super().index(request, {"today": today(request.user), **(extra_context or {})})
