"""The stored trial page: rendered once, kept compressed in a file, and served only while the database says that nothing changed.

A page is kept under its registry number and language. The first line of the file says what the page was made from: code version,
local date, and the stamps of the trial and of every other trial that it names. Each request reads those stamps anew with one query, so
that a page is never older than the last commit; when a line does not fit, the page is made again and replaces the old one. The store
is only a shortcut: whatever goes wrong with it, the page is composed as if there were none.
"""

from __future__ import annotations

import gzip
import hashlib
import itertools
import os
import re
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import brotli
import structlog
from django.conf import settings
from django.db import connection

from trials.lib.version import code_version

# Where less than this is free the store stays as it is: the disk belongs to the database.
FREE_BYTES = 256 * 1024 * 1024
# Each stored page takes so many files of an earlier day with it, so that no request pays for a whole folder.
SWEEP = 12
# Quality 5 packs a page of 1,148 sites in 20 ms; the highest one takes seconds for a tenth less.
BROTLI_QUALITY = 5
GZIP_LEVEL = 6
LARGEST_ID = 2**63 - 1
ENCODINGS = ("br", "gzip", "")
# Numbers that may name a file; others are composed each time.
SAFE_NAME = re.compile(r"[A-Za-z0-9-]{3,32}", re.ASCII)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it goes out. `tag` names exactly these bytes; `body` is None when the visitor holds them already."""

    body: bytes | None
    encoding: str
    tag: str


def _code() -> str:
    """The code version; in a development copy looked at anew each second, so that a changed template shows."""
    return _code_in(int(time.monotonic())) if settings.DEBUG else settings.CODE_VERSION


@lru_cache(maxsize=1)
def _code_in(second: int) -> str:
    return code_version(settings.CODE_PATHS, (settings.CODE_VERSION,))


def find(registry_id: str, language: str, today: date, *, accepts: str, holds: str = "") -> Kept | None:
    """The stored page, if it is still true. `accepts` and `holds` are the request's Accept-Encoding and If-None-Match."""
    if not SAFE_NAME.fullmatch(registry_id):
        return None
    encoding = choose(accepts)
    try:
        # Plain calls: on this path `Path` and buffered files cost as much as the query.
        handle = os.open(_name(registry_id, language, encoding, today), os.O_RDONLY)
        try:
            stored = os.read(handle, os.fstat(handle).st_size)
        finally:
            os.close(handle)
        line, _, body = stored.partition(b"\n")
        made_from = line.decode()
        named = [int(number) for number in made_from[: made_from.index("|")].split()]
    except (OSError, ValueError):
        return None
    if not named or max(named) > LARGEST_ID or state(named, today, registry_id=registry_id) != made_from:
        return None
    tag = _tag(line, encoding)
    return Kept(None if tag in holds else body, encoding, tag)


def keep(registry_id: str, language: str, today: date, html: str, *, made_from: str | None, accepts: str) -> Kept:
    """Store the page in each encoding and give back the one that goes out.

    `made_from` is the `state` of all trials on the page, read *before* it was composed: a change committed since then makes the page
    stale from birth, never the other way round. None: do not store.
    """
    plain, encoding = html.encode(), choose(accepts)
    if made_from is None or not SAFE_NAME.fullmatch(registry_id):
        return Kept(_pack(plain, encoding), encoding, "")
    packed = {each: _pack(plain, each) for each in ENCODINGS}
    line = made_from.encode()
    try:
        _write({_name(registry_id, language, each, today): line + b"\n" + body for each, body in packed.items()})
    except OSError as error:
        _complain(type(error).__name__, error.errno)
    with suppress(OSError):  # another process sweeps too
        _sweep(today)
    return Kept(packed[encoding], encoding, _tag(line, encoding))


@cache
def _complain(fault: str, number: int | None) -> None:
    """Once for each kind of fault: each further page would only say the same."""
    log.warning("page_not_stored", fault=fault, number=number)


def state(named: list[int], today: date, *, registry_id: str) -> str | None:
    """What a page that names these trials, its own first, is made from: one line, which begins with their ids and a bar.

    None when one of them may no longer be shown. One raw query. The time of the last copy from the registry is part of it, because a
    copy that changed nothing raises no stamp.
    """
    marks = ",".join(["%s"] * len(named))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, registry_id, page_stamp, listing, fetched_at, (SELECT MAX(stamp) FROM trials_sitestamp) "  # noqa: S608  # only marks are put in
            f"FROM trials_trial WHERE id IN ({marks}) ORDER BY id",
            named,
        )
        rows = cursor.fetchall()
    facts = []
    for pk, number, stamp, listing, fetched_at, site_stamp in rows:
        if number != registry_id and listing != "listed" or listing == "hidden":
            return None
        facts.append(f"{pk} {number} {stamp} {listing} {fetched_at} {site_stamp}")
    if len(rows) != len(named):
        return None
    return f"{' '.join(map(str, named))}|{_code()}|{today}|{';'.join(facts)}"


@lru_cache(maxsize=200)
def choose(accepts: str) -> str:
    """The best encoding that the visitor's program takes: `br`, `gzip` or none. One that it refuses (`q=0`) is left out."""
    offered = {part.partition(";")[0].strip() for part in accepts.lower().split(",") if not _refused(part)}
    return next((encoding for encoding in ENCODINGS if encoding in offered), "")


def _refused(part: str) -> bool:
    quality = part.replace(" ", "").partition(";q=")[2]
    return quality != "" and quality.strip("0.") == ""


def _tag(line: bytes, encoding: str) -> str:
    return f'"{hashlib.md5(line, usedforsecurity=False).hexdigest()[:20]}{encoding and "-"}{encoding}"'


def _pack(plain: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return brotli.compress(plain, quality=BROTLI_QUALITY, mode=brotli.MODE_TEXT)
    return gzip.compress(plain, GZIP_LEVEL, mtime=0) if encoding == "gzip" else plain


def _name(registry_id: str, language: str, encoding: str, today: date) -> str:
    return f"{settings.PAGES_DIR}/{today}/{registry_id[-2:]}/{registry_id}.{language}.{encoding or 'plain'}"


def _write(files: dict[str, bytes]) -> None:
    """Each file appears whole or not at all, whoever else writes it at the same moment."""
    folder = Path(next(iter(files))).parent
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < FREE_BYTES:
        return
    for path, content in files.items():
        handle, name = tempfile.mkstemp(dir=folder, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _sweep(today: date) -> None:
    """Take away a few files of the oldest earlier day, and each folder that this empties."""
    days = sorted(day for day in Path(settings.PAGES_DIR).iterdir() if day.is_dir() and day.name < today.isoformat())
    for day in days[:1]:
        folder = next(day.iterdir(), day)
        for path in itertools.islice(folder.iterdir() if folder != day else (), SWEEP):
            path.unlink(missing_ok=True)
        for emptied in dict.fromkeys((folder, day)):
            if not any(emptied.iterdir()):
                emptied.rmdir()
