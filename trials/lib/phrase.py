"""The id of a sentence with the values that go into it, so that what is decided here is put into words, and translated, elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Phrase:
    """`id` names a sentence of `trials.words`; values are text, numbers, dates, partial dates, other phrases, or what stands below."""

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """A registry token as a value in a phrase: it is said by its label of that kind."""

    kind: str
    token: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 code, or by a name where it has none: it is said by its name in the reader's language."""

    code: str


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number that is only read: 1177 is said as the reader's language writes it ("1,177")."""

    number: int


@dataclass(frozen=True, slots=True)
class Name:
    """What the registry calls something (a drug, an illness, a hospital): said as it stands, and never translated."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The registry's own words: said between quotation marks, and never translated."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values in one place of a phrase: said with commas, and "and" or "or" before the last."""

    items: tuple[Any, ...]
    joint: Literal["and", "or"] = "and"
