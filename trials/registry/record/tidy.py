"""Make the bytes of a record fit to be decoded, compared and stored. No Django.

Nearly every record passes unchanged after three quick looks at its bytes; only one that holds something suspicious (control
characters, lone surrogates, text that is not in NFC, numbers no database holds) is taken apart and written again.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from hashlib import blake2b
from typing import Any

import msgspec

from trials.lib.text import clean
from trials.registry.record.rejected import Rejected

_ASCII = bytes(range(0x80))
# What `clean` may change, as UTF-8 without the ASCII between: C1 controls, combining marks, zero-width and direction-changing
# characters, line and paragraph separators, the byte order mark, and code points that are no characters.
_SUSPICIOUS = re.compile(
    rb"\xc2[\x80-\x9f]|\xcc|\xcd[\x80-\xaf]|\xd2[\x83-\x89]|\xe1\xb7|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa0-\xa9]"
    rb"|\xe2\x83|\xef\xb8[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
)
_SUSPICIOUS_ESCAPE = re.compile(rb"\\[urbf]")
# How the registry itself begins a study.
_COMPACT = b'{"protocolSection":{"identificationModule":{"'
# The day of the registry's whole data release: it changes every day in every record, and says nothing about the trial.
_RELEASE = b'"versionHolder":"'
_DIGITS_KEPT = 18


def tidy(raw: bytes) -> bytes:
    """The record as compact JSON whose texts are clean; raises `Rejected` when it is no JSON object or not UTF-8."""
    try:
        if not raw.startswith(_COMPACT) or b"\n" in raw:
            raw = msgspec.json.format(raw, indent=-1)
        if _is_plain(raw):
            return raw
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass  # perhaps only a NaN, which the patient way takes; it says what is wrong otherwise
    return msgspec.json.encode(patiently(raw))


def patiently(raw: bytes) -> Any:
    """The record as plain objects, clean; numbers that no database holds become None. Raises `Rejected`."""
    try:
        return _cleaned(json.loads(raw.decode(), parse_int=_whole, parse_float=_decimal, parse_constant=lambda _: None))
    except UnicodeDecodeError:
        raise Rejected("The record is not UTF-8 text.") from None
    except RecursionError:
        raise Rejected("The record is nested too deeply to be read.") from None
    except ValueError:
        raise Rejected("The record is not JSON.") from None


def content_hash(tidied: bytes) -> str:
    """32 hex digits that stay the same as long as the record says the same."""
    at = tidied.rfind(_RELEASE)
    if at < 0:
        return blake2b(tidied, digest_size=16).hexdigest()
    view = memoryview(tidied)
    digest = blake2b(view[:at], digest_size=16)
    digest.update(view[tidied.find(b'"', at + len(_RELEASE)) + 1 :])
    return digest.hexdigest()


def _is_plain(raw: bytes) -> bool:
    if _SUSPICIOUS_ESCAPE.search(raw) or b"\x7f" in raw:
        return False
    if raw.isascii():
        return True
    beyond = raw.translate(None, _ASCII)
    return not _SUSPICIOUS.search(beyond) and unicodedata.is_normalized("NFC", beyond.decode())


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS_KEPT else None


def _decimal(digits: str) -> float | None:
    value = float(digits)
    return value if math.isfinite(value) else None


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return value
