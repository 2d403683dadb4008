"""The list of trials that a search finds."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.models import Trial
from trials.search import suggestions
from trials.search.filters import TrialFilter
from trials.search.found import find
from trials.terms import ids
from trials.views import cards
from trials.views.asked import Asked, Chip

PAGE_SIZE = 20
RELAXED = 6


@dataclass(frozen=True)
class Relaxation:
    """A part of a search that found nothing, and how many trials there are without it."""

    chip: Chip
    number: int


@require_safe
@cache_control(private=True, max_age=60)
def results(request: HttpRequest) -> HttpResponse:
    """Trials for what the address asks, or the one trial whose number was typed."""
    filters = TrialFilter(request.GET)
    query = filters.query
    number = " ".join(query.words)
    if ids.is_known(number) and _has(canonical := ids.canonical(number)):
        return redirect("trial", canonical)
    found, asked = find(query), Asked(filters)
    page: Page[int] = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page", "1")[:10])
    return render(
        request,
        "results/results.html",
        {
            "asked": asked,
            "chips": asked.chips,
            "groups": asked.groups,
            "page": page,
            "total": found.total,
            "cards": cards.of(list(page), query),
            "pages": _pages(page, asked),
            "relaxed": [] if found.total else _relaxed(asked),
            "number": ids.canonical(number) if ids.is_known(number) else "",
            "record_address": ids.record_address(number),
            "suggested": suggestions.conditions(60),
        },
    )


def _has(number: str) -> bool:
    return Trial.objects.readable().filter(Q(registry_id=number) | Q(aliases__alias=number)).exists()


def _pages(page: Page[int], asked: Asked) -> list[tuple[str, str]]:
    """Number and address of each page to offer; a gap has no address."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [(str(number), asked.address(page=str(number)) if isinstance(number, int) else "") for number in elided]


def _relaxed(asked: Asked) -> list[Relaxation]:
    """What to leave out of a search that found nothing, where that helps."""
    chips = asked.chips
    if len(chips) < 2:
        return []
    tried = []
    for chip in chips[:RELAXED]:
        filters = TrialFilter(QueryDict(chip.without.lstrip("?")))
        tried.append(Relaxation(chip, find(filters.query).total))
    return [one for one in tried if one.number]
