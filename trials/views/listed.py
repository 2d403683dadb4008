"""The trials of one page of results: cards that are kept drawn, with what the place asked for makes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trials.places.distance import about
from trials.search.found import Found, Nearest
from trials.search.query import Query
from trials.views import cards, drawn

PAGE_SIZE = 20
Lists = tuple[list[SafeString], list[SafeString]]


def plain(ids: Sequence[int]) -> list[SafeString]:
    """Cards where no place was asked for."""
    return [card.with_where(card.where) for card in drawn.of(ids).values()]


def near(ids: Sequence[int], query: Query, found: Found, *, placed: int, miles: bool) -> Lists:
    """The first `placed` trials with the place nearest to the one asked for, or with those that fit it; the others with their sponsors."""
    made, wheres = drawn.of(ids), _wheres(ids, query, found, placed=placed, miles=miles)
    shown = [made[pk].with_where(wheres.get(pk, made[pk].where)) for pk in ids[:placed] if pk in made]
    sponsors = cards.sponsors(ids[placed:])
    unplaced = [made[pk].with_where(made[pk].where + _sponsor(sponsors.get(pk, ""))) for pk in ids[placed:] if pk in made]
    return shown, unplaced


def with_more(ids: Sequence[int], query: Query, found: Found, more: Mapping[int, SafeString], *, miles: bool) -> dict[int, SafeString]:
    """By trial its card with the place that belongs to it, and with what else there is to say at its end."""
    made, wheres = drawn.of(ids), _wheres(ids, query, found, placed=len(ids), miles=miles)
    return {pk: card.with_where(wheres.get(pk, card.where), more.get(pk, drawn.NOTHING)) for pk, card in made.items()}


def _wheres(ids: Sequence[int], query: Query, found: Found, *, placed: int, miles: bool) -> dict[int, SafeString]:
    """What to say of where these run, where that depends on the place asked for."""
    nearest = found.nearest(ids[:placed])
    others = [pk for pk in ids if pk not in nearest] if query.place or query.country else []
    wheres = drawn.wheres(cards.places(others, query)) if others else {}
    return wheres | {pk: _nearest(there, about(there.km, miles=miles)) for pk, there in nearest.items()}


def _nearest(there: Nearest, distance: str) -> SafeString:
    town, country, far = escape(there.city), escape(there.country), escape(distance)
    said = _nearest_said(get_language(), is_open=there.is_open, nearer_closed=there.nearer_closed)
    return mark_safe(said % (town, country, far))  # noqa: S308  # escaped just here


@lru_cache(maxsize=100)
def _nearest_said(_language: str | None, *, is_open: bool, nearer_closed: bool) -> str:
    """What is the same on every card, with places for the town, the country and the distance."""
    found = _("Nearest open place:") if is_open else _("Nearest place, not open now:")
    closed = f". {_('A nearer one is closed.')}" if nearer_closed else ""
    where, found, closed = (escape(text).replace("%", "%%") for text in (_("Where"), found, closed))
    return f'<div><dt>{where}</dt><dd><span class="nearest">{found} <span data-registry>%s, %s</span>, %s{closed}</span></dd></div>'


def _sponsor(name: str) -> SafeString:
    return format_html("<div><dt>{}</dt><dd data-registry>{}</dd></div>", _("Run by"), name) if name else SafeString("")
