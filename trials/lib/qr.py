"""A QR code as one path of an SVG drawing. Knows nothing of trials."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import segno

# Readers want so many empty modules around a code.
QUIET = 4


@dataclass(frozen=True, slots=True)
class Code:
    """The side of the drawing in modules, its quiet border included, and the path of the dark ones."""

    side: int
    path: str


def code(text: str) -> Code:
    """A code that still reads when a sixth of it is creased or stained (level M). Raises ValueError for a text that no code holds."""
    rows = [list(row) for row in segno.make_qr(text, error="m").matrix_iter(border=QUIET)]
    return Code(len(rows), "".join(_stretches(row, y) for y, row in enumerate(rows)))


def _stretches(row: list[int], y: int) -> str:
    """Each stretch of dark modules of a row as one rectangle."""
    found, x = "", 0
    for dark, modules in groupby(row, bool):
        width = len(list(modules))
        if dark:
            found += f"M{x} {y}h{width}v1h-{width}z"
        x += width
    return found
