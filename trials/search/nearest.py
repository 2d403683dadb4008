"""The site of a trial that is nearest to a visitor: for the trials of one page, so one query is enough and every site is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

import numpy as np
from django.db.models import Q

from trials import words
from trials.models import TrialSite
from trials.models.site import OPEN_STATUS
from trials.search.index.geo import ground_km, in_space
from trials.search.query import Near

FIELDS = (
    "trial_id", "site_id", "site__city", "site__country", "site__country_code", "site__latitude", "site__longitude", "status", "paused",
    "site__paused", "trial__overall_status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest open site, else the nearest one; `nearer_closed` says that one which takes nobody is nearer than the open one."""

    site_id: int
    city: str
    country: str
    km: float
    is_open: bool
    nearer_closed: bool


def of(trial_ids: Iterable[int], near: Near) -> dict[int, Nearest]:
    """By trial; a trial without a site that has a point is left out."""
    placed = Q(site__latitude__isnull=False, site__longitude__isnull=False)
    rows = list(TrialSite.objects.in_record().filter(placed, trial_id__in=list(trial_ids)).order_by().values_list(*FIELDS))
    if not rows or not (isfinite(near.latitude) and isfinite(near.longitude)):
        return {}
    points = in_space(np.array([row[5] for row in rows]), np.array([row[6] for row in rows]))
    here = in_space(np.array([near.latitude]), np.array([near.longitude]))
    distances = ground_km(np.sqrt(((points - here) ** 2).sum(axis=0))).tolist()
    found: dict[int, Nearest] = {}
    for km, row in sorted(zip(distances, rows, strict=True), key=lambda pair: (pair[0], pair[1][1])):
        trial_id, site_id, city, country, code, _up, _over, status, paused, site_paused, trial_status = row
        is_open = trial_status == OPEN_STATUS and status in ("", OPEN_STATUS) and not paused and not site_paused
        before = found.get(trial_id)
        if before is None or (is_open and not before.is_open):
            found[trial_id] = Nearest(site_id, city, words.country_name(code) or country, km, is_open, before is not None)
    return found
