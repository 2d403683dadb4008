"""The site of a trial that is nearest to a visitor: for the trials of one page, so one query is enough and every site is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np
from django.db.models import Q

from trials import words
from trials.lib.statement import Statement
from trials.models import TrialSite
from trials.models.site import OPEN_STATUS
from trials.search.index.geo import ground_km, in_space
from trials.search.query import Near

FIELDS = (
    "trial_id", "site_id", "site__city", "site__country", "site__country_code", "site__latitude", "site__longitude", "status", "paused",
    "site__paused", "trial__overall_status",
)  # fmt: skip


def _sites(trial_ids: list[int]) -> Any:
    placed = Q(site__latitude__isnull=False, site__longitude__isnull=False)
    return TrialSite.objects.in_record().filter(placed, trial_id__in=trial_ids).order_by().values_list(*FIELDS)


_SITES = Statement(_sites)


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
    rows = _SITES.rows(trial_ids)
    if not rows or not (isfinite(near.latitude) and isfinite(near.longitude)):
        return {}
    points = in_space(np.array([row[5] for row in rows]), np.array([row[6] for row in rows]))
    here = in_space(np.array([near.latitude]), np.array([near.longitude]))
    distances = ground_km(np.sqrt(((points - here) ** 2).sum(axis=0))).tolist()
    first: dict[int, int] = {}
    first_open: dict[int, int] = {}
    for at in sorted(range(len(rows)), key=lambda at: (distances[at], rows[at][1])):
        first.setdefault(rows[at][0], at)
        if _is_open(*rows[at][7:]):
            first_open.setdefault(rows[at][0], at)
    return {trial: _made(rows[at], distances[at], first_open.get(trial), first[trial]) for trial, at in (first | first_open).items()}


def _is_open(status: str, paused: bool, site_paused: bool, trial_status: str) -> bool:
    return trial_status == OPEN_STATUS and status in ("", OPEN_STATUS) and not paused and not site_paused


def _made(row: tuple[Any, ...], km: float, first_open: int | None, first: int) -> Nearest:
    site_id, city, country, code = row[1:5]
    return Nearest(site_id, city, words.country_name(code) or country, km, first_open is not None, first_open not in (None, first))
