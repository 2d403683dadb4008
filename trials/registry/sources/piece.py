"""One record on its way in, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trials.lib.text import one_line
from trials.registry.record import LARGEST_RECORD

NAME_LENGTH = 120


class Piece(NamedTuple):
    """The bytes of one record and where they stood; `problem` is set, in one sentence, when they could not be read."""

    place: str
    raw: bytes
    problem: str = ""


Pieces = Iterator[Piece]


def shown(name: str) -> str:
    """A file's name as it can be shown anywhere: one line, no control or direction-changing characters, not too long."""
    plain = one_line(name.encode("utf-8", "replace").decode())
    return plain if len(plain) <= NAME_LENGTH else f"{plain[: NAME_LENGTH - 1]}…"


def too_large(place: str) -> Piece:
    """What is said of a record beyond the cap."""
    return Piece(place, b"", f"The record is larger than {LARGEST_RECORD // 1024 // 1024} MB.")
