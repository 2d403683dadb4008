"""From tidy bytes to a typed study: fast for what the registry sends, patient with what others made of it. No Django."""

from __future__ import annotations

import re
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import msgspec

from trials.registry.record.rejected import Rejected
from trials.registry.record.shape.base import Flag, Number, Text
from trials.registry.record.shape.study import Study
from trials.registry.record.tidy import patiently

_decoder = msgspec.json.Decoder(Study)
_COMPLAINT = re.compile(r"Expected `([^`]+)`, got `([^`]+)` - at `\$\.?([^`]*)`")
_NAMES = {
    "object": "a group of fields", "array": "a list", "str": "text", "int": "a number", "float": "a number", "bool": "yes or no",
    "null": "nothing",
}  # fmt: skip
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


def decode(tidied: bytes) -> Study:
    """The study; a number where text is due (and the like) is converted, a wrong kind of section raises `Rejected`."""
    try:
        return _decoder.decode(tidied)
    except (msgspec.DecodeError, RecursionError):
        return _convert(patiently(tidied))


def _convert(value: Any) -> Study:
    try:
        return msgspec.convert(_fitted(value, Study), Study)
    except msgspec.ValidationError as error:
        raise Rejected(_in_words(str(error))) from None


def _in_words(complaint: str) -> str:
    match = _COMPLAINT.search(complaint)
    if not match:
        return f"The record has an unknown form: {complaint[:200]}"
    wanted, got, where = match.groups()
    due = " or ".join(dict.fromkeys(_NAMES.get(name, name) for name in wanted.split(" | ") if name != "null"))
    return f"{where[:120] or 'The record'} holds {_NAMES.get(got, got)} where {due} is expected."


@lru_cache(maxsize=256)
def _members(kind: Any) -> dict[str, Any]:
    return {field.encode_name: field.type for field in msgspec.structs.fields(kind)}


def _fitted(value: Any, kind: Any) -> Any:
    """The value as `kind` wants it where that is only a question of spelling; anything else as it is, for the decoder to refuse."""
    if kind in (Text, str):
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
    if kind == Flag:
        return _YES_NO.get(value.strip().lower(), value) if isinstance(value, str) else value
    if kind == Number:
        return _number(value) if isinstance(value, str) else value
    if isinstance(kind, UnionType):
        kind = next(part for part in get_args(kind) if part is not NoneType)
    if get_origin(kind) is list:
        return _fitted_list(value, get_args(kind)[0])
    if isinstance(value, dict):
        return {name: _fitted(value[name], inner) for name, inner in _members(kind).items() if name in value}
    return value


def _fitted_list(value: Any, kind: Any) -> Any:
    if isinstance(value, str | dict):
        value = [value]
    if isinstance(value, list):
        return [_fitted(item, kind) for item in value if item is not None]
    return value


def _number(text: str) -> int | float | None:
    digits = text.strip().replace(",", "")
    if digits.isascii() and digits.isdigit() and len(digits) <= 18:
        return int(digits)
    try:
        return float(digits)
    except ValueError:
        return None
