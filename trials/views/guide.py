"""A search for those who would rather be led: what, for whom, where. One question a page; the last leads to the list of trials.

Answers travel in the address as in every search, so that each page can be gone back to, and nothing is kept.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.places.distance import in_miles
from trials.search import suggestions
from trials.search.filters import TrialFilter
from trials.views.asked import Asked, usual

STEPS = ("what", "who", "where")
# What each question asks for.
FIELDS = {"what": ("q",), "who": ("age", "sex"), "where": ("place", "within", "at")}
PROPOSED, SHOWN = 30, 8


@require_safe
@cache_control(private=True, max_age=60)
def guide(request: HttpRequest) -> HttpResponse:
    """One question; an age that cannot be read is asked for again before the next."""
    step = request.GET.get("step", "")[:10]
    if step == "done":
        return _arrived(request)
    step = step if step in STEPS else STEPS[0]
    asked = Asked(TrialFilter(request.GET))
    if STEPS.index(step) > STEPS.index("who") and "age" in asked.errors:
        step = "who"
    here = STEPS.index(step)
    within = asked.data.get("within")
    miles = within.unit == "mi" if within and within.number else in_miles()
    kept = [(name, value) for name, value in asked.parts if name not in FIELDS[step]]
    suggested = suggestions.conditions(PROPOSED) if step == "what" else []
    context = {
        "asked": asked,
        "step": step,
        "number": here + 1,
        "of": len(STEPS),
        "next": STEPS[here + 1] if here + 1 < len(STEPS) else "done",
        "back": asked.address(step=STEPS[here - 1]) if here else "",
        "kept": kept,
        "suggested": suggested,
        "popular": [(one.name, asked.address(q=one.name, step="who")) for one in suggested[:SHOWN]],
        "sexes": [(value, label, value == asked.query.sex) for value, label in asked.filters.form.fields["sex"].choices if value],
        "distances": asked.distances(miles=miles),
        "usual": usual(miles=miles),
    }
    return render(request, "guide/guide.html", context)


def _arrived(request: HttpRequest) -> HttpResponse:
    """To the list, with an address like any other search's; an unreadable age is asked for again."""
    asked = Asked(TrialFilter(request.GET))
    if "age" in asked.errors:
        again: QueryDict = request.GET.copy()
        again["step"] = "who"
        return redirect(f"{reverse('guide')}?{again.urlencode()}")
    return redirect(f"{reverse('results')}{asked.address()}")
