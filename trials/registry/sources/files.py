"""Files and folders with registry records."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from trials.registry.sources.archive import Reader, read_archive
from trials.registry.sources.document import read_document
from trials.registry.sources.lines import read_lines
from trials.registry.sources.piece import Piece, Pieces, shown

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jsonl.gz", ".json.gz", ".zip")
_GZIP = b"\x1f\x8b"
_BOMB_RATIO = 200
_BOMB_ALLOWED = 64 * 1024 * 1024


def is_readable(name: str) -> bool:
    """Whether a file of this name can hold records."""
    return name.lower().endswith(SUFFIXES)


def files_in(path: Path) -> Iterator[Path]:
    """The file itself, or every readable file of a folder in the order of their names. Links are not followed."""
    if not path.is_dir():
        yield path
        return
    with os.scandir(path) as entries:
        names = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_file(follow_symlinks=False)) for entry in entries)
    for name, is_dir, is_file in names:
        if is_dir:
            yield from files_in(path / name)
        elif is_file and is_readable(name):
            yield path / name


def read_file(path: Path) -> Pieces:
    """The records of one file. What cannot be read comes as a piece with a problem, after all that could."""
    name = shown(path.name)
    try:
        if path.name.lower().endswith(".zip"):
            yield from read_archive(path, _reader_of_member)
            return
        with path.open("rb") as file:
            yield from _read_stream(file, name)
    except PermissionError:
        yield Piece(name, b"", "We may not read this file.")
    except OSError as error:
        yield Piece(name, b"", f"The file cannot be read: {error.strerror or 'unknown fault'}.")


def _read_stream(file: BinaryIO, name: str) -> Pieces:
    packed = file.read(2) == _GZIP
    file.seek(0)
    lowered = name.lower().removesuffix(".gz")
    reader = read_document if lowered.endswith(".json") else read_lines
    if not packed:
        yield from reader(file, name)
        return
    try:
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield from reader(_Guarded(unpacked, file), name)  # type: ignore[arg-type]  # reads like any binary stream
    except _Bomb:
        yield Piece(name, b"", "The file unpacks to far more than records would. We stopped reading it.")
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield Piece(name, b"", "The file is damaged, or it ends in the middle.")


class _Bomb(Exception):
    """A compressed stream grows out of all proportion."""


class _Guarded:
    """A stream that is unpacked while it is read, and no further than its packed size allows."""

    def __init__(self, unpacked: gzip.GzipFile, packed: BinaryIO) -> None:
        self._unpacked, self._packed = unpacked, packed
        self._allowed = _BOMB_ALLOWED

    def read(self, size: int) -> bytes:
        return self._checked(self._unpacked.read(size))

    def readline(self, size: int) -> bytes:
        return self._checked(self._unpacked.readline(size))

    def _checked(self, got: bytes) -> bytes:
        if self._unpacked.tell() > self._allowed:
            self._allowed = max(_BOMB_ALLOWED, _BOMB_RATIO * self._packed.tell())
            if self._unpacked.tell() > self._allowed:
                raise _Bomb
        return got


def _reader_of_member(name: str) -> Reader | None:
    lowered = name.lower()
    if lowered.startswith("__macosx/") or lowered.rpartition("/")[2].startswith("."):
        return None
    if lowered.endswith(".json"):
        return read_document
    return read_lines if lowered.endswith((".jsonl", ".ndjson")) else None
