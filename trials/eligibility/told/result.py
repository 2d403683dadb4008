"""What the page with the result says, point by point. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from msgspec import structs

from trials.eligibility.questions import asked_by
from trials.eligibility.rules import decide, known
from trials.eligibility.shape import Answer, Criterion, Judged, Outcome, Reading
from trials.eligibility.told.point import Point, Result, Told, again, shortened
from trials.eligibility.told.readings import age, what_fits
from trials.eligibility.told.said import Voice, said
from trials.lib.phrase import Label, Listing, Phrase, Quote
from trials.lib.prose import plain

__all__ = ["Point", "Points", "Result", "Told", "Way", "result", "shortened"]


class Way(Protocol):
    """Where each answer can be changed; the screens of a check (`walk.Walk`) know it."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was told."""

    def number_of(self, key: str, /) -> int | None:
        """The screen that asks for the answer of this key, if one does."""


def result(reading: Reading, judged: Sequence[Judged], walk: Way, voice: Voice) -> Result:
    """Put what was judged into points; `walk` knows the answers, and where each can be changed.

    A long lead-in stands in whole over the first of the points of a list that are under it.
    """
    found = Result()
    above: dict[Outcome, tuple[str, ...]] = {}
    for point in Points(reading, walk, voice).told(judged):
        is_again = bool(point.above) and above.get(point.outcome) == point.above
        above[point.outcome] = point.above
        found.of(point.outcome).append(replace(point, above=tuple(map(again, point.above))) if is_again else point)
    return found


@dataclass(frozen=True, slots=True)
class Points:
    """Makes the points of one record for one person."""

    reading: Reading
    walk: Way
    voice: Voice

    def told(self, judged: Sequence[Judged]) -> Iterator[Point]:
        """Lead-ins whose parts are points themselves stand over those; where one part is enough, all are one point."""
        under: dict[int, list[int]] = {}
        for place, criterion in enumerate(self.reading.criteria):
            if criterion.span.parent is not None:
                under.setdefault(criterion.span.parent, []).append(place)
        for each in judged:
            if each.criterion is None:
                yield self._field(each)
            elif not self._is_part(each.criterion) and not self._is_only_over(each.criterion, under):
                whole = self.reading.criteria[each.criterion].span.group != "all"
                yield self._criterion(each, each.criterion, self._all_under(each.criterion, under) if whole else ())

    def _above(self, place: int) -> Iterator[int]:
        parent = self.reading.criteria[place].span.parent
        while parent is not None and 0 <= parent < place:
            yield parent
            place, parent = parent, self.reading.criteria[parent].span.parent

    def _is_part(self, place: int) -> bool:
        """Whether it stands under something of which one part is enough."""
        return any(self.reading.criteria[at].span.group != "all" for at in self._above(place))

    def _is_only_over(self, place: int, under: Mapping[int, list[int]]) -> bool:
        criterion = self.reading.criteria[place]
        return place in under and criterion.span.group == "all" and not criterion.requirements and not criterion.asked

    def _all_under(self, place: int, under: Mapping[int, list[int]]) -> tuple[str, ...]:
        return tuple(text for at in under.get(place, ()) for text in (self._words(at), *self._all_under(at, under)))

    def _words(self, place: int) -> str:
        return plain(self.reading.criteria[place].text)

    def _criterion(self, judged: Judged, place: int, under: tuple[str, ...]) -> Point:
        criterion = self.reading.criteria[place]
        above = tuple(self._words(at) for at in reversed(tuple(self._above(place))))
        is_exclusion = criterion.span.section == "exclusion"
        words = self._words(place)
        return Point(
            judged.outcome,
            is_exclusion,
            words=words,
            above=above,
            under=under,
            cohort=criterion.span.cohort,
            reading=what_fits(self._behind(judged, criterion), self.voice),
            **self._because(judged, lambda: _asked(is_exclusion, *above, words)),
        )

    @staticmethod
    def _behind(judged: Judged, criterion: Criterion) -> Criterion:
        """Where an answer may not match, only what it may not match."""
        narrows = judged.outcome == "may-not-match" and judged.because
        return structs.replace(criterion, requirements=judged.because) if narrows else criterion

    def _field(self, judged: Judged) -> Point:
        asked = self._asked_by_field(judged.field)
        return Point(judged.outcome, is_exclusion=False, asked=asked, **self._because(judged, lambda: asked))

    def _asked_by_field(self, name: str) -> Phrase:
        own = self.reading.structured
        match name:
            case "age":
                return Phrase("asked-age", {"ages": ages(own.min_age_months, own.max_age_months)})
            case "sex":
                return Phrase("asked-sex", {"sex": Label("sex", own.sex)})
            case _:
                return Phrase("asked-ill")

    def _said(self, key: str, answer: Answer, judged: Judged) -> Phrase:
        clause = said(key, answer, self.voice)
        if judged.criterion is None or key != self.reading.criteria[judged.criterion].asked:
            return clause
        criterion = self.reading.criteria[judged.criterion]
        question = asked_by(criterion)
        if question is None or (question.must is (criterion.span.section == "inclusion") and not question.is_cut):
            return clause
        return Phrase("said-of", {"said": clause, "words": Quote(plain(question.words))})

    def _because(self, judged: Judged, asked: Callable[[], Phrase]) -> dict[str, Any]:
        """The answers behind it, and what to say and ask where they may not match; only then it needs to say what was `asked`."""
        known = self.walk.answers
        told = {key: self._said(key, known[key], judged) for key in judged.answers if key in known}
        found: dict[str, Any] = {"answers": tuple(Told(key, clause, self.walk.number_of(key)) for key, clause in told.items())}
        if told and judged.outcome == "may-not-match":
            found["conflict"] = Phrase("conflict", {"asked": asked(), "answer": Listing(tuple(told.values()), "and")})
            found["ask"] = _if_it_matters(told.values())
        elif judged.outcome == "team" and (open_ones := [clause for key, clause in told.items() if self._is_open(key, judged)]):
            found["ask"] = _if_it_matters(open_ones)
        return found

    def _is_open(self, key: str, judged: Judged) -> bool:
        """Whether the answer is one that the team should hear of: not the one that fits what was read."""
        answer = self.walk.answers[key]
        if isinstance(answer.value, str):
            wanted = {each.must for each in judged.because}
            return answer.value == "unsure" or not wanted or answer.value not in {"yes" if must else "no" for must in wanted}
        facts = known({key: answer})
        about = [held.value for each in judged.because if key in (held := decide(each, facts)).keys]
        return not about or not all(about)


def _asked(is_exclusion: bool, *texts: str) -> Phrase:
    """What a criterion asks for, to stand inside a sentence."""
    quotes = Listing(tuple(Quote(shortened(text)) for text in texts), "and")
    return Phrase("asked-without" if is_exclusion else "asked-for", {"words": quotes})


def _if_it_matters(clauses: Iterable[Phrase]) -> Phrase:
    return Phrase("ask-if-it-matters", {"answer": Listing(tuple(clauses), "and")})


def ages(low: float | None, high: float | None) -> Phrase:
    """The record's own limits in words, both in months where the upper one is no whole number of years."""
    if low and high is not None:
        if high % 12 and high == int(high) and low == int(low):
            return Phrase("age-between", {"low": Phrase("months", {"count": int(low)}), "high": age(high)})
        return Phrase("age-between", {"low": age(low), "high": age(high)})
    return Phrase("age-over-unit", {"age": age(low)}) if low else Phrase("age-up-to-unit", {"age": age(high or 0)})
