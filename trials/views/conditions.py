"""Conditions from A to Z, and one page for each with its trials."""

from __future__ import annotations

from itertools import groupby
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.lib.text import one_line
from trials.models import Condition, Trial
from trials.search import suggestions
from trials.search.filters import TrialFilter
from trials.search.found import Found
from trials.search.understood import Search
from trials.views import cards
from trials.views.results import PAGE_SIZE
from trials.vocabulary.expand import expand

PER_PAGE = 300
ALSO = 8
OTHER = "0-9"


@require_safe
@cache_control(public=True, max_age=60)
def index(request: HttpRequest) -> HttpResponse:
    """Conditions with a listed trial: those with most trials, or all that begin with a letter or hold the words asked for."""
    asked = one_line(request.GET.get("q", "")[:400])[:100]
    letter = request.GET.get("letter", "")[:3].upper()
    letters = suggestions.initials(OTHER)
    letter = letter if letter in letters else ""
    named = _named(asked, letter) if asked or letter else Condition.objects.none()
    page = Paginator(named, PER_PAGE).get_page(request.GET.get("page", "1")[:10])
    query = f"letter={letter}" if letter else ""
    return render(
        request,
        "conditions/index.html",
        {
            "asked": asked,
            "letters": letters,
            "letter": letter,
            "groups": [(initial, list(group)) for initial, group in groupby(page.object_list, key=_initial)],
            "popular": [] if asked or letter else suggestions.conditions(48),
            "page": page,
            "pages": [(str(number), f"?{query}&page={number}") for number in page.paginator.page_range] if letter else [],
        },
    )


@require_safe
@cache_control(public=True, max_age=60)
def condition(request: HttpRequest, slug: str) -> HttpResponse:
    """The trials that study one condition, those that look for people first."""
    one = get_object_or_404(Condition, slug=slug)
    found = Found(Trial.objects.listed().filter(trial_conditions__condition=one))
    if not found.total:
        raise Http404("No listed trial studies this condition.")
    page: Page[int] = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page", "1")[:10])
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return render(
        request,
        "conditions/condition.html",
        {
            "condition": one,
            "also": _also(one.name),
            "wider": _wider(one.name, found.total),
            "total": found.total,
            "cards": cards.of(list(page)),
            "page": page,
            "pages": [(str(number), f"?page={number}" if isinstance(number, int) else "") for number in elided],
        },
    )


def _also(name: str) -> list[str]:
    """What else the condition is called, in records and by patients."""
    spans = expand(name).spans
    whole = next((span for span in spans if span.text.casefold() == name.casefold()), None)
    return [term for term in whole.terms if term.casefold() != name.casefold()][:ALSO] if whole else []


def _wider(name: str, total: int) -> int:
    """How many trials there are under all names, where that is more than name this one."""
    number = Search(TrialFilter(QueryDict(urlencode({"q": name})))).found
    return 0 if number.relaxed_words or number.total <= total else number.total


def _named(asked: str, letter: str) -> QuerySet[Condition]:
    named = Condition.objects.filter(trials__listing=Trial.Listing.LISTED).annotate(number=Count("trials")).order_by("name")
    if letter == OTHER:
        return named.filter(name__regex=r"^[^A-Za-z]")
    if letter:
        return named.filter(name__istartswith=letter)
    for word in asked.split()[:8]:
        named = named.filter(name__icontains=word)
    return named


def _initial(one: Condition) -> str:
    first = one.name[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHER
