"""Zip archives, read member by member and never written to the disk."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from trials.registry.sources.piece import Piece, Pieces, shown

# A JSON record shrinks to a fifth or a tenth; a bomb to a thousandth.
MOST_RATIO = 200
ALWAYS_ALLOWED = 10 * 1024 * 1024
# The directory of an archive is held in memory while it is read.
MOST_MEMBERS = 250_000
_END = struct.Struct("<4s4H2LH")
# Bytes of one entry in the directory, with a name like NCT00000102.json.
_LEAST_ENTRY = 62
_END_MARK = b"PK\x05\x06"

Reader = Callable[[BinaryIO, str], Pieces]


def read_archive(path: Path, reader_for: Callable[[str], Reader | None]) -> Pieces:
    """The records of all JSON members, in the archive's order; other members are passed over."""
    name = shown(path.name)
    if _member_count(path) > MOST_MEMBERS:
        yield Piece(name, b"", f"The archive holds more than {MOST_MEMBERS:,} files. Unpack it and import the folder.")
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                reader = None if member.is_dir() else reader_for(member.filename)
                if reader:
                    yield from _read_member(archive, member, reader, f"{name}: {shown(member.filename)}")
    except (zipfile.BadZipFile, OSError, struct.error):
        yield Piece(name, b"", "The file is no zip archive, or it is damaged.")


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, reader: Reader, place: str) -> Pieces:
    if member.flag_bits & 1:
        yield Piece(place, b"", "The file in the archive is locked with a password.")
        return
    if member.file_size > ALWAYS_ALLOWED and member.file_size > MOST_RATIO * max(member.compress_size, 1):
        yield Piece(place, b"", "The file in the archive unpacks to far more than a record would.")
        return
    try:
        with archive.open(member) as stream:
            yield from reader(stream, place)  # type: ignore[arg-type]  # what `open` returns reads like any binary stream
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError):
        yield Piece(place, b"", "The file in the archive is damaged, or packed in a way that we cannot read.")


def _member_count(path: Path) -> int:
    """As the archive's last record says, before anything is loaded; a guess from the directory's size where that is beyond 16 bits."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 65_535 - _END.size))
        tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return 0
    _, _, _, _, entries, directory, _, _ = _END.unpack_from(tail, at)
    return int(entries) if entries < 0xFFFF else int(directory) // _LEAST_ENTRY
