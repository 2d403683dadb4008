"""The id of a sentence with the values that go into it, so that what is decided here is put into words, and translated, elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrase:
    """`id` names a sentence of `trials.words`; values are text, numbers, dates, partial dates, labels or other phrases."""

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Label:
    """A registry token as a value in a phrase: it is said by its label of that kind."""

    kind: str
    token: str
