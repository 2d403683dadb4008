"""A JSON document: one study, a list of studies, or a page of the registry's API. Read in parts, whatever its size."""

from __future__ import annotations

import codecs
import json
import re
from typing import BinaryIO

from trials.registry.record import LARGEST_RECORD
from trials.registry.sources.piece import Piece, Pieces, too_large

_CHUNK = 1024 * 1024
# Where the studies of a list or of a page begin. Inside a text every quotation mark has a backslash before it, so that this cannot
# be found there.
_LIST = re.compile(r"\s*\[")
_PAGE = re.compile(r'\s*\{(?:[^"\\]|"(?!protocolSection")(?:[^"\\]|\\.)*")*?"studies"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_BROKEN = "From here on the file is not JSON, or it ends in the middle."
_decoder = json.JSONDecoder(parse_int=len, parse_float=len, parse_constant=len)


def read_document(stream: BinaryIO, name: str) -> Pieces:
    """The records of a `.json` stream; also several studies one after the other."""
    text = _Text(stream)
    try:
        text.more()
        start = _LIST.match(text.held) or _PAGE.match(text.held)
        if start:
            text.at = start.end()
        yield from _values(text, name, is_list=bool(start))
    except UnicodeDecodeError:
        yield Piece(name, b"", "The file is not UTF-8 text.")


def _values(text: _Text, name: str, *, is_list: bool) -> Pieces:
    number = 0
    while text.skip():
        if is_list and text.held.startswith("]", text.at):
            return
        number += 1
        place = f"{name}, record {number}"
        value = text.value()
        if value is None:
            yield too_large(place) if text.left > LARGEST_RECORD else Piece(place, b"", _BROKEN)
            return
        yield Piece(place, value.encode())
    if is_list or not number:
        yield Piece(name, b"", "The file ends before its list is closed." if is_list else "The file is empty.")


class _Text:
    """A stream as text; what stands before `at` is worked off."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self.held = ""
        self.at = 0
        self.ended = False

    @property
    def left(self) -> int:
        """How much is held and not worked off."""
        return len(self.held) - self.at

    def more(self) -> None:
        """Read on, twice as much each time, so that a large record is not tried again and again."""
        chunk = self._stream.read(max(_CHUNK, self.left))
        self.ended = not chunk
        self.held = self.held[self.at :] + self._decoder.decode(chunk, final=self.ended)
        self.at = 0

    def skip(self) -> bool:
        """Go on to the next value; False at the end of the stream."""
        while True:
            match = _BETWEEN.match(self.held, self.at)
            self.at = match.end() if match else self.at
            if self.left or self.ended:
                return bool(self.left)
            self.more()

    def value(self) -> str | None:
        """The JSON value that begins here, as it is written; None when there is none that ends within the cap."""
        while True:
            try:
                end = _decoder.raw_decode(self.held, self.at)[1]
            except (ValueError, RecursionError):
                if self.ended or self.left > LARGEST_RECORD:
                    return None
                self.more()
            else:
                value, self.at = self.held[self.at : end], end
                return value
