"""Small pieces of a record in the form that columns hold. No Django."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from trials.lib.dates import PartialDate
from trials.registry.record.shape.base import DateStruct, Number
from trials.terms import ages

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
TOKEN_LENGTH = 40
DATE_LENGTH = 16
AGE_LENGTH = 32
LARGEST = 2**63 - 1


def line(text: str | None, length: int | None = None) -> str:
    """Text for one line: the registry's backslash escapes undone, single blanks, cut at `length` characters."""
    if not text:
        return ""
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if not text.isprintable() or "  " in text or text[0] == " " or text[-1] == " ":
        text = " ".join(text.split())
    return text if length is None else text[:length]


@lru_cache(maxsize=4_096)
def token(text: str | None, length: int = TOKEN_LENGTH) -> str:
    """A coded value as it came, also one that nobody has seen before; bars separate tokens in a column, so none may hold one."""
    return text.strip().replace("|", "/")[:length] if text else ""


def barred(texts: Iterable[str] | None, length: int) -> str:
    """Tokens between bars, as many as fit into a column of `length` characters; `trials.models.bars` writes the same."""
    return _barred(tuple(texts), length) if texts else ""


@lru_cache(maxsize=4_096)
def _barred(texts: tuple[str, ...], length: int) -> str:
    joined = ""
    for text in filter(None, map(token, texts)):
        longer = f"{joined or '|'}{text}|"
        if len(longer) > length:
            break
        joined = longer
    return joined


def web_address(text: str | None) -> str:
    """An http or https address, or nothing: no script, no data, no file."""
    if not text:
        return ""
    address = "".join(text.split())
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.hostname else ""


def whole(number: Number) -> int | None:
    """A count that a database can hold, else None."""
    if number is None or not 0 <= number <= LARGEST or number != int(number):
        return None
    return int(number)


@lru_cache(maxsize=16_384)
def first_day(raw: str) -> str | None:
    """The first day that a partial date may mean, as `2025-05-01`; None when it cannot be read."""
    partial = PartialDate.parse(raw)
    return partial.first.isoformat() if partial else None


@lru_cache(maxsize=4_096)
def months(raw: str) -> float | None:
    """An age limit in months; None for "N/A" and for what cannot be read."""
    age = ages.parse(raw)
    return age.months if age else None


def dated(name: str, date: DateStruct | None) -> dict[str, str | None]:
    """The three columns of a date: as written, first day, ACTUAL or ESTIMATED."""
    raw = line(date.date, DATE_LENGTH) if date else ""
    return {f"{name}_raw": raw, f"{name}_date": first_day(raw), f"{name}_kind": token(date.type, 16) if date else ""}
