"""Make the outlines of the maps: `python deploy/outlines.py countries-110m.json > trials/lib/map/coarse.json`, `-50m` for `fine`.

Takes a file of the npm package `world-atlas` (Natural Earth, public domain). Keeps one line a coast or border, in tenths of a degree, as
[longitude, latitude, then steps]: what two countries share is drawn once.
"""

import json
import sys
from pathlib import Path

TENTHS = 10
HALF_ROUND = 1800


def main() -> None:
    """Print the lines."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        points: list[tuple[int, int]] = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            point = round((x * across + west) * TENTHS), round((y * up + south) * TENTHS)
            if not points or point != points[-1]:
                points.append(point)
        lines += [_steps(piece) for piece in _pieces(points) if len(piece) > 1]
    print(json.dumps(lines, separators=(",", ":")))


def _pieces(points: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Cut where a line jumps from one edge of the map to the other."""
    pieces = [[points[0]]]
    for before, after in zip(points, points[1:], strict=False):
        if abs(after[0] - before[0]) > HALF_ROUND:
            pieces.append([])
        pieces[-1].append(after)
    return pieces


def _steps(points: list[tuple[int, int]]) -> list[int]:
    flat = [*points[0]]
    for before, after in zip(points, points[1:], strict=False):
        flat += [after[0] - before[0], after[1] - before[1]]
    return flat


if __name__ == "__main__":
    main()
