"""All trials held against one person at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from trials.terms import facts
from trials.terms.facts import Against, Split
from trials.terms.profile import Profile

if TYPE_CHECKING:
    from trials.models.screen import ScreenBits  # noqa: F401  # named in quotes below, where ruff does not look


class ScreenBitsQuerySet(models.QuerySet["ScreenBits"]):
    """`ScreenBits.objects.split(profile)` says of each trial whether something rules the person out."""

    def split(self, profile: Profile) -> Split:
        """Asked in one look, so that it is what held at one moment."""
        wanted = [Q(kind=facts.LISTED[0]), *map(_meant, facts.against(profile))]
        found = Split()
        for row in self.filter(Q(*wanted, _connector=Q.OR)).values_list("kind", "stretch", "bits"):
            found.add(*row)
        return found


def _meant(one: Against) -> Q:
    bounds = {"number__in": one.among or None, "number__gt": one.above, "number__lt": one.below}
    return Q(kind=one.kind, **{name: value for name, value in bounds.items() if value is not None})
