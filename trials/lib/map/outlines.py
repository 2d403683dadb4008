"""Coasts and borders of the world (Natural Earth, public domain; made by `deploy/outlines.py`)."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]
Box = tuple[float, float, float, float]


@cache
def _lines(name: str) -> tuple[tuple[Line, Box], ...]:
    """Each line as (longitude, latitude) in degrees, with the box round it."""
    read = []
    for steps in json.loads((files(__package__) / f"{name}.json").read_text(encoding="ascii")):
        x = y = 0
        line = []
        for across, up in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + across, y + up
            line.append((x / 10, y / 10))
        xs, ys = [point[0] for point in line], [point[1] for point in line]
        read.append((tuple(line), (min(xs), min(ys), max(xs), max(ys))))
    return tuple(read)


def within(box: Box, *, fine: bool) -> list[list[Point]]:
    """The lines that a map of the box (west, south, east, north) needs, cut where they leave it."""
    west, south, east, north = box
    found: list[list[Point]] = []
    for line, (left, low, right, high) in _lines("fine" if fine else "coarse"):
        if left > east or right < west or low > north or high < south:
            continue
        run: list[Point] = []
        for one, other in pairwise(line):
            if _touches(one, other, box):
                run = run or [one]
                run.append(other)
            elif run:
                found.append(run)
                run = []
        if run:
            found.append(run)
    return found


def _touches(one: Point, other: Point, box: Box) -> bool:
    west, south, east, north = box
    return not (
        (one[0] < west and other[0] < west)
        or (one[0] > east and other[0] > east)
        or (one[1] < south and other[1] < south)
        or (one[1] > north and other[1] > north)
    )
