"""A JSON document: one study, a list of studies, or a page of the registry's API. Read in parts, whatever its size."""

from __future__ import annotations

import codecs
import json
import re
from typing import BinaryIO

from trials.registry.sources.piece import LARGEST_RECORD, Piece, Pieces, too_large

_CHUNK = 1024 * 1024
# Where the studies of a list or of a page begin. Inside a text every quotation mark has a backslash before it, so that this cannot
# be found there.
_LIST = re.compile(r"\s*\[")
_PAGE = re.compile(r'\s*\{(?:[^"\\]|"(?!protocolSection")(?:[^"\\]|\\.)*")*?"studies"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_decoder = json.JSONDecoder(parse_int=len, parse_float=len, parse_constant=len)


def read_document(stream: BinaryIO, name: str) -> Pieces:
    """The records of a `.json` stream."""
    text = _Text(stream)
    try:
        text.more()
        start = _LIST.match(text.held) or _PAGE.match(text.held[:_CHUNK])
        if start:
            text.drop(start.end())
            yield from _elements(text, name)
        else:
            yield _single(text, name)
    except UnicodeDecodeError:
        yield Piece(name, b"", "The file is not UTF-8 text.")


class _Text:
    """The part of a stream that is not worked off yet, as text."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self.held = ""
        self.ended = False

    def more(self) -> None:
        chunk = self._stream.read(_CHUNK)
        self.ended = not chunk
        self.held += self._decoder.decode(chunk, final=self.ended)

    def drop(self, count: int) -> None:
        self.held = self.held[count:]


def _single(text: _Text, name: str) -> Piece:
    parts = []
    size = 0
    while not text.ended:
        parts.append(text.held)
        size += len(text.held)
        text.held = ""
        if size > LARGEST_RECORD:
            return too_large(name)
        text.more()
    return Piece(name, ("".join(parts) + text.held).strip().encode())


def _elements(text: _Text, name: str) -> Pieces:
    number = 0
    at = 0
    while True:
        at = _BETWEEN.match(text.held, at).end()  # type: ignore[union-attr]  # matches the empty text at least
        if text.held[at : at + 1] == "]":
            return
        number += 1
        place = f"{name}, record {number}"
        end = _end_of(text, at) if at < len(text.held) else None
        while end is None and not text.ended and len(text.held) - at <= LARGEST_RECORD:
            text.drop(at)
            at = 0
            # Twice as much each time, so that a large record is not tried again and again.
            for _ in range(max(1, len(text.held) // _CHUNK)):
                text.more()
            end = _end_of(text, 0)
        if end is None:
            yield _unfinished(text, at, place)
            return
        yield Piece(place, text.held[at:end].encode())
        at = end


def _end_of(text: _Text, at: int) -> int | None:
    try:
        return _decoder.raw_decode(text.held, at)[1]
    except (ValueError, RecursionError):
        return None


def _unfinished(text: _Text, at: int, place: str) -> Piece:
    if len(text.held) - at > LARGEST_RECORD:
        return too_large(place)
    if text.held[at:].strip(" \n\r\t,"):
        return Piece(place, b"", "From here on the file is not JSON, or it ends in the middle.")
    return Piece(place, b"", "The file ends before its list is closed.")
