"""Many trials held against one person at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.db.models.lookups import Exact

from trials.terms import hints

if TYPE_CHECKING:
    from trials.models import ScreenRow  # noqa: F401
    from trials.terms.profile import Profile


class ScreenQuerySet(models.QuerySet["ScreenRow"]):
    """`ScreenRow.objects.listed().open_to(profile)` are the trials of which nothing rules the person out."""

    def listed(self) -> ScreenQuerySet:
        """Those of trials that a visitor can find."""
        return self.filter(_shares_nothing("hints", hints.HIDDEN))

    def open_to(self, profile: Profile) -> ScreenQuerySet:
        """Those of which nothing that is known rules the person out."""
        return self.filter(_is_open_to(profile))

    def listed_and_open_to(self, profile: Profile) -> ScreenQuerySet:
        """Both at once, in one look."""
        return self.filter(_is_open_to(profile, hints.HIDDEN))

    def ruling_out(self, profile: Profile) -> ScreenQuerySet:
        """Those of which at least one thing that is known of the person may not match; all but `open_to`."""
        return self.filter(~_is_open_to(profile)) if hints.of_person(profile) else self.none()


def _is_open_to(profile: Profile, without: int = 0) -> Q:
    """Most rows are settled by the first look; what rules out most often comes first in the closer one. The bits `without` rule out too."""
    closer = _shares_nothing("hints", hints.sure(profile) | without)
    for bound in _bounds("age", profile.age_months_low, profile.age_months_high):
        closer &= bound
    for name, words in (("yes_out", profile.yes), ("no_out", profile.no)):
        for place, word in enumerate(words):
            closer &= _shares_nothing(f"{name}_{place}", word)
    for bound in (*_bounds("bmi", profile.bmi_low, profile.bmi_high), *_bounds("weight", profile.weight, profile.weight)):
        closer &= bound
    return _shares_nothing("hints", hints.of_person(profile) | without) | closer


def _shares_nothing(column: str, word: int) -> Q:
    return Q(Exact(F(column).bitand(word), 0)) if word else Q()


def _bounds(name: str, least: float | None, most: float | None) -> Iterator[Q]:
    """What is known up to rounding is ruled out only where all of it lies outside."""
    if most is not None:
        yield Q(**{f"{name}_low__lte": most})
    if least is not None:
        yield Q(**{f"{name}_high__gte": least})
