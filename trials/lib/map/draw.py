"""A small map of points: what an SVG needs, as numbers. Degrees in, units of the drawing out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from trials.lib.map.outlines import Box, within

WIDTH, HEIGHT = 600, 330
# A map of one town still shows the country round it.
LEAST_DEGREES_UP = 7.0
MARGIN = 0.15
# Nobody lives nearer to the poles.
NORTH, SOUTH = 84.0, -58.0
# Finer outlines below this width, in degrees.
FINE_BELOW = 45.0
# Steps of an outline shorter than this, in units of the drawing, nobody sees, and they are most of its bytes.
LEAST_STEP = 5
# Dots nearer than this, in units of the drawing, are one.
ONE_DOT = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to show; one that is open differs in shape, not only in colour."""

    latitude: float
    longitude: float
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a spot, or several near one another, stands on the drawing. `left` and `top` are of the square that closed ones get."""

    x: int
    y: int
    is_open: bool

    @property
    def left(self) -> int:
        """Left edge of a square of 8."""
        return self.x - 4

    @property
    def top(self) -> int:
        """Upper edge of a square of 8."""
        return self.y - 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: `lines` is the `d` of one path; open dots come last, so that they lie on top."""

    lines: str
    dots: tuple[Dot, ...]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def has_open(self) -> bool:
        """Whether the legend needs the open ones."""
        return any(dot.is_open for dot in self.dots)

    @property
    def has_closed(self) -> bool:
        """Whether the legend needs the others."""
        return any(not dot.is_open for dot in self.dots)


def draw(spots: Iterable[Spot]) -> Drawing | None:
    """The map that shows all spots; None without any. Points outside the globe are left out."""
    shown = [spot for spot in spots if -90 <= spot.latitude <= 90 and -180 <= spot.longitude <= 180]
    if not shown:
        return None
    view = _View(_box(shown))
    dots: dict[tuple[int, int], Dot] = {}
    for spot in sorted(shown, key=lambda one: not one.is_open):
        x, y = view.place(spot.longitude, spot.latitude)
        dots.setdefault((x // ONE_DOT, y // ONE_DOT), Dot(x, y, spot.is_open))
    return Drawing(view.lines(), tuple(sorted(dots.values(), key=lambda dot: (dot.is_open, dot.y, dot.x))))


def _box(spots: list[Spot]) -> Box:
    """Round the spots, in the proportions of the drawing."""
    south, north = min(spot.latitude for spot in spots), max(spot.latitude for spot in spots)
    west, east = min(spot.longitude for spot in spots), max(spot.longitude for spot in spots)
    squeeze = _squeeze((south + north) / 2)
    up = max((north - south) * (1 + 2 * MARGIN), LEAST_DEGREES_UP)
    up = min(max(up, (east - west) * (1 + 2 * MARGIN) * squeeze * HEIGHT / WIDTH), NORTH - SOUTH)
    across = min(up * WIDTH / HEIGHT / squeeze, 360.0)
    middle_up = min(max((south + north) / 2, SOUTH + up / 2), NORTH - up / 2)
    middle_across = min(max((west + east) / 2, -180 + across / 2), 180 - across / 2)
    return middle_across - across / 2, middle_up - up / 2, middle_across + across / 2, middle_up + up / 2


def _squeeze(latitude: float) -> float:
    """How much shorter a degree across is than one up; the far north is not stretched without end."""
    return max(cos(radians(latitude)), 0.35)


class _View:
    """From degrees to units of the drawing."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self._per_across, self._per_up = WIDTH / (box[2] - box[0]), HEIGHT / (box[3] - box[1])

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        return round((longitude - self._box[0]) * self._per_across), round((self._box[3] - latitude) * self._per_up)

    def lines(self) -> str:
        """Whole units, in steps, without the shortest ones: a tenth of the bytes. The ends stay, where lines meet."""
        parts = []
        for line in within(self._box, fine=self._box[2] - self._box[0] < FINE_BELOW):
            x, y = self.place(*line[0])
            steps = []
            start = f"M{x} {y}"
            for left, point in zip(range(len(line) - 2, -1, -1), line[1:], strict=True):
                new_x, new_y = self.place(*point)
                if abs(new_x - x) + abs(new_y - y) >= (LEAST_STEP if left else 1):
                    steps.append(f"{new_x - x} {new_y - y}")
                    x, y = new_x, new_y
            if steps:
                parts.append(f"{start}l{' '.join(steps)}".replace(" -", "-"))
        return "".join(parts)
