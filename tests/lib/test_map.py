"""Maps that we draw ourselves."""

import zlib

import pytest

from trials.lib.map.draw import HEIGHT, WIDTH, Spot, draw

pytestmark = pytest.mark.once

PARIS, LYON, BOSTON, SYDNEY = (48.85, 2.35), (45.76, 4.84), (42.36, -71.06), (-33.87, 151.2)


def test_without_a_point_there_is_no_map():
    assert draw([]) is None
    assert draw([Spot(1e308, 0), Spot(float("nan"), 0), Spot(0, 500)]) is None


@pytest.mark.parametrize(
    "points", [[PARIS], [PARIS, LYON], [PARIS, BOSTON], [BOSTON, SYDNEY], [(-90, -180), (90, 180)], [(65, -179), (65, 179)]]
)
def test_every_map_is_small_and_shows_its_points(points):
    drawing = draw(Spot(*point, is_open=True) for point in points)
    assert drawing is not None
    assert len(zlib.compress(drawing.lines.encode())) < 15_000
    assert drawing.lines.startswith("M")
    if abs(points[0][0]) < 84:
        assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in drawing.dots)


def test_north_is_up_and_east_is_right():
    drawing = draw([Spot(*PARIS), Spot(*LYON)])
    paris, lyon = drawing.dots
    assert paris.y < lyon.y
    assert paris.x < lyon.x


def test_sites_of_one_town_are_one_dot_and_an_open_one_is_what_shows():
    drawing = draw([Spot(*PARIS), Spot(*PARIS, is_open=True), Spot(*LYON)])
    assert [dot.is_open for dot in drawing.dots] == [False, True]
    assert drawing.has_open
    assert drawing.has_closed
