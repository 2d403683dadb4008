"""`/trials/<registry id>/check/result/`: what the answers say to each point of the record. Never whether somebody can join."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from trials.eligibility.rules import judge
from trials.eligibility.told.result import Result, result
from trials.eligibility.views.page import Check, check_page
from trials.eligibility.views.points import Drawing
from trials.terms.status import contact_rule

# So many points that only the team can tell are open at once; the others are one click away.
OPEN_POINTS = 5
CHANGE = "change"


@check_page("GET", "HEAD", "POST")
def show_result(check: Check) -> HttpResponse:
    """The form takes an answer back that no screen of this trial asks for, so that it is asked again."""
    if check.kept.current is None:
        return check.go(check.address())
    if check.request.method == "POST":
        return _ask_again(check)
    judged = judge(check.reading, check.answers, check.facts, check.record.standing)
    found = result(check.reading, judged, check.walk, check.voice)
    context = {
        **_drawn(found, Drawing(check)),
        "next": check.address("check-screen", number) if (number := check.walk.next(0)) else "",
        "contact": check.address("contact"),
        "short_window": check.record.has_short_window,
        "silence": _is_silent(check),
        "more": _more(check),
        "today": timezone.localdate(),
        "checked_on": timezone.localdate(check.record.checked_at) if check.record.checked_at else None,
        "can_write": contact_rule(check.trial.overall_status) in {"form", "ask_if_open"},
    }
    return check.show("eligibility/result.html", context)


def _drawn(found: Result, drawing: Drawing) -> dict[str, str]:
    """The lists of points, each empty where there are none."""
    return {
        "conflicts": drawing.conflicts(found.conflicts) if found.conflicts else "",
        "first_points": drawing.listed(found.team[:OPEN_POINTS]),
        "other_points": drawing.listed(found.team[OPEN_POINTS:]),
        "not_told": drawing.listed(found.not_told),
        "fits": drawing.listed(found.fits),
    }


def _ask_again(check: Check) -> HttpResponse:
    key = check.request.POST.get(CHANGE, "")
    if check.is_foreign or key not in check.answers:
        return check.go(check.address("check-result"))
    told = check.take_back([key])
    number = told.walk.opened_since(check.walk) or told.walk.next(0)
    return told.go(told.address("check-screen", number) if number else told.address("check-result"))


def _is_silent(check: Check) -> bool:
    """Whether the record leaves out what somebody who breastfeeds must ask before."""
    sex = check.answers.get("sex")
    if check.trial.sex == "MALE" or (sex and sex.value == "MALE"):
        return False
    return not check.record.mentions_breastfeeding


def _more(check: Check) -> str:
    """The list of trials for the same condition, split by the answers. Nothing of them stands in its address."""
    name = check.record.condition
    return f"{reverse('results')}?{urlencode({'check': 'on', **({'condition': name} if name else {})})}"
