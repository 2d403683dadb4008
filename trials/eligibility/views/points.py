"""The points of a record as HTML, for the page with the result.

A record has up to thousands of points. They are put together here, since a template takes ten times as long, and as short as it goes: who
can join and who cannot stands once over all points of which that is so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape
from itertools import groupby

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language

from trials.eligibility.told.point import Point, Told
from trials.eligibility.views.page import Check
from trials.words import fixed, tell

OURS = ("who-can-join", "who-cannot-join", "point-field", "point-cohort", "point-read", "point-told", "point-fades", "change")


@dataclass(frozen=True)
class Drawing:
    """Draws points for one visitor, each answer with the way to change it."""

    check: Check

    def conflicts(self, points: Sequence[Point]) -> SafeString:
        """Each says first what may not match."""
        parts = ('<ul class="plain check-points">', *map(self._conflict, points), "</ul>")
        return mark_safe("".join(parts))  # noqa: S308  # every part is escaped where it is made

    def listed(self, points: Sequence[Point]) -> SafeString:
        """In the order of the record; over those that stand together whether they say who can join, or who cannot."""
        parts = (part for side, those in groupby(points, self._side) for part in self._together(side, those))
        return mark_safe("".join(parts))  # noqa: S308  # every part is escaped where it is made

    def _together(self, side: str, points: Iterable[Point]) -> Iterator[str]:
        yield f'<h3 class="check-side">{side}</h3><ul class="plain check-points">'
        yield from map(self._point, points)
        yield "</ul>"

    def _conflict(self, point: Point) -> str:
        said = f"<p>{escape(tell(point.conflict))}</p>" if point.conflict else ""
        quoted = "" if point.is_quoted_whole else f'<p class="check-side soft">{self._side(point)}</p>{_quote(point)}'
        return f'<li class="check-conflict">{said}{quoted}{"".join(self._said(point))}</li>'

    def _point(self, point: Point) -> str:
        said = "".join(self._said(point))
        if not (said or point.above or point.under) and point.words:
            # Most points of a long record: nothing but its words.
            return f"<li data-registry>{escape(point.words)}</li>"
        return f"<li>{_quote(point)}{said}</li>"

    def _said(self, point: Point) -> Iterator[str]:
        if point.reading:
            yield f'<p><span class="soft">{self._ours["point-read"]}</span> {escape(tell(point.reading))}.</p>'
        yield from map(self._answer, point.answers)
        if point.ask:
            yield f'<p class="check-ask">{escape(tell(point.ask))}</p>'

    def _answer(self, answer: Told) -> str:
        clause = escape(tell(answer.clause))
        fades = f' <span class="soft">{self._ours["point-fades"]}</span>' if answer.fades else ""
        told = f'<p><span class="soft">{self._ours["point-told"]}</span> {clause}.{fades}</p>'
        change = f'{self._ours["change"]}<span class="vh"> {clause}</span>'
        return f'<div class="check-answer">{told}{self._change(answer, change)}</div>'

    def _change(self, answer: Told, words: str) -> str:
        """A link to the question; where no screen asks it any more, a button that takes the answer back."""
        if answer.screen:
            return f'<a class="no-print" href="{escape(self.check.address("check-screen", answer.screen))}?then=result">{words}</a>'
        button = f'<button type="submit" class="linkish" name="change" value="{escape(answer.key)}">{words}</button>'
        return f'<form class="no-print" method="post" action="{self._result}">{self._about}{button}</form>'

    def _side(self, point: Point) -> str:
        """What a point is: a field of the record, or one of those who can, or cannot, join."""
        if not point.words:
            return self._ours["point-field"]
        side = self._ours["who-cannot-join" if point.is_exclusion else "who-can-join"]
        if not point.cohort:
            return side
        return f"{side} ({self._ours['point-cohort']} <span data-registry>{escape(point.cohort)}</span>)"

    @cached_property
    def _ours(self) -> Mapping[str, str]:
        return _ours(get_language())

    @cached_property
    def _result(self) -> str:
        return escape(self.check.address("check-result"))

    @cached_property
    def _about(self) -> str:
        """Whom the answer is about, since another tab may have chosen somebody else meanwhile."""
        current = self.check.kept.current
        return f'<input type="hidden" name="about" value="{escape(current)}">' if current else ""


@lru_cache(maxsize=20)
def _ours(_language: str | None) -> Mapping[str, str]:
    """Our own words as HTML, by the id of the sentence."""
    return {each: escape(fixed(each)) for each in OURS}


def _quote(point: Point) -> str:
    """The record's own words, with what stands over and under them; or what its field asks for."""
    if not point.words:
        return f'<div class="check-quote"><p>{escape(capfirst(tell(point.asked)))}</p></div>' if point.asked else ""
    above = "".join(f'<p class="soft">{escape(text)}</p>' for text in point.above)
    under = "".join(f"<li>{escape(text)}</li>" for text in point.under)
    return f'<div class="check-quote" data-registry>{above}<p>{escape(point.words)}</p>{f"<ul>{under}</ul>" if under else ""}</div>'
