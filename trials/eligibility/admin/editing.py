"""The page on which one criterion is corrected, or one is added that software did not find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from trials.adminkit import PortalAdmin, me
from trials.eligibility import actions
from trials.eligibility.admin import desk
from trials.eligibility.admin.forms import AddedForm, CriterionForm, RequirementFormSet, rows_of
from trials.eligibility.corrected import Entry
from trials.eligibility.held import held
from trials.eligibility.models import Correction, TrialReading
from trials.eligibility.shape import Requirement
from trials.models import Trial, User

# A lost correction whose answers are put on the criterion of today.
FROM = "from"


@dataclass(slots=True)
class _Edited:
    """The criterion, nothing for one that is added; what the page starts from; and the lost correction that it takes over, if one."""

    trial: Trial
    entry: Entry | None
    requirements: tuple[Requirement, ...] = ()
    joint: str = "all"
    whole: bool = False
    lost: Correction | None = None

    def save(self, form: CriterionForm, rows: Any, *, by: User, at: datetime) -> str:
        """Store it; the key of the criterion. Raises `actions.Refused`."""
        told = form.cleaned_data
        joint, whole = told.get("joint") or "all", told["whole"]
        if self.entry is None:
            quote = _as_written(told["quote"], self.trial.eligibility_text)
            found = actions.add(
                self.trial, quote=quote, section=told["section"], requirements=rows.requirements(len(quote)), joint=joint, whole=whole,
                by=by, at=at,
            )  # fmt: skip
            return str(found.key)
        length = len(self.entry.criterion.text)
        actions.correct(
            self.trial, self.entry.key, requirements=rows.requirements(length), joint=joint, whole=whole, by=by, at=at
        )  # fmt: skip
        if self.lost:
            actions.take_back(self.trial, self.lost.key, by=by, at=at)
        return self.entry.key


def answer(site: PortalAdmin, request: HttpRequest, row: TrialReading, key: str) -> HttpResponse:
    """The page, or the way back to the desk once it is saved."""
    edited = _edited(row.trial, key, request.GET.get(FROM, ""))
    form, rows = _forms(request, edited)
    if request.method == "POST" and all([form.is_valid(), rows.is_valid()]):
        try:
            saved = edited.save(form, rows, by=me(request), at=timezone.now())
            return HttpResponseRedirect(desk.address(row, saved))
        except actions.NotThere:
            if edited.entry is None:
                form.add_error("quote", _("These words do not stand in the record. Copy them from it."))
            else:
                site.message_user(request, _("Nothing was saved: the record has just changed here."), messages.ERROR)
                return HttpResponseRedirect(desk.address(row))
    context = {
        **site.admin_site.each_context(request),
        "title": _("What this criterion asks") if edited.entry else _("Add a criterion"),
        "row": row,
        "trial": row.trial,
        "opts": site.opts,
        "entry": edited.entry,
        "lost": edited.lost,
        "form": form,
        "rows": rows,
        "back": desk.address(row, key),
    }
    return TemplateResponse(request, "admin/eligibility/edit.html", context)


def _edited(trial: Trial, key: str, lost_key: str) -> _Edited:
    if not key:
        return _Edited(trial, None)
    entry = next((entry for entry in held(trial).corrected.entries if entry.key == key), None)
    if entry is None:
        raise Http404
    lost = Correction.objects.lost().filter(trial=trial, key=lost_key).first() if lost_key else None
    if lost is not None and (requirements := lost.decision.requirements) is not None:
        return _Edited(trial, entry, requirements, lost.joint, lost.whole, lost)
    found = entry.criterion
    return _Edited(trial, entry, found.requirements, found.joint, found.whole)


def _forms(request: HttpRequest, edited: _Edited) -> tuple[CriterionForm, Any]:
    data = request.POST if request.method == "POST" else None
    kind = CriterionForm if edited.entry else AddedForm
    start = {"joint": edited.joint, "whole": edited.whole}
    return kind(data, initial=start), RequirementFormSet(data, initial=rows_of(edited.requirements), prefix="rows")


def _as_written(quote: str, text: str) -> str:
    """The words as the record has them, where only line ends and blanks differ."""
    if quote in text:
        return quote
    wanted = quote.split()
    places, at = [], 0
    for word in wanted:
        found = text.find(word, at)
        places.append(found)
        at = found + len(word) if found >= 0 else at
    taken = text[places[0] : at] if places and min(places) >= 0 else ""
    return taken if taken.split() == wanted else quote
