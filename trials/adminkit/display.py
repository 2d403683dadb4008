"""Small pieces of HTML that several pages show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def lines(pattern: str, rows: Iterable[Sequence[Any]]) -> SafeString:
    """A plain list; `pattern` is HTML of ours with a `{}` for each value of a row, and values are escaped."""
    return format_html('<ul class="plain">{}</ul>', format_html_join("", f"<li>{pattern}</li>", rows))
