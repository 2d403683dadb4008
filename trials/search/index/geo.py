"""Where the open sites are: a grid of small cells that serve as words of the index, and points in space for the exact answer."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isfinite, pi, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0088
CELLS_A_DEGREE = 16
COLUMNS = 360 * CELLS_A_DEGREE
ROWS = 180 * CELLS_A_DEGREE
# From corner to corner, at the equator, with room for rounding.
WIDEST_CELL_KM = 1.5 * 111.2 / CELLS_A_DEGREE

Numbers = NDArray[np.int64]
Points = NDArray[np.float64]


def cell(latitude: float, longitude: float) -> int:
    """The number of the cell that a point in degrees lies in."""
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
        squares = np.minimum.reduceat(self._squares(latitude, longitude), starts)
        return self.trials[starts], ground_km(np.sqrt(squares))

    def within(self, latitude: float, longitude: float, km: float) -> tuple[list[int], list[int]]:
        """The trials with a site at most so far from the point: the cells that hold such sites and no others, and of the trials that have
        none in these cells their ids."""
        if not (isfinite(latitude) and isfinite(longitude)):
            return [], []
        # Sites that share a cell with one within are no farther away than a cell is wide.
        around, squares = self._around(latitude, longitude, chord(km + WIDEST_CELL_KM))
        is_near = ground_km(np.sqrt(squares)) <= km
        near, beyond = around[is_near], around[~is_near]
        cells, trials = self.cells[near], self.trials[near]
        is_mixed = np.isin(cells, self.cells[beyond])
        return np.unique(cells[~is_mixed]).tolist(), np.setdiff1d(trials[is_mixed], trials[~is_mixed]).tolist()

    def _around(self, latitude: float, longitude: float, reach: float) -> tuple[Numbers, Points]:
        """The places of the sites that the straight way from the point to is no longer than `reach`, and the squares of these ways. Most
        sites lie too far north or south, which one axis alone says."""
        here = in_space(np.array([latitude]), np.array([longitude]))
        band = np.flatnonzero(np.abs(self.points[2] - here[2]) <= reach)
        squares = ((self.points[:, band] - here) ** 2).sum(axis=0)
        is_around = squares <= reach**2
        return band[is_around], squares[is_around]

    def _squares(self, latitude: float, longitude: float) -> Points:
        """The square of each site's straight way to the point, through a ball of radius 1."""
        here = in_space(np.array([latitude]), np.array([longitude]))
        squares: Points = np.maximum(2 - 2 * (here[:, 0] @ self.points), 0)
        return squares
