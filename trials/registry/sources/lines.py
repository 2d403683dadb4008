"""JSON lines: one record a line."""

from __future__ import annotations

from typing import BinaryIO

from trials.registry.record import LARGEST_RECORD
from trials.registry.sources.piece import Piece, Pieces, too_large


def read_lines(stream: BinaryIO, name: str) -> Pieces:
    """The records of a `.jsonl` stream; empty lines are nothing. A line that is too long is passed over, piece by piece."""
    number = 0
    while line := stream.readline(LARGEST_RECORD + 1):
        number += 1
        place = f"{name}, line {number}"
        if len(line) > LARGEST_RECORD:
            yield too_large(place)
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST_RECORD)
        elif record := line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield Piece(place, record)
