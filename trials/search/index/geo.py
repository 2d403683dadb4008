"""Where the open sites are: a grid of half-degree cells for a first answer, points in space for the exact one."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, degrees, floor, isfinite, pi, radians, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0088
CELLS_A_DEGREE = 2
COLUMNS = 360 * CELLS_A_DEGREE
ROWS = 180 * CELLS_A_DEGREE

Numbers = NDArray[np.int64]
Points = NDArray[np.float64]


def cell(latitude: float, longitude: float) -> int:
    """The number of the half-degree cell that a point in degrees lies in."""
    row = min(max(floor((latitude + 90) * CELLS_A_DEGREE), 0), ROWS - 1)
    return row * COLUMNS + floor((longitude + 180) * CELLS_A_DEGREE) % COLUMNS


def in_space(latitudes: Points, longitudes: Points) -> Points:
    """Points in degrees as points on a ball of radius 1, a row for each axis: distances then need no angles."""
    up, round_ = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)])


def chord(km: float) -> float:
    """The straight way through a ball of radius 1 between points that lie so far apart on the ground."""
    return 2 * sin(min(max(km, 0.0) / EARTH_KM, pi) / 2)


def ground_km(chords: Points) -> Points:
    """Ways through the ball as ways over the ground."""
    kilometres: Points = 2 * EARTH_KM * np.arcsin(np.clip(chords / 2, 0, 1))
    return kilometres


@dataclass(frozen=True, slots=True)
class OpenSites:
    """Every open site: the id of its trial (in rising order), its point in space, and its cell."""

    trials: Numbers
    points: Points
    cells: Numbers

    @classmethod
    def at(cls, trials: list[int], degrees: list[tuple[float, float]]) -> OpenSites:
        """Sites from the ids of their trials, in rising order, and their latitudes and longitudes."""
        pairs = np.array(degrees, dtype=np.float64).reshape(-1, 2)
        cells = [cell(latitude, longitude) for latitude, longitude in degrees]
        return cls(np.array(trials, dtype=np.int64), in_space(pairs[:, 0], pairs[:, 1]), np.array(cells, dtype=np.int64))

    def taken(self, wanted: NDArray[Any]) -> OpenSites:
        """Those at the wanted places, by a mask or by their numbers in order."""
        return OpenSites(self.trials[wanted], np.ascontiguousarray(self.points[:, wanted]), self.cells[wanted])

    def joined(self, others: OpenSites) -> OpenSites:
        """Both, in order."""
        trials = np.concatenate([self.trials, others.trials])
        both = OpenSites(trials, np.concatenate([self.points, others.points], axis=1), np.concatenate([self.cells, others.cells]))
        return both.taken(np.argsort(trials, kind="stable"))

    def same(self, others: OpenSites) -> bool:
        """Whether there is no difference."""
        columns = ((self.trials, others.trials), (self.points, others.points))
        return all(np.array_equal(one, other) for one, other in columns)

    def distances(self, latitude: float, longitude: float) -> tuple[Numbers, Points]:
        """Each trial with an open site, and how many kilometres from the point its nearest one is."""
        if not len(self.trials):
            return self.trials, np.empty(0)
        starts = np.flatnonzero(np.concatenate(([True], self.trials[1:] != self.trials[:-1])))
        if not (isfinite(latitude) and isfinite(longitude)):
            return self.trials[starts], np.full(len(starts), np.inf)
        here = in_space(np.array([latitude]), np.array([longitude]))
        squares = ((self.points - here) ** 2).sum(axis=0)
        return self.trials[starts], ground_km(np.sqrt(np.minimum.reduceat(squares, starts)))

    def trials_outside(self, cells: list[int], among: Numbers) -> Numbers:
        """Those of the trials that have no open site in any of the cells."""
        inside = self.trials[np.isin(self.cells, np.array(cells, dtype=np.int64))]
        return np.setdiff1d(among, inside)


def cells_within(latitude: float, longitude: float, km: float) -> list[int]:
    """The cells that lie wholly within so many kilometres of the point; empty when there are none."""
    reach = degrees(km / EARTH_KM)
    low, high = latitude - reach, latitude + reach
    rows = range(max(0, floor((low + 90) * CELLS_A_DEGREE)), min(ROWS, floor((high + 90) * CELLS_A_DEGREE) + 1))
    shrink = cos(radians(min(max(abs(low), abs(high)), 90.0)))
    wide = 180.0 if shrink <= sin(radians(min(reach, 90.0))) else degrees(asin(min(1.0, sin(radians(min(reach, 90.0))) / shrink)))
    first = floor((longitude - wide + 180) * CELLS_A_DEGREE)
    columns = range(first, first + min(COLUMNS, int(2 * wide * CELLS_A_DEGREE) + 2))
    if not rows or not columns:
        return []
    size = 1 / CELLS_A_DEGREE
    souths, wests = np.meshgrid(np.array(rows) * size - 90, np.array(columns) * size - 180, indexing="ij")
    # A cell lies within the circle when its corners and the middles of its sides towards the pole do; a tenth of a percent for rounding.
    ups = (souths, souths + size, souths, souths + size, souths, souths + size)
    overs = (wests, wests, wests + size, wests + size, wests + size / 2, wests + size / 2)
    here = in_space(np.array([latitude]), np.array([longitude]))
    inside = np.ones(souths.size, dtype=bool)
    for up, over in zip(ups, overs, strict=True):
        inside &= np.sqrt(((in_space(up.ravel(), over.ravel()) - here) ** 2).sum(axis=0)) <= chord(km * 0.999)
    numbers = (np.array(rows)[:, None] * COLUMNS + np.array(columns)[None, :] % COLUMNS).ravel()
    return [int(number) for number in np.unique(numbers[inside])]
