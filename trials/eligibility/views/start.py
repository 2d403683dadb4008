"""`/trials/<registry id>/check/`: for whom, what happens with the answers, and how to be asked."""

from __future__ import annotations

from django.http import HttpResponse

from trials.eligibility.forms.start import StartForm
from trials.eligibility.views.page import FOREIGN, TO_CHECK, Check, check_page


@check_page("GET", "HEAD", "POST")
def start(check: Check) -> HttpResponse:
    """The first cookie is set here, by sending the form."""
    if check.request.method != "POST":
        return _show(check, StartForm(check.kept.current))
    form = StartForm(check.kept.current, data=check.request.POST)
    if check.is_foreign:
        return _show(check, form, FOREIGN)
    if form.person is None:
        return _show(check, form)
    told = check.keep(check.kept.about(form.person))
    return told.go(told.address("check-all")) if form.at_once else told.go_on()


def _show(check: Check, form: StartForm, summary: object = "") -> HttpResponse:
    context = {"form": form, "summary": summary, "has_questions": bool(check.walk.screens), "has_answers": bool(check.answers)}
    return check.show("eligibility/start.html", context | {"whose": ""}, TO_CHECK if form.is_bound else 200)
