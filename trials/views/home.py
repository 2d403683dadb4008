"""The home page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.models import FrequentQuestion, Trial
from trials.search import suggestions

PROPOSED = 60
SHOWN = 8


@require_safe
@cache_control(public=True, max_age=60)
def home(request: HttpRequest) -> HttpResponse:
    """What this is, a search, how trials work, and the questions that people ask first."""
    suggested = suggestions.conditions(PROPOSED)
    return render(
        request,
        "home/home.html",
        {
            "total": Trial.objects.listed().count(),
            "suggested": suggested,
            "popular": suggested[:SHOWN],
            "questions": FrequentQuestion.objects.filter(trial=None, shown=True),
        },
    )
