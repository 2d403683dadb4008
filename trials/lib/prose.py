"""The registry's markdown as blocks and as safe HTML. No Django."""

from __future__ import annotations

from html import escape


def render(text: str) -> str:
    """Safe HTML."""
    return "".join(f"<p>{escape(part.strip())}</p>" for part in text.split("\n\n") if part.strip())
