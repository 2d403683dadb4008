"""What is kept, as seen by one request: what came with it, and what goes back with its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from trials.visitor import cookie

_PLACE = "_visitor"


@dataclass(slots=True)
class Visit:
    """`came` is what the browser sent; `goes` what it shall keep, None to forget. `is_changed`: a view has said so."""

    came: cookie.Held | None
    goes: cookie.Held | None
    is_changed: bool = False


def visit(request: HttpRequest) -> Visit:
    """Read once a request."""
    found: Visit | None = getattr(request, _PLACE, None)
    if found is None:
        held = cookie.read(request.COOKIES.get(cookie.NAME, ""), timezone.now())
        found = Visit(held, held)
        setattr(request, _PLACE, found)
    return found


def content(request: HttpRequest) -> bytes | None:
    """The bytes that are kept, or None."""
    held = visit(request).goes
    return held.content if held else None


def until(request: HttpRequest) -> datetime | None:
    """When they are forgotten unless another page is opened; None where there are none."""
    held = visit(request).goes
    return held.until if held else None


def keep(request: HttpRequest, content: bytes) -> None:
    """From now on these."""
    found = visit(request)
    found.goes, found.is_changed = cookie.Held(content, timezone.now()), True


def forget(request: HttpRequest) -> None:
    """From now on nothing."""
    found = visit(request)
    found.goes, found.is_changed = None, True
