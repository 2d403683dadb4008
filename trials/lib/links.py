"""Addresses that came from outside. No Django."""

from urllib.parse import urlsplit

MAX_LENGTH = 2000


def safe_link(address: object) -> str:
    """The address when it is plain `http` or `https` with a host and nobody's name in it, else empty (`javascript:`, `data:`, ...)."""
    text = str(address or "").strip()
    if len(text) > MAX_LENGTH or not text.isprintable() or any(mark in text for mark in " <>\"'\\"):
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc else ""
