"""The list of trials that a search finds."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from trials.eligibility.answers import ABOUT, answers_of
from trials.eligibility.forms.start import StartForm
from trials.eligibility.kept import Kept
from trials.formkit import keys
from trials.models import Trial
from trials.search import suggestions
from trials.search.filters import TrialFilter
from trials.search.found import Found, find
from trials.search.query import Query
from trials.search.understood import Search
from trials.terms import ids
from trials.views import facets, listed
from trials.views.answers import PURPOSE as ANSWERS
from trials.views.asked import Asked, Chip, usual
from trials.views.listed import PAGE_SIZE
from trials.views.matched import ON, Answers, Matched
from trials.vocabulary.actions import note_missed

RELAXED = 8
PROPOSED = 30
PLACES = 6
# The page's own script asks for the part that changes.
PART = "X-Part"


@dataclass(frozen=True)
class Relaxation:
    """A part of a search that found nothing, and how many trials there are without it."""

    label: str
    address: str
    number: int


@require_safe
@vary_on_headers(PART)
def results(request: HttpRequest) -> HttpResponse:
    """Trials for what the address asks, or the one trial whose number was typed."""
    filters = TrialFilter(request.GET)
    number = " ".join(filters.query.words)
    if ids.is_known(number) and _has(canonical := ids.canonical(number)):
        return redirect("trial", canonical)
    asked, kept = Asked(filters), answers_of(request)
    answers = Answers(kept) if asked.data.get("check") and kept.current else None
    search = Search(filters, answers.told if answers else None)
    found, wanted = search.found, request.GET.get("page", "1")[:10]
    matched = Matched(search, asked, answers, wanted) if answers and found.total else None
    page: Page[int] = matched.page if matched else Paginator(found, PAGE_SIZE).get_page(wanted)
    if not found.total and not filters.query.unreadable:
        _note(search)
    context = {
        "asked": asked,
        "understood": search.understood,
        "chips": asked.chips,
        "page": page,
        "total": found.total,
        "map_address": asked.address(check=""),
        "pages": _pages(page, asked),
        "relaxed": [] if found.total else _relaxed(search, asked),
        "relaxed_words": found.relaxed_words,
        "holding_all": found.holding_all,
        "number": ids.canonical(number) if ids.is_known(number) else "",
        "record_address": ids.record_address(number),
        **_form(search, asked),
        **({"matched": matched} if matched else _lists(search, page)),
        **_check(asked, kept),
        **_notices(search, asked),
    }
    whole = request.headers.get(PART) != "results"
    if whole:
        context["suggested"] = format_html_join("", '<option value="{}"></option>', ((name,) for name in suggestions.names(PROPOSED)))
    response = render(request, "results/results.html" if whole else "results/_finder.html", context)
    response["Cache-Control"] = "private, no-store" if asked.data.get("check") else "private, max-age=60"
    return response


def _form(search: Search, asked: Asked) -> dict[str, object]:
    """What the form shows beside what was asked."""
    counts, miles = search.found.facets, search.says_miles
    return {
        "groups": facets.groups(asked, counts),
        "distances": asked.distances(miles=miles),
        "usual": usual(miles=miles),
        "usual_distance": asked.data.get("within") is None,
        "sorts": _sorts(search, asked) if search.found.total > 1 else [],
        "outside": counts.get("expanded_access", {}).get("yes", 0) if search.understood.query.expanded_access is None else 0,
        "outside_address": asked.address(expanded_access="yes"),
    }


def _lists(search: Search, page: Page[int]) -> dict[str, object]:
    """The cards, those that list no place in a list of their own at the end."""
    query, found, ids = search.understood.query, search.found, list(page)
    if not (query.near or query.place or query.country):
        return {"shown": listed.plain(ids)}
    placed = found.total - found.unplaced_total
    first = max(0, placed - (page.number - 1) * PAGE_SIZE) if found.unplaced_total else len(ids)
    shown, unplaced = listed.near(ids, query, found, placed=first, miles=search.says_miles)
    return {"shown": shown, "unplaced": unplaced}


def _check(asked: Asked, kept: Kept) -> dict[str, object]:
    """What it takes to start with answers, to use those that there are, and to leave them out."""
    is_on = bool(asked.data.get("check"))
    return {
        "key": keys.mint(ANSWERS) if is_on else "",
        "search": asked.address(check=ON),
        ABOUT: kept.current,
        "start": StartForm(None) if is_on and kept.current is None else None,
        "with_answers": asked.address(check=ON) if kept.has_answers and not is_on else "",
        "without_answers": asked.address(check=""),
    }


def _notices(search: Search, asked: Asked) -> dict[str, object]:
    """What the portal did with the words and the place, each with the address that undoes or settles it."""
    understood = search.understood
    return {
        "without_also": asked.address(also="no"),
        "with_also": asked.address(also=""),
        "as_typed": asked.address(spelling="no"),
        "meant": [(words, asked.address(q=words)) for words in understood.meant],
        "places": [(str(place), asked.address(place=str(place))) for place in understood.choices[:PLACES]],
    }


def _sorts(search: Search, asked: Asked) -> list[tuple[str, str, str, bool]]:
    """Value, words, address of each order, and whether it is the present one."""
    query = search.understood.query
    choices = search.filters.form.fields["sort"].choices
    offered = [(str(value), str(label)) for value, label in choices if value and (value != "distance" or query.near)]
    return [(value, label, asked.address(sort=value), value == query.sort) for value, label in offered]


def _has(number: str) -> bool:
    return Trial.objects.readable().filter(Q(registry_id=number) | Q(aliases__alias=number)).exists()


def _note(search: Search) -> None:
    """Words that find nothing even by themselves are told to those who keep the vocabulary."""
    query = search.understood.query
    if query.words and not find(Query(words=query.words, expansion=query.expansion)).total:
        note_missed(" ".join(query.words), at=timezone.now())


def _pages(page: Page[int], asked: Asked) -> list[tuple[str, str]]:
    """Number and address of each page to offer; a gap has no address."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [(str(number), asked.address(page=str(number)) if isinstance(number, int) else "") for number in elided]


def _relaxed(search: Search, asked: Asked) -> list[Relaxation]:
    """What to leave out or widen in a search that found nothing, where that helps, most trials first."""
    tried = [_without(chip) for chip in asked.chips[:RELAXED]] if len(asked.chips) > 1 else []
    if search.understood.query.near and search.understood.query.within_km is not None:
        wider = asked.address(within="any")
        tried.append(Relaxation(_("Look at any distance"), wider, _total(wider)))
    return sorted((one for one in tried if one.number), key=lambda one: -one.number)


def _without(chip: Chip) -> Relaxation:
    return Relaxation(_("Leave out %(part)s") % {"part": chip.label}, chip.without, _total(chip.without))


def _total(address: str) -> int:
    found: Found = Search(TrialFilter(QueryDict(address.lstrip("?")))).found
    return 0 if found.relaxed_words else found.total
