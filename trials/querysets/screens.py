"""All trials held against one person at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from trials.terms import facts
from trials.terms.facts import Against, Split
from trials.terms.profile import Profile

if TYPE_CHECKING:
    from trials.models.screen import ScreenBits  # noqa: F401


class ScreenBitsQuerySet(models.QuerySet["ScreenBits"]):
    """`ScreenBits.objects.split(profile)` says of each trial whether something rules the person out."""

    def split(self, profile: Profile) -> Split:
        """Asked in one look, so that it is what held at one moment."""
        wanted = Q(kind=facts.LISTED[0])
        for one in facts.against(profile):
            wanted |= _meant(one)
        found = Split()
        for row in self.filter(wanted).values_list("kind", "stretch", "bits"):
            found.add(*row)
        return found


def _meant(one: Against) -> Q:
    asked = Q(kind=one.kind)
    if one.among:
        asked &= Q(number__in=one.among)
    if one.above is not None:
        asked &= Q(number__gt=one.above)
    if one.below is not None:
        asked &= Q(number__lt=one.below)
    return asked
