"""How a reading is kept in one column: JSON of ours, checked when it is read. Pure.

The text of the criteria is not kept again: offsets lead into the record's own text, and a hash says whether it is still the same. What is
as usual is left out. Why it is one column stands in docs/adr/0014-a-reading-is-one-row.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import msgspec
from msgspec import structs

from trials.eligibility.shape import Criterion, Group, Reading, Requirement, Span, Structured, lines_above

# Raised whenever the same text may be read differently: what an older reader made is then read again.
READER_VERSION = 3


class Damaged(ValueError):
    """What is kept is no reading of this text."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A criterion without its text."""

    span: Span
    requirements: tuple[Requirement, ...] = ()
    joint: Group = "all"
    whole: bool = False
    asked: str | None = None
    is_under: bool = False


@dataclass(frozen=True, slots=True)
class _Body:
    structured: Structured
    criteria: tuple[_Kept, ...]


_USUAL: dict[Any, tuple[tuple[str, Any], ...]] = {
    **{kind: tuple((field.name, field.default) for field in structs.fields(kind)) for kind in (Criterion, Span, Requirement)},
    Structured: tuple((field.name, field.default) for field in fields(Structured)),
}
_WORDS = frozenset({"text", "under"})
_body = msgspec.json.Decoder(_Body)
_requirements = msgspec.json.Decoder(tuple[Requirement, ...])


def encode(reading: Reading) -> str:
    """The reading as JSON."""
    criteria = [
        _bare(criterion, words=False)
        | {"span": _bare(criterion.span)}
        | ({"is_under": True} if criterion.under else {})
        | _listed(criterion.requirements)
        for criterion in reading.criteria
    ]
    return msgspec.json.encode({"structured": _bare(reading.structured), "criteria": criteria}).decode()


def decode(kept: str, text: str) -> Reading:
    """What `encode` was given, with its words from the record's text. Raises `Damaged`."""
    try:
        body = _body.decode(kept)
    except msgspec.DecodeError as fault:
        raise Damaged(str(fault)) from None
    for place, each in enumerate(body.criteria):
        span = each.span
        if not 0 <= span.start <= span.end <= len(text) or (span.parent is not None and not 0 <= span.parent < place):
            raise Damaged("A criterion lies outside the text, or under one that comes after it.")
    spans = [each.span for each in body.criteria]
    return Reading(body.structured, tuple(_criterion(each, text, spans) for each in body.criteria))


def encode_requirements(requirements: Iterable[Requirement]) -> list[dict[str, Any]]:
    """Requirements as a column of JSON takes them."""
    return [_bare(requirement) for requirement in requirements]


def decode_requirements(kept: list[dict[str, Any]]) -> tuple[Requirement, ...]:
    """What `encode_requirements` was given. Raises `Damaged`."""
    try:
        return _requirements.decode(msgspec.json.encode(kept))
    except (msgspec.DecodeError, TypeError) as fault:
        raise Damaged(str(fault)) from None


def digest(text: str, structured: Structured) -> str:
    """32 hexadecimal digits that stay the same as long as there is nothing else to read."""
    told = msgspec.json.encode([text.encode("utf-8", "replace").decode("utf-8"), _bare(structured)])
    return hashlib.blake2b(told, digest_size=16).hexdigest()


def _criterion(kept: _Kept, text: str, spans: Sequence[Span]) -> Criterion:
    span = kept.span
    under = "\n".join(lines_above(text, spans, span)) if kept.is_under else ""
    return Criterion(span, text[span.start : span.end], kept.requirements, kept.joint, kept.whole, kept.asked, under)


def _listed(requirements: tuple[Requirement, ...]) -> dict[str, Any]:
    return {"requirements": encode_requirements(requirements)} if requirements else {}


def _bare(value: Any, *, words: bool = True) -> dict[str, Any]:
    """The fields that are not as usual; `words` False leaves those of the record out."""
    named = ((name, getattr(value, name), usual) for name, usual in _USUAL[type(value)] if words or name not in _WORDS)
    return {name: found for name, found, usual in named if found != usual}
