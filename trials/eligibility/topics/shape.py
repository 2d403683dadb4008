"""What a topic is. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["yes-no", "number", "choice"]
# What is asked together, as one page of boxes where there are several of one theme.
Theme = Literal[
    "you", "taking-part", "reproduction", "habits", "body", "daily-life", "heart", "blood", "cancer", "hormones", "lungs", "kidneys",
    "liver", "digestion", "nerves", "mind", "immune", "infections", "senses-skin-bones", "allergies", "treatments", "medicines", "values",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that one question asks.

    `number` is never used again; those of yes-or-no topics below `BITS` are bits. `parent` is the key of a wider topic that this one
    implies. `sensitive` ones come last and are left to the study team for people under 18. `fades` are answers that may soon be no longer
    true. `timed` ones can be asked "when was that last?". `units` of numbers: the first is the one that bounds are kept in.
    """

    key: str
    number: int
    kind: Kind
    theme: Theme
    parent: str = ""
    sensitive: bool = False
    fades: bool = False
    timed: bool = False
    units: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
