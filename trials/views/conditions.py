"""Conditions from A to Z, and one page for each with its trials."""

from __future__ import annotations

from functools import reduce
from itertools import groupby
from operator import and_, or_
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.lib.text import one_line
from trials.models import Condition, Trial
from trials.search import suggestions
from trials.search.filters import TrialFilter
from trials.search.found import Found, find
from trials.search.query import Query
from trials.search.understood import Search
from trials.views import cards
from trials.views.listed import PAGE_SIZE
from trials.vocabulary.called import by_name, by_slug
from trials.vocabulary.expand import expand

PER_PAGE = 300
ALSO = 8
OTHER = "0-9"


@require_safe
@cache_control(public=True, max_age=60)
def index(request: HttpRequest) -> HttpResponse:
    """Conditions with a listed trial: those with most trials, or all that begin with a letter or go by the words asked for."""
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
    """The trials that study one condition, those that look for people first.

    A condition that only the vocabulary knows has a page as well: the trials under all of its names, or that there are none here.
    """
    name = Condition.objects.filter(slug=slug).values_list("name", flat=True).first() or ""
    found = find(Query(topic=slug)) if name else Found()
    is_named = bool(name) and found.total > 0
    called = by_name(name, ALSO) if is_named else by_slug(slug, ALSO)
    if not called:
        raise Http404("No listed trial studies this condition, and the vocabulary does not know it.")
    if not is_named:
        found = _under_all_names(called.name)
    page: Page[int] = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page", "1")[:10])
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return render(
        request,
        "conditions/condition.html",
        {
            "name": called.name,
            "address": reverse("condition", args=[slug]),
            "also": called.others,
            "is_named": is_named,
            "wider": _wider(called.name, found.total) if is_named else 0,
            "total": found.total,
            "cards": cards.of(list(page)),
            "page": page,
            "pages": [(str(number), f"?page={number}" if isinstance(number, int) else "") for number in elided],
        },
    )


def _under_all_names(name: str) -> Found:
    """The trials that a search for the name finds; none where it only finds some of the words."""
    found = Search(TrialFilter(QueryDict(urlencode({"q": name, "spelling": "no"})))).found
    return Found(Trial.objects.none()) if found.relaxed_words else found


def _wider(name: str, total: int) -> int:
    """How many trials there are under all names, where that is more than name this one."""
    number = Search(TrialFilter(QueryDict(urlencode({"q": name})))).found
    return 0 if number.relaxed_words or number.total <= total else number.total


def _named(asked: str, letter: str) -> QuerySet[Condition]:
    """Conditions that begin with the letter; or that hold the words asked for, or are another name for them ("heart attack")."""
    named = Condition.objects.filter(trials__listing=Trial.Listing.LISTED).annotate(number=Count("trials")).order_by("name")
    if letter == OTHER:
        return named.filter(name__regex=r"^[^A-Za-z]")
    if letter:
        return named.filter(name__istartswith=letter)
    words = reduce(and_, (Q(name__icontains=word) for word in asked.split()[:8]))
    others = [name for span in expand(asked).spans for name in span.terms]
    return named.filter(reduce(or_, (Q(name__iexact=name) for name in others), words))


def _initial(one: Condition) -> str:
    first = one.name[:1].upper()
    return first if first.isascii() and first.isalpha() else OTHER
