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
        return self.filter(_shares_nothing(hints.HIDDEN))

    def open_to(self, profile: Profile) -> ScreenQuerySet:
        """Those of which nothing that is known rules the person out."""
        return self.filter(_shares_nothing(hints.of_person(profile)) | _is_open_to(profile))

    def listed_and_open_to(self, profile: Profile) -> ScreenQuerySet:
        """Both at once, in one look."""
        is_listed = _shares_nothing(hints.HIDDEN)
        return self.filter(_shares_nothing(hints.of_person(profile) | hints.HIDDEN) | is_listed & _is_open_to(profile))

    def ruling_out(self, profile: Profile) -> ScreenQuerySet:
        """Those of which at least one thing that is known of the person may not match; all but `open_to`."""
        asked = _is_open_to(profile)
        return self.filter(~_shares_nothing(hints.of_person(profile)), ~asked) if asked else self.none()


def _shares_nothing(word: int) -> Q:
    return Q(Exact(F("hints").bitand(word), 0))


def _is_open_to(profile: Profile) -> Q:
    asked = Q()
    for name, words in (("yes_out", profile.yes), ("no_out", profile.no)):
        for place, word in enumerate(words):
            if word:
                asked &= Q(Exact(F(f"{name}_{place}").bitand(word), 0))
    if profile.sex:
        asked &= Q(sex__in=("", profile.sex))
    for bound in _bounds(profile):
        asked &= bound
    return asked


def _bounds(profile: Profile) -> Iterator[Q]:
    """What is known up to rounding is ruled out only where all of it lies outside."""
    known = {
        "age": (profile.age_months_low, profile.age_months_high),
        "bmi": (profile.bmi_low, profile.bmi_high),
        "weight": (profile.weight, profile.weight),
    }
    for name, (least, most) in known.items():
        if most is not None:
            yield Q(**{f"{name}_low__lte": most})
        if least is not None:
            yield Q(**{f"{name}_high__gte": least})
