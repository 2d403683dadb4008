"""Clean text that came from outside. No Django."""

import re
import unicodedata

# C0 and C1 controls but tab and newline, lone surrogates, bidirectional overrides and isolates, zero-width characters that hide
# letters (the joiners U+200C and U+200D stay: Persian and many emoji need them), and code points that are no characters.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MARKS_PER_LETTER = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def clean(text: str) -> str:
    """Text fit for both databases, a page and a letter: NFC, `\\n` line breaks, no control or direction-changing characters."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNWANTED.sub("", _LINE_BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _MARKS_PER_LETTER.sub(r"\1", text))


def one_line(text: str) -> str:
    """Clean text on one line, with single blanks."""
    return " ".join(clean(text).split())


def lowered(text: str) -> str:
    """The text in small letters, each in the place that it had: expressions look through that twice as fast as through any case."""
    # The one letter that two small ones stand for.
    return text.replace("İ", "I").lower()
