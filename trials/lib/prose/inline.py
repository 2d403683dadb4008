"""Inside a line: escapes, entities, bold, web addresses."""

from __future__ import annotations

import re
from html import escape, unescape

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_INLINE = re.compile(r"(https?://[^\s<>\"“”]+)|\*\*(?=[^\s*])((?:[^*\\\n]|\\.)+)\*\*")
_TRAILING = ".,;:!?'’*"


def plain(text: str) -> str:
    """The text as a reader should see it: the registry's escapes and HTML entities undone. It must still be escaped for HTML."""
    return _ENTITY.sub(lambda match: unescape(match[0]), _ESCAPE.sub(r"\1", text))


def html(text: str) -> str:
    """One line as safe HTML: bold kept, https addresses linked, everything else escaped."""
    parts: list[str] = []
    at = 0
    for match in _INLINE.finditer(text):
        parts.append(_text(text[at : match.start()]))
        if match[1]:
            parts.append(_link(match[1]))
        else:
            parts.append(f"<strong>{html_text(match[2])}</strong>")
        at = match.end()
    parts.append(_text(text[at:]))
    return "".join(parts)


def html_text(text: str) -> str:
    """One line as safe HTML without bold and links."""
    return _text(text)


def _text(text: str) -> str:
    return escape(plain(text))


def _link(written: str) -> str:
    """An https address as a link; one without encryption as text. Punctuation after it is the sentence's, not the address's."""
    address = plain(written)
    kept = address.rstrip(_TRAILING)
    while kept.endswith((")", "]")) and kept.count(kept[-1]) > kept.count("(["[")]".index(kept[-1])]):
        kept = kept[:-1].rstrip(_TRAILING)
    after = escape(address[len(kept) :])
    if not kept.startswith("https://") or len(kept) <= len("https://"):
        return escape(kept) + after
    return f'<a href="{escape(kept)}" rel="external noopener noreferrer nofollow">{escape(kept)}</a>{after}'
