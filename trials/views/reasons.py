"""Why a trial stands in its list, drawn at the end of its card.

Twenty cards are drawn anew for every visitor with answers, so this is written here rather than in a template, which costs ten times more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trials.eligibility.told.why import Reason, Why
from trials.words import fixed, tell

Own = Mapping[str, str]


def drawn(why: Why, number: str) -> SafeString:
    """What may not match, open; what fits, folded; and the way to all points, which the trial of this number has."""
    language = get_language()
    own = _own(language)
    parts = (*_conflicts(why, own), *_fits(why, own), _to_check(language, number))
    return mark_safe("".join(parts))  # noqa: S308  # every part is escaped below


def _conflicts(why: Why, own: Own) -> Iterator[str]:
    if why.conflicts:
        yield f'<div class="answers-not"><p class="answers-why">{own["why-not"]}</p>'
        yield from (_conflict(reason, own) for reason in why.conflicts)
        yield f"<p>{own['more-conflicts']}</p></div>" if why.more_conflicts else "</div>"


def _conflict(reason: Reason, own: Own) -> str:
    sentence = escape(tell(reason.point.conflict)) if reason.point.conflict else own["point-may-not-match"]
    under = "".join(f"<li>{escape(text)}</li>" for text in reason.under)
    return f"<p>{sentence}</p>" + (f"<ul data-registry>{under}</ul>" if under else "")


def _fits(why: Why, own: Own) -> Iterator[str]:
    if why.fits:
        yield f'<details class="fold answers-fits"><summary>{own["fits" if why.conflicts else "why"]}</summary><ul>'
        yield from (f"<li>{_fit(reason, own)}</li>" for reason in why.fits)
        yield f"</ul><p>{own['more-fits']}</p></details>" if why.more_fits else "</ul></details>"


def _fit(reason: Reason, own: Own) -> str:
    point = reason.point
    answers = "; ".join(escape(tell(answer.clause)) for answer in point.answers)
    said = f"{own['you-told']} {answers}. "
    if point.words:
        side = own["who-cannot-join" if point.is_exclusion else "who-can-join"]
        return f'{said}<span class="soft">{side}:</span> <q data-registry>{_dashed(reason.in_short)}</q>'
    return f'{said}<span class="soft">{own["asks-for"]}</span> {escape(tell(point.asked)) if point.asked else ""}.'


def _dashed(texts: Iterable[str]) -> str:
    return " – ".join(escape(text) for text in texts)


@lru_cache(maxsize=20)
def _own(_language: str | None) -> Own:
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
        **{each: fixed(each) for each in ("point-may-not-match", "who-can-join", "who-cannot-join")},
    }
    return {name: escape(words) for name, words in own.items()}


@lru_cache(maxsize=2000)
def _to_check(language: str | None, number: str) -> str:
    address, words = escape(reverse("check", args=[number])), _own(language)["to-check"]
    return f'<p class="answers-check"><a href="{address}">{words}<span class="vh"> {escape(number)}</span></a></p>'
