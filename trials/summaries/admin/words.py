"""Places of the record and what stands there, as the pages of staff show them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

ROOT = "protocolSection."
# What is longer shows the part around the words in question, and the whole when it is opened.
LONGEST, AROUND = 420, 160


@dataclass(frozen=True, slots=True)
class Shown:
    """A place of the record: its name, what stands there in short, and `whole` where that is not all."""

    name: str
    short: str
    whole: str = ""
    is_stale: bool = False
    now: str = ""


def field_name(path: str) -> str:
    """A path without what all paths have in common."""
    return path.removeprefix(ROOT)


def value_text(value: Any) -> str:
    """What stands in the record, as text."""
    match value:
        case None:
            return _("The record says nothing here.")
        case bool():
            return _("Yes") if value else _("No")
        case str():
            return value
        case list() if all(isinstance(each, str | int | float | None) for each in value):
            return "; ".join("–" if each is None else str(each) for each in value)
    return json.dumps(value, ensure_ascii=False)


def around(text: str, wanted: list[str]) -> str:
    """The part of a long text in which one of the wanted words stands, or its beginning."""
    if len(text) <= LONGEST:
        return text
    at = next((found for found in (text.find(each) for each in wanted if each) if found >= 0), 0)
    first = max(0, min(at - AROUND, len(text) - LONGEST))
    last = min(len(text), first + LONGEST)
    return ("… " if first else "") + text[first:last].strip() + (" …" if last < len(text) else "")
