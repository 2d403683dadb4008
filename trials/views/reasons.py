"""Why a trial stands in its list, drawn at the end of its card.

Twenty cards are drawn anew for every visitor with answers, so this is written here rather than in a template, which costs ten times more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.urls import reverse
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trials.eligibility.told.why import Reason, Why
from trials.words import say, tell


def drawn(why: Why, number: str) -> SafeString:
    """What may not match, open; what fits, folded; and the way to all points, which the trial of this number has."""
    parts = (*_conflicts(why), *_fits(why), _to_check(get_language(), number))
    return mark_safe("".join(parts))  # noqa: S308  # every part is escaped below


def _conflicts(why: Why) -> Iterator[str]:
    if why.conflicts:
        yield f'<div class="answers-not"><p class="answers-why">{_said("why-not")}</p>'
        yield from (_conflict(reason) for reason in why.conflicts)
        yield f"<p>{_said('more-conflicts')}</p></div>" if why.more_conflicts else "</div>"


def _conflict(reason: Reason) -> str:
    sentence = escape(tell(reason.point.conflict)) if reason.point.conflict else _said("point-may-not-match")
    under = "".join(f"<li>{escape(text)}</li>" for text in reason.under)
    return f"<p>{sentence}</p>" + (f"<ul data-registry>{under}</ul>" if under else "")


def _fits(why: Why) -> Iterator[str]:
    if why.fits:
        yield f'<details class="fold answers-fits"><summary>{_said("fits" if why.conflicts else "why")}</summary><ul>'
        yield from (f"<li>{_fit(reason)}</li>" for reason in why.fits)
        yield f"</ul><p>{_said('more-fits')}</p></details>" if why.more_fits else "</ul></details>"


def _fit(reason: Reason) -> str:
    point = reason.point
    answers = "; ".join(escape(tell(answer.clause)) for answer in point.answers)
    said = f"{_said('you-told')} {answers}. "
    if point.words:
        side = _said("who-cannot-join" if point.is_exclusion else "who-can-join")
        return f'{said}<span class="soft">{side}:</span> <q data-registry>{_dashed(reason.in_short)}</q>'
    return f'{said}<span class="soft">{_said("asks-for")}</span> {escape(tell(point.asked)) if point.asked else ""}.'


def _dashed(texts: Iterable[str]) -> str:
    return " – ".join(escape(text) for text in texts)


def _said(name: str) -> str:
    return _own(get_language(), name)


@lru_cache(maxsize=200)
def _own(_language: str | None, name: str) -> str:
    """Our own words, escaped, by a name of this module or the id of a sentence."""
    own = {
        "why": _("Why this one"),
        "why-not": _("Why not"),
        "fits": _("Points that your answers fit"),
        "you-told": _("You told us:"),
        "asks-for": _("The record asks for"),
        "more-fits": _("The check has more points that your answers fit."),
        "more-conflicts": _("The check has more points that your answers may not match."),
        "to-check": _("See all points in the check"),
    }
    return conditional_escape(own[name] if name in own else say(name))


@lru_cache(maxsize=2000)
def _to_check(language: str | None, number: str) -> str:
    address, words = escape(reverse("check", args=[number])), _own(language, "to-check")
    return f'<p class="answers-check"><a href="{address}">{words}<span class="vh"> {escape(number)}</span></a></p>'
